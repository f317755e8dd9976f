/** The form of a static rule: it looks at one rule of the module, and reports what it does not allow. */
import type { MatchRule } from '../../ir/typed.ts';
import type { ModuleContext } from '../context.ts';

export type StaticRule = (rule: MatchRule, module: ModuleContext) => void;
