/** What a run of a rule keeps, and the room that it takes up: what phase 5 has decided, for those who ask. */
export interface Footprint {
  readonly registers: readonly HeldRegister[];
  /** Bytes of a run itself. */
  readonly run: number;
  /** Bytes of each point at which it waits; 0 where a run waits at one only, and that is part of it. */
  readonly point: number;
}

export interface HeldRegister {
  readonly name: string;
  /** What it holds, in words. */
  readonly doc: string;
}
