/** Runs once before the tests: a grammar bundle older than the grammar would test yesterday's language. */
import { generateGrammar } from './generate-grammar.ts';

export default function setup(): void {
  generateGrammar();
}
