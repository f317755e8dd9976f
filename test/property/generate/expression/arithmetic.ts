/** Numbers: operators and the built-in functions that are exact on the values used here. */
import { pick } from '../draw.ts';
import type { Base } from '../value-type.ts';
import type { Production, Request } from './production.ts';
import { at, levels, postfix, within, type Text } from './text.ts';

type Make = Production['make'];

/** An infix operator that groups to the left. */
function infix(operator: string, level: 'sum' | 'product', left: Base, right: Base): Make {
  return ({ depth, operand }) => {
    const one = depth <= 0 ? null : operand(left);
    const other = depth <= 0 ? null : operand(right);
    if (one === null || other === null) return null;
    const tighter = level === 'sum' ? levels.product : levels.minus;
    return at(levels[level], `${within(levels[level], one)} ${operator} ${within(tighter, other)}`);
  };
}

function call(name: string, ...bases: readonly Base[]): Make {
  return ({ depth, operand }) => {
    const parts = bases.map((base) => (depth <= 0 ? null : operand(base)));
    const texts = parts.flatMap((part) => (part === null ? [] : [part.text]));
    return texts.length < bases.length ? null : postfix(`${name}(${texts.join(', ')})`);
  };
}

const minus: Make = ({ base, depth, operand }) => {
  const part = depth <= 0 ? null : operand(base);
  return part === null ? null : at(levels.minus, `-${within(levels.postfix, part)}`);
};

/** The divisor is a literal that is not zero: a quotient of zeros is not what is tried here. */
function over(operator: '/' | 'mod', left: Base, divisors: readonly string[]): Make {
  return ({ depth, operand, draw }: Request): Text | null => {
    const one = depth <= 0 ? null : operand(left);
    if (one === null) return null;
    return at(levels.product, `${within(levels.product, one)} ${operator} ${pick(draw, divisors)}`);
  };
}

export const arithmetic: readonly Production[] = [
  { makes: ['int'], weight: 2, make: infix('+', 'sum', 'int', 'int') },
  { makes: ['int'], weight: 2, make: infix('-', 'sum', 'int', 'int') },
  { makes: ['int'], weight: 1, make: infix('*', 'product', 'int', 'int') },
  { makes: ['int'], weight: 1, make: over('mod', 'int', ['2', '3']) },
  { makes: ['int', 'float'], weight: 1, make: minus },
  { makes: ['int'], weight: 1, make: call('abs', 'int') },
  { makes: ['int'], weight: 1, make: call('least', 'int', 'int') },
  { makes: ['int'], weight: 1, make: call('greatest', 'int', 'int') },
  { makes: ['int'], weight: 1, make: call('length', 'string') },
  { makes: ['int'], weight: 1, make: call('floor', 'float') },
  { makes: ['int'], weight: 1, make: call('round', 'float') },
  { makes: ['float'], weight: 1, make: call('exp', 'float') },
  { makes: ['float'], weight: 2, make: infix('+', 'sum', 'float', 'int') },
  { makes: ['float'], weight: 2, make: infix('-', 'sum', 'float', 'float') },
  { makes: ['float'], weight: 1, make: infix('*', 'product', 'int', 'float') },
  { makes: ['float'], weight: 2, make: over('/', 'int', ['2', '4']) },
  { makes: ['float'], weight: 1, make: over('/', 'duration', ['1s', '500ms']) },
  { makes: ['float'], weight: 1, make: call('abs', 'float') },
  { makes: ['float'], weight: 1, make: call('clamp', 'float', 'float', 'float') },
  { makes: ['bool'], weight: 1, make: call('near', 'float', 'float', 'float') },
];
