/** Properties that say nothing, one behind the other on a line. */
import { line, type Code } from '../../ir/module-plan.ts';

const SAYS_NOTHING = /^(?:\w+: (?:null|\[\]),\s?)+$/;

export function compact(codes: readonly Code[]): readonly Code[] {
  const result: Code[] = [];
  for (const code of codes) {
    const before = result.at(-1);
    if (before !== undefined && saysNothing(before) && saysNothing(code)) {
      result.splice(-1, 1, line(`${before.text} ${code.text}`));
    } else result.push(code);
  }
  return result;
}

function saysNothing(code: Code): code is Extract<Code, { readonly kind: 'line' }> {
  return code.kind === 'line' && SAYS_NOTHING.test(code.text);
}
