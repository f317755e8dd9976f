/** Whether a smaller case fails as the larger one did: what is shrunk must not slip into another failure. */
import type { Broken } from '../laws/law.ts';

export function isSameFailure(one: Broken, other: Broken): boolean {
  return one.law === other.law && signOf(one) === signOf(other);
}

/** Outputs that differ are one kind of failure; of an error the kind counts, and where it came from. */
function signOf({ sides, what }: Broken): string {
  if (sides.length > 0) return 'outputs';
  const [message = '', place = ''] = what.split('\n');
  return `${message.split(':')[0] ?? ''} ${place.trim().split(' ').slice(0, 2).join(' ')}`;
}
