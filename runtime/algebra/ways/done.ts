/**
 * A part that is complete. Whoever looks after the part picks it out; until then, behind a loop that may still go on,
 * it is a way that only waits for the loop to be over.
 */
import { NOT_TAKEN, type LiveWay, type Progress } from '../model.ts';
import type { Offer, Taken } from '../way.ts';
import { hasTaken } from './taken.ts';

export class Done implements LiveWay {
  readonly due = Infinity;
  readonly progress: Progress;

  constructor(progress: Progress) {
    this.progress = progress;
  }

  onEvent(_context: unknown, _offered: boolean, out: LiveWay[]): number {
    out.push(this);
    return NOT_TAKEN;
  }

  onInstant(_context: unknown, out: LiveWay[]): boolean {
    out.push(this);
    return false;
  }

  ends(): boolean {
    return true;
  }

  finished(): readonly LiveWay[] {
    return [this];
  }

  begun(mark: Taken | null): boolean {
    return this.progress.taken !== mark;
  }

  owing(mark: Taken | null): LiveWay | null {
    return this.progress.taken === mark ? null : this;
  }

  map(change: (progress: Progress) => Progress): LiveWay {
    return new Done(change(this.progress));
  }

  without(isUsed: (offer: Offer) => boolean): LiveWay | null {
    return hasTaken(this.progress.taken, isUsed) ? null : this;
  }

  sample(): Progress {
    return this.progress;
  }
}

export function isDone(way: LiveWay): way is Done {
  return way instanceof Done;
}
