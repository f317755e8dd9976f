/** What was planted: the ground truth, kept apart from the event log. */
export const abuses = [
  'spoofing',
  'layering',
  'wash trading',
  'wash ring',
  'momentum ignition',
  'quote stuffing',
] as const;

export type Abuse = (typeof abuses)[number];

export type Episode = {
  readonly abuse: Abuse;
  readonly symbol: string;
  /** The account, or for wash trading the owner, that is to be found. */
  readonly party: string;
  readonly from: number;
  readonly to: number;
};

/** Where a planted episode is written down when it is over. */
export type Recorder = (episode: Episode) => void;
