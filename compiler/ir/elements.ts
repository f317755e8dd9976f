/** Questions about one element of a pattern that can be answered while compiling. */
import type { CoreLoop, Element } from './core.ts';
import type { Expression, Mode } from './typed.ts';

/** How the first event of an element is found. An absence begins at once, whatever arrow stands before it. */
export function modeOf(element: Element): Mode {
  return element.kind === 'absence' ? 'next' : (element.mode ?? 'next');
}

/** The loop of an element, if it has one. */
export function loopOf(element: Element | undefined): CoreLoop | null {
  return element?.kind === 'take' ? element.loop : null;
}

/** True for a loop with a match for each of its chains. */
export function isEach(element: Element | undefined): boolean {
  return loopOf(element)?.each ?? false;
}

/** The value of a count that is written as a number; null for one that is known at run time only. */
export function literalCount(count: Expression): number | null {
  return count.kind === 'literal' && typeof count.value === 'number' ? count.value : null;
}

/** True if the element can be passed without an event, for all that the text says. */
export function mayBeEmpty(element: Element): boolean {
  const loop = loopOf(element);
  return loop !== null && (literalCount(loop.min) ?? 0) <= 0;
}

/** True if being empty depends on a count that is known at run time only. */
export function emptinessIsOpen(element: Element): boolean {
  const loop = loopOf(element);
  return loop !== null && literalCount(loop.min) === null;
}

/** True if a count that is known at run time only may allow no iteration at all. */
export function roomIsOpen(element: Element): boolean {
  const max = loopOf(element)?.max ?? null;
  return max !== null && literalCount(max) === null;
}

/** True if one iteration is all that the loop allows. */
export function isAtMostOnce(loop: CoreLoop): boolean {
  return loop.max !== null && (literalCount(loop.max) ?? 2) <= 1;
}

/** True if reaching the minimum has to be tested after an iteration. */
export function needsMinimum(loop: CoreLoop): boolean {
  return (literalCount(loop.min) ?? 2) > 1;
}

/** True if reaching the maximum has to be tested after an iteration. */
export function needsMaximum(loop: CoreLoop): boolean {
  return loop.max !== null && !isAtMostOnce(loop);
}
