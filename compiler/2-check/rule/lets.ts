/** `let` clauses: names for values, each readable in the next (language §9). */
import type * as ast from '../../ir/ast.ts';
import type { MatchRule } from '../../ir/typed.ts';
import { demandNoEvent } from '../demands.ts';
import { checkCase } from '../declarations/name-case.ts';
import { withNames, type Scope } from '../scope.ts';
import { refused } from '../types/value-types.ts';

export function checkLets(
  nodes: readonly ast.LetClause[],
  scope: Scope,
): { readonly lets: MatchRule['lets']; readonly scope: Scope } {
  const { module } = scope;
  const lets: MatchRule['lets'][number][] = [];
  let inner = scope;
  for (const node of nodes) {
    const { text, span } = node.name;
    checkCase(node.name, 'small', 'a name', module.report);
    const before = inner.names.get(text);
    if (before !== undefined) {
      module.report.add('duplicate-name', span, { name: text, what: 'a binding' }, [
        { span: before.span, message: 'bound here' },
      ]);
    }
    const value = module.typeOf(node.value, inner);
    const type = demandNoEvent(value, module) ? value.type : refused;
    const local = module.newLocal();
    lets.push({ name: text, local, value });
    inner = withNames(inner, [[text, { kind: 'local', local, type, span }]]);
  }
  return { lets, scope: inner };
}
