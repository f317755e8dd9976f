/**
 * The second representation: what was meant. Names are resolved, every expression has its type,
 * named patterns are expanded, type aliases are gone. The reference interpreter runs on this tree.
 *
 * Durations and times in literals are whole microseconds. The folder has one file per chapter of the language.
 */
export type * from './typed/module.ts';
export type * from './typed/rule.ts';
export type * from './typed/pattern.ts';
export type * from './typed/expression.ts';
