/**
 * `cep` blocks as whole modules. A block is one of
 *
 *   a module       all that is needed stands in it, or in the block that `<!-- with: … -->` names
 *   a fragment     the pattern of a rule, perhaps with clauses behind it; the page's last prelude declares its events
 *
 * A block under `<!-- prelude: letters -->` declares what others stand on.
 */
import { commentOf, placeOf, wordOf, type Block, type Page } from './page.ts';

export interface CepModule {
  readonly block: Block;
  /** What it stands on; empty if that is nothing. */
  readonly prelude: string;
  /** All of it. */
  readonly text: string;
  /** True if the code generator is expected to refuse it for now. */
  readonly isNotYet: boolean;
  readonly isFragment: boolean;
}

export function modulesOf(page: Page): readonly CepModule[] {
  const cep = page.blocks.filter(({ language }) => language === 'cep');
  return cep.filter((block) => !isMeantToFail(block, page)).map((block) => moduleOf(block, cep));
}

function moduleOf(block: Block, cep: readonly Block[]): CepModule {
  const isFragment = block.words.includes('fragment');
  const prelude = isFragment || commentOf(block, 'with') !== null ? `${preludeOf(block, cep)}\n` : '';
  const text = prelude + (isFragment ? ruleAround(block.text) : block.text);
  return { block, prelude, text, isNotYet: block.words.includes('not-yet'), isFragment };
}

/** The prelude that the block names, else the last one above it. */
function preludeOf(block: Block, cep: readonly Block[]): string {
  const name = commentOf(block, 'with');
  const preludes = cep.filter((one) => commentOf(one, 'prelude') !== null);
  const found =
    name === null
      ? preludes.findLast((one) => one.line < block.line)
      : preludes.find((one) => commentOf(one, 'prelude') === name);
  if (found === undefined) throw new Error(`${placeOf(block)} stands on no prelude`);
  return found.text;
}

/** A rule over the pattern. Without a window of its own it gets an hour. */
export function ruleAround(fragment: string, emit = 'events: match.count'): string {
  const [match, ...clauses] = fragment.trimEnd().split(/\n(?=(?:unless|within)\b)/);
  const hasWindow = clauses.some((clause) => clause.startsWith('within'));
  const window = hasWindow ? [] : ['within 1h'];
  return `rule Example {\n  match ${[match, ...clauses, ...window].join('\n  ')}\n  emit Found { ${emit} }\n}\n`;
}

/** A file that the page itself shows to be refused. */
function isMeantToFail(block: Block, page: Page): boolean {
  const file = wordOf(block, 'file');
  if (file === null) return false;
  return page.blocks.some(
    ({ language, text }) =>
      language === 'console' && text.includes(`cep check ${file}\n`) && text.includes('[exit code 2]'),
  );
}
