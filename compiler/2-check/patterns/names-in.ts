/** The names that a pattern binds and that can be read behind it. */
import type * as ast from '../../ir/ast.ts';
import { walkPattern } from './walk.ts';

export function namesIn(node: ast.Pattern): readonly ast.Name[] {
  const names: ast.Name[] = [];
  walkPattern(node, {
    name: (name, exported) => {
      if (exported) names.push(name);
    },
  });
  return names;
}
