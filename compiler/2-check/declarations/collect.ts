/** Sorts the declarations of a module by kind, and sees to their names: told apart, and begun as they should be. */
import type * as ast from '../../ir/ast.ts';
import type { Report } from '../../diagnostics/report.ts';
import { assertNever } from '../../source/assert-never.ts';
import { refuseAnnotations } from './fields.ts';
import { checkCase } from './name-case.ts';

export interface Collected {
  readonly imports: readonly ast.ImportDeclaration[];
  readonly events: readonly ast.EventDeclaration[];
  readonly records: readonly ast.RecordDeclaration[];
  readonly aliases: readonly ast.TypeAlias[];
  readonly params: readonly ast.ParamDeclaration[];
  readonly consts: readonly ast.ConstDeclaration[];
  readonly functions: readonly ast.FunctionDeclaration[];
  readonly externs: readonly (ast.ExternFunction | ast.ExternAggregate)[];
  readonly tables: readonly ast.TableDeclaration[];
  readonly timers: readonly ast.TimerDeclaration[];
  readonly patterns: readonly ast.PatternDeclaration[];
  readonly states: readonly ast.StateDeclaration[];
  readonly rules: readonly ast.RuleDeclaration[];
  readonly tests: readonly ast.TestDeclaration[];
}

/** Of declarations that share a name only the first is kept. */
export function collect(module: ast.Module, report: Report): Collected {
  const kept = module.declarations.filter(keepFirst(report));
  const select = <Kind extends ast.Declaration['kind']>(
    kind: Kind,
  ): Extract<ast.Declaration, { kind: Kind }>[] =>
    kept.filter((one): one is Extract<ast.Declaration, { kind: Kind }> => one.kind === kind);
  return {
    imports: select('import'),
    events: select('event'),
    records: select('record'),
    aliases: select('type-alias'),
    params: select('param'),
    consts: select('const'),
    functions: select('function'),
    externs: [...select('extern-function'), ...select('extern-aggregate')],
    tables: select('table'),
    timers: select('timer'),
    patterns: select('pattern'),
    states: select('state'),
    rules: select('rule'),
    tests: select('test'),
  };
}

/** Rules have names of their own, so a rule may be called like the type it emits. */
type Space = 'type' | 'value' | 'rule';

const describe: Readonly<
  Record<Exclude<ast.Declaration['kind'], 'import' | 'test'>, readonly [Space, string]>
> = {
  event: ['type', 'an event type'],
  record: ['type', 'a record type'],
  'type-alias': ['type', 'a type'],
  table: ['type', 'a table'],
  timer: ['type', 'a timer'],
  param: ['value', 'a param'],
  const: ['value', 'a const'],
  function: ['value', 'a function'],
  'extern-function': ['value', 'a function'],
  'extern-aggregate': ['value', 'an aggregate'],
  pattern: ['value', 'a named pattern'],
  state: ['value', 'a state'],
  rule: ['rule', 'a rule'],
};

function keepFirst(report: Report): (declaration: ast.Declaration) => boolean {
  const seen = new Map<string, { readonly name: ast.Name; readonly what: string }>();
  const add = (space: Space, name: ast.Name, what: string): boolean => {
    const key = `${space} ${name.text}`;
    const before = seen.get(key);
    if (before === undefined) seen.set(key, { name, what });
    else {
      report.add('duplicate-name', name.span, { name: name.text, what: before.what }, [
        { span: before.name.span, message: 'the first one' },
      ]);
    }
    return before === undefined;
  };
  return (declaration) => {
    switch (declaration.kind) {
      case 'test':
        return true;
      case 'import':
        return declaration.names
          .map((name) => add(isCapital(name) ? 'type' : 'value', name, 'an import'))
          .some(Boolean);
      case 'event':
      case 'record':
      case 'type-alias':
      case 'table':
      case 'timer':
      case 'param':
      case 'const':
      case 'function':
      case 'extern-function':
      case 'extern-aggregate':
      case 'pattern':
      case 'state':
      case 'rule': {
        const [space, what] = describe[declaration.kind];
        if (declaration.kind !== 'rule') refuseAnnotations(declaration.annotations, what, report);
        checkCase(declaration.name, space === 'value' ? 'small' : 'capital', what, report);
        return add(space, declaration.name, what);
      }
      default:
        return assertNever(declaration);
    }
  };
}

function isCapital(name: ast.Name): boolean {
  return /^[A-Z]/.test(name.text);
}
