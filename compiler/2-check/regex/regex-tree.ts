/** A regular expression as a tree. What stands between characters (`^`, `\b`) counts as empty. */
import type { CharSet } from './char-set.ts';

export type RegexTree =
  | { readonly kind: 'empty' }
  | { readonly kind: 'chars'; readonly set: CharSet }
  | { readonly kind: 'sequence'; readonly parts: readonly RegexTree[] }
  | { readonly kind: 'choice'; readonly options: readonly RegexTree[] }
  | { readonly kind: 'repeat'; readonly body: RegexTree; readonly min: number; readonly max: number }
  /** A construct for which no bound on matching can be given. */
  | { readonly kind: 'unbounded'; readonly what: string };
