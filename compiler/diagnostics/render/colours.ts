/** Colours for terminals, or none. */

export interface Colours {
  readonly error: (text: string) => string;
  readonly warning: (text: string) => string;
  /** Places, line numbers, the second marker. */
  readonly quiet: (text: string) => string;
  readonly strong: (text: string) => string;
}

const escape = '\u001b[';

export function coloursFor(colour: boolean): Colours {
  const painted = (code: number) => (text: string) =>
    colour && text !== '' ? `${escape}${code}m${text}${escape}0m` : text;
  return { error: painted(31), warning: painted(33), quiet: painted(36), strong: painted(1) };
}
