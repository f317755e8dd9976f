/** A detector of a loaded module, with what a host can get wrong told as a failure of the command. */
import { InputError, type Detector, type DetectorOptions, type Refusal } from '../../runtime/index.ts';
import { CommandFailure } from '../failure.ts';

export interface StartedDetector {
  readonly detector: Detector;
  /** Why the last push was refused; null if it was not. Asking takes the answer away. */
  readonly takeRefusal: () => Refusal | null;
}

export interface StartOptions {
  readonly params: Readonly<Record<string, unknown>>;
  readonly lateness: string | null;
}

/** @throws CommandFailure if a param or the lateness does not fit. */
export function startDetector(
  create: (options: DetectorOptions) => Detector,
  { params, lateness }: StartOptions,
): StartedDetector {
  let refused: Refusal | null = null;
  const options: DetectorOptions = {
    params,
    ...(lateness === null ? {} : { lateness: durationOf(lateness) }),
    onRefused: (refusal) => {
      refused = refusal;
    },
  };
  const takeRefusal = (): Refusal | null => {
    const refusal = refused;
    refused = null;
    return refusal;
  };
  try {
    return { detector: create(options), takeRefusal };
  } catch (error) {
    if (error instanceof InputError || error instanceof RangeError) throw new CommandFailure(error.message);
    throw error;
  }
}

/** Milliseconds may stand without a unit, as in params. */
function durationOf(text: string): string | number {
  return /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : text;
}
