/** Calls of the module's own functions. */
import { pick } from '../draw.ts';
import type { Production } from './production.ts';
import { postfix } from './text.ts';

export const calls: readonly Production[] = [
  {
    makes: ['int', 'float', 'string', 'bool', 'duration', 'side', 'time'],
    weight: 2,
    make: ({ base, scope, draw, depth, operand }) => {
      const target = pick(
        draw,
        scope.functions.filter(({ result }) => result === base),
      );
      if (target === undefined || depth <= 0) return null;
      const parts = target.parameters.map((parameter) => operand(parameter.base));
      const texts = parts.flatMap((part) => (part === null ? [] : [part.text]));
      return texts.length < parts.length ? null : postfix(`${target.name}(${texts.join(', ')})`);
    },
  },
];
