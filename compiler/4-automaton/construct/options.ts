/**
 * The ways on from a point of the pattern.
 *
 *   point ──again──▶ the same loop
 *     │
 *     └─forward──▶ next element ──(may be empty)──▶ the one behind it ──▶ … up to the first that may not
 */
import type { Option, OptionId, ScopeId } from '../../ir/automaton.ts';
import type { CoreRule, Element, ElementId } from '../../ir/core.ts';
import { isAtMostOnce, mayBeEmpty, modeOf } from '../../ir/elements.ts';
import type { GapNot } from '../../ir/typed.ts';
import { leavesOpen, type OptionDraft } from './branching.ts';

/** All options of a rule, numbered; the options of one point stand together, in order of priority. */
export function buildOptions(core: CoreRule): readonly Option[] {
  const options: Option[] = [];
  for (let point = -1; point < core.elements.length; point += 1) {
    const drafts = optionsAt(core, point, options.length);
    for (const draft of drafts) {
      options.push({
        ...draft,
        leaves: drafts.filter((other) => leavesOpen(core, draft, other)).map(({ id }) => id),
      });
    }
  }
  return options;
}

/** Priority (language §4.3, repetition): what follows before another iteration, the furthest first. */
function optionsAt(core: CoreRule, point: number, firstId: number): readonly OptionDraft[] {
  const forward = forwardFrom(core, point).reverse();
  const again = againAt(core, point);
  return [...forward, ...again].map((draft, i) => ({ ...draft, id: (firstId + i) as OptionId }));
}

type Unnumbered = Omit<OptionDraft, 'id'>;

function forwardFrom(core: CoreRule, point: number): Unnumbered[] {
  const found: Unnumbered[] = [];
  const skipped: ElementId[] = [];
  const nots: GapNot[] = [];
  for (const element of core.elements.slice(point + 1)) {
    nots.push(...element.nots);
    const own = element.kind === 'absence' ? [element.forbids] : [];
    found.push({
      point,
      target: element.id,
      kind: 'forward',
      skipped: [...skipped],
      strict: modeOf(element) === 'strict',
      nots: [...nots, ...own],
      scopes: scopesAround(core, element),
    });
    if (!mayBeEmpty(element)) break;
    skipped.push(element.id);
  }
  return found;
}

function againAt(core: CoreRule, point: number): Unnumbered[] {
  const element = core.elements[point];
  if (element === undefined || element.kind === 'absence') return [];
  if (element.loop === null || isAtMostOnce(element.loop)) return [];
  return [
    {
      point,
      target: element.id,
      kind: 'again',
      skipped: [],
      strict: false,
      nots: [],
      scopes: scopesAround(core, element),
    },
  ];
}

function scopesAround(core: CoreRule, element: Element): readonly ScopeId[] {
  return core.scopes.flatMap((scope, i) =>
    scope.first <= element.id && element.id <= scope.last ? [i as ScopeId] : [],
  );
}
