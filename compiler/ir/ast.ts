/**
 * The first representation: what was written. One tree per file, made by the parser.
 *
 * Keeps   every word that carries meaning, the text of literals, and every comment.
 * Drops   parentheses around expressions, white space, and the order of what may stand in any order.
 * Never   knows what a name stands for; that is the typed tree's business.
 *
 * All nodes are plain read-only data with a `kind` of their own and a `span`. `null` says that an optional
 * part was not written. The folder has one file per chapter of the language.
 */
export * from './ast/node.ts';
export * from './ast/type-expression.ts';
export * from './ast/literal.ts';
export * from './ast/expression.ts';
export * from './ast/pattern.ts';
export * from './ast/repetition.ts';
export * from './ast/rule.ts';
export * from './ast/window-rule.ts';
export * from './ast/declaration.ts';
export * from './ast/test-block.ts';
export * from './ast/module.ts';
