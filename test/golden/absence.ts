// Compiled from absence.cep by motif-cep 0.1.0, for interface 1 of its runtime.
// Do not edit: change the source and compile it again.
import * as rt from 'motif-cep/runtime';
export interface Order {
  readonly type: "Order";
  readonly at: rt.TimeInput;
  readonly id: string;
  readonly patience: rt.DurationInput;
}

export interface Cancel {
  readonly type: "Cancel";
  readonly at: rt.TimeInput;
  readonly id: string;
}

export interface Fill {
  readonly type: "Fill";
  readonly at: rt.TimeInput;
  readonly id: string;
}

export interface Stale {
  readonly order: string;
}

export interface LateFill {
  readonly order: string;
  readonly lag: number;
}

export interface Never {
  readonly order: string;
  readonly ended: number;
}

export interface Settled {
  readonly order: string;
  readonly fills: number;
}

export interface Calm {
  readonly order: string;
  readonly at: number;
}

/** Events that the detector takes. */
export type GoldenAbsenceInput = Order | Cancel | Fill;
/** Outputs of the detector, by type. */
export interface GoldenAbsenceOutputs {
  readonly Stale: Stale;
  readonly LateFill: LateFill;
  readonly Never: Never;
  readonly Settled: Settled;
  readonly Calm: Calm;
}

/** Params of the module. */
export interface GoldenAbsenceParams {
  readonly quiet: rt.DurationInput;
}

/** Params as the rules see them: times and durations in microseconds. */
interface Params$ {
    readonly quiet: number;
}

/** Order, inside: times and durations in microseconds. */
interface $Order extends rt.EngineEvent {
    readonly at: number;
    readonly id: string;
    readonly patience: number;
}

/** Cancel, inside: times and durations in microseconds. */
interface $Cancel extends rt.EngineEvent {
    readonly at: number;
    readonly id: string;
}

/** Fill, inside: times and durations in microseconds. */
interface $Fill extends rt.EngineEvent {
    readonly at: number;
    readonly id: string;
}

/** Stale, inside: times and durations in microseconds. */
interface $Stale extends rt.EngineEvent {
    readonly order: string;
}

/** LateFill, inside: times and durations in microseconds. */
interface $LateFill extends rt.EngineEvent {
    readonly order: string;
    readonly lag: number;
}

/** Never, inside: times and durations in microseconds. */
interface $Never extends rt.EngineEvent {
    readonly order: string;
    readonly ended: number;
}

/** Settled, inside: times and durations in microseconds. */
interface $Settled extends rt.EngineEvent {
    readonly order: string;
    readonly fills: number;
}

/** Calm, inside: times and durations in microseconds. */
interface $Calm extends rt.EngineEvent {
    readonly order: string;
    readonly at: number;
}

const TYPE_NAMES = ["Order","Cancel","Fill","Stale","LateFill","Never","Settled","Calm"] as const;

/** Rule Resting. */
class Rule0$Resting implements rt.RuleState {
    readonly host: rt.RuleHost; // the detector
    readonly params: Params$; // params of the detector
    readonly rows: rt.Rows = new rt.Rows(); // the runs
    readonly waits: rt.Waits = new rt.Waits(4); // who waits where
    readonly ordinals: rt.Ordinals = new rt.Ordinals(TYPE_NAMES.length); // tells equal events apart
    readonly matches: rt.Match[] = []; // complete, and not yet reported
    readonly bounds: rt.RunBounds | null; // what the host allows
    readonly $absence1: rt.DeadlineSlot; // deadlines
    readonly o$id: (string)[] = []; // o.id

    constructor(host: rt.RuleHost, params: Params$) {
        this.host = host;
        this.params = params;
        this.bounds = rt.boundsOf(host, 0, this, null);
        this.$absence1 = new rt.DeadlineQueue(host.agenda);
    }

    /** The rule sees Order. */
    on0(e: $Order, position: number): void {
        const t = e.$time;
        const ordinal = this.ordinals.next(0, t, null);
        {
            const r = this.open(position, t);
            this.take0(r, e, ordinal, position);
            this.enter2(r, t);
        }
        if (this.bounds !== null) this.bounds.enforce(e, 0);
        if (this.matches.length > 0) this.report(t, e);
    }

    /** The rule sees Cancel. */
    on1(e: $Cancel, position: number): void {
        const t = e.$time;
        const ordinal = this.ordinals.next(1, t, null);
        const k = 0;
        const last2 = this.waits.tails[k * 4 + 2];
        if (last2 !== 0) this.walk2on1(k, last2, e, ordinal, position);
        if (this.bounds !== null) this.bounds.enforce(e, 0);
        if (this.matches.length > 0) this.report(t, e);
    }

    /** All runs of a key in state 2, up to the one that was last when the event came. */
    walk2on1(k: number, last: number, e: $Cancel, ordinal: number, position: number): void {
        let at = this.waits.heads[k * 4 + 2];
        while (at !== 0) {
            const r = at - 1;
            at = at === last ? 0 : this.waits.nexts[r];
            this.in2on1(r, e, ordinal, position);
        }
    }

    /** Cancel for a run in state 2, after o: absence. */
    in2on1(r: number, e: $Cancel, ordinal: number, position: number): void {
        const t = e.$time;
        if (e.id === this.o$id[r]) {
            this.waits.remove(r, this.rows.key[r] * 4 + 2);
            this.drop(r);
        }
    }

    /** The run in row r takes the event e. */
    take0(r: number, e: $Order, ordinal: number, position: number): void {
        this.o$id[r] = e.id;
        const rows = this.rows;
        const identity = this.host.identity.load(rows.a[r], rows.b[r]).event(0, TYPE_NAMES[e.$type], e, ordinal);
        rows.a[r] = identity.a;
        rows.b[r] = identity.b;
    }

    /** State 2, after o: absence (line 11). */
    enter2(r: number, t: number): void {
        this.rows.state[r] = 2;
        this.waits.append(r, this.rows.key[r] * 4 + 2);
        this.$absence1.set(r, t + rt.lengthOf(this.params.quiet));
    }

    /** State 3, after absence: nothing more (line 11). */
    enter3(r: number, t: number): void {
        this.complete(r, t);
        this.drop(r);
    }

    /** The run in row r is a match that completes at the instant t. */
    complete(r: number, t: number): void {
        const rows = this.rows;
        const a = rows.a[r];
        const b = rows.b[r];
        const event0: $Stale & rt.EmittedEvent = {
            $type: 3,
            $time: t,
            $identity: this.identify(0, t, a, b),
            $rule: 0,
            order: this.o$id[r],
        };
        this.matches.push({ start: rows.start[r], path: null, key: rt.NO_KEY, events: [event0] });
    }

    /** The identity of an output (see identity.ts of the runtime). */
    identify(emit: number, t: number, a: number, b: number): rt.EventIdentity {
        const identity = this.host.identity.reset().text("Resting").word(emit);
        identity.number(0).number(t).word(a).word(b).finish();
        return { a: identity.a, b: identity.b };
    }

    /** All deadlines of the rule up to the instant t. */
    fire(t: number): void {
        for (;;) {
            if (this.$absence1.next <= t) {
                this.at_$absence1(this.$absence1.shift(), t);
            }
            else {
                break;
            }
        }
        if (this.matches.length > 0) this.report(t, null);
    }

    /** When the first deadline of the rule falls due. */
    due(): number {
        return this.$absence1.next;
    }

    /** Nothing has happened for long enough: the absence completes. */
    at_$absence1(r: number, t: number): void {
        switch (this.rows.state[r]) {
            case 2: {
                this.waits.remove(r, this.rows.key[r] * 4 + 2);
                this.enter3(r, t);
                return;
            }
        }
    }

    /** A new run, waiting nowhere yet. */
    open(position: number, t: number): number {
        const rows = this.rows;
        const r = rows.take();
        if (r === rows.capacity) this.grow();
        const k = 0;
        rows.key[r] = k;
        rows.start[r] = position;
        rows.a[r] = rt.SEED_A;
        rows.b[r] = rt.SEED_B;
        this.o$id[r] = null as unknown as string;
        return r;
    }

    /** The end of a run that waits nowhere any more. */
    drop(r: number): void {
        this.$absence1.clear(r);
        this.o$id[r] = null as unknown as string;
        this.rows.free(r);
    }

    /** The end of a run that is one too many, wherever it waits. */
    evict(r: number): void {
        this.waits.remove(r, this.rows.key[r] * 4 + this.rows.state[r]);
        this.drop(r);
    }

    /** Twice the room for runs. */
    grow(): void {
        const capacity = this.rows.capacity * 2;
        this.rows.grow(capacity);
        this.waits.grow(capacity);
        this.$absence1.grow(capacity);
    }

    /** Hands over the matches of one event or instant, in order. */
    report(t: number, e: rt.EngineEvent | null): void {
        if (this.matches.length > 1) rt.inOrder(this.matches);
        if (this.bounds !== null) this.bounds.cut(this.matches, t, e);
        for (const match of this.matches) {
            for (const event of match.events) {
                this.host.emit(event);
            }
        }
        this.matches.length = 0;
    }

    /** Partial matches open now. */
    runs(): number {
        return this.rows.used;
    }

    /** Keys with state now. */
    keyCount(): number {
        return Math.min(1, this.rows.used);
    }

    /** What the runs take up in columns. */
    bytes(): number {
        return this.rows.used * 56;
    }
}

/** Rule Late. */
class Rule1$Late implements rt.RuleState {
    readonly host: rt.RuleHost; // the detector
    readonly params: Params$; // params of the detector
    readonly rows: rt.Rows = new rt.Rows(); // the runs
    readonly waits: rt.Waits = new rt.Waits(5); // who waits where
    readonly ordinals: rt.Ordinals = new rt.Ordinals(TYPE_NAMES.length); // tells equal events apart
    readonly matches: rt.Match[] = []; // complete, and not yet reported
    readonly bounds: rt.RunBounds | null; // what the host allows
    readonly $absence1: rt.DeadlineSlot; // deadlines
    readonly $window: rt.DeadlineSlot; // deadlines
    readonly o$id: (string)[] = []; // o.id
    o$patience: rt.Floats = new Float64Array(rt.ROWS_AT_FIRST); // o.patience
    o$at: rt.Floats = new Float64Array(rt.ROWS_AT_FIRST); // o.at

    constructor(host: rt.RuleHost, params: Params$) {
        this.host = host;
        this.params = params;
        this.bounds = rt.boundsOf(host, 1, this, null);
        this.$absence1 = new rt.DeadlineHeap(host.agenda);
        this.$window = new rt.DeadlineQueue(host.agenda);
    }

    /** The rule sees Order. */
    on0(e: $Order, position: number): void {
        const t = e.$time;
        const ordinal = this.ordinals.next(0, t, null);
        {
            const r = this.open(position, t);
            this.take0(r, e, ordinal, position);
            this.enter2(r, t);
        }
        if (this.bounds !== null) this.bounds.enforce(e, 0);
        if (this.matches.length > 0) this.report(t, e);
    }

    /** The rule sees Fill. */
    on2(e: $Fill, position: number): void {
        const t = e.$time;
        const ordinal = this.ordinals.next(2, t, null);
        const k = 0;
        const last2 = this.waits.tails[k * 5 + 2];
        const last3 = this.waits.tails[k * 5 + 3];
        if (last2 !== 0) this.walk2on2(k, last2, e, ordinal, position);
        if (last3 !== 0) this.walk3on2(k, last3, e, ordinal, position);
        if (this.bounds !== null) this.bounds.enforce(e, 0);
        if (this.matches.length > 0) this.report(t, e);
    }

    /** All runs of a key in state 2, up to the one that was last when the event came. */
    walk2on2(k: number, last: number, e: $Fill, ordinal: number, position: number): void {
        let at = this.waits.heads[k * 5 + 2];
        while (at !== 0) {
            const r = at - 1;
            at = at === last ? 0 : this.waits.nexts[r];
            this.in2on2(r, e, ordinal, position);
        }
    }

    /** All runs of a key in state 3, up to the one that was last when the event came. */
    walk3on2(k: number, last: number, e: $Fill, ordinal: number, position: number): void {
        let at = this.waits.heads[k * 5 + 3];
        while (at !== 0) {
            const r = at - 1;
            at = at === last ? 0 : this.waits.nexts[r];
            this.in3on2(r, e, ordinal, position);
        }
    }

    /** Fill for a run in state 2, after o: absence. */
    in2on2(r: number, e: $Fill, ordinal: number, position: number): void {
        const t = e.$time;
        if (e.id === this.o$id[r]) {
            this.waits.remove(r, this.rows.key[r] * 5 + 2);
            this.drop(r);
        }
    }

    /** Fill for a run in state 3, after absence: f. */
    in3on2(r: number, e: $Fill, ordinal: number, position: number): void {
        const t = e.$time;
        if (e.id === this.o$id[r]) {
            this.waits.remove(r, this.rows.key[r] * 5 + 3);
            this.match2(r, e, ordinal, position);
            this.drop(r);
        }
    }

    /** The run in row r takes the event e. */
    take0(r: number, e: $Order, ordinal: number, position: number): void {
        this.o$id[r] = e.id;
        this.o$patience[r] = e.patience;
        this.o$at[r] = e.at;
        const rows = this.rows;
        const identity = this.host.identity.load(rows.a[r], rows.b[r]).event(0, TYPE_NAMES[e.$type], e, ordinal);
        rows.a[r] = identity.a;
        rows.b[r] = identity.b;
    }

    /** State 2, after o: absence (line 16). */
    enter2(r: number, t: number): void {
        this.rows.state[r] = 2;
        this.waits.append(r, this.rows.key[r] * 5 + 2);
        this.$absence1.set(r, t + rt.lengthOf(this.o$patience[r]));
    }

    /** State 3, after absence: f (line 16). */
    enter3(r: number, t: number): void {
        this.rows.state[r] = 3;
        this.waits.append(r, this.rows.key[r] * 5 + 3);
    }

    /** A match is complete with the event e. */
    match2(r: number, e: $Fill, ordinal: number, position: number): void {
        const t = e.$time;
        const identity = this.host.identity.load(this.rows.a[r], this.rows.b[r]).event(1, TYPE_NAMES[e.$type], e, ordinal);
        const a = identity.a;
        const b = identity.b;
        const event0: $LateFill & rt.EmittedEvent = {
            $type: 4,
            $time: t,
            $identity: this.identify(0, t, a, b),
            $rule: 1,
            order: this.o$id[r],
            lag: e.at - this.o$at[r],
        };
        this.matches.push({ start: this.rows.start[r], path: null, key: rt.NO_KEY, events: [event0] });
    }

    /** The identity of an output (see identity.ts of the runtime). */
    identify(emit: number, t: number, a: number, b: number): rt.EventIdentity {
        const identity = this.host.identity.reset().text("Late").word(emit);
        identity.number(0).number(t).word(a).word(b).finish();
        return { a: identity.a, b: identity.b };
    }

    /** All deadlines of the rule up to the instant t. */
    fire(t: number): void {
        for (;;) {
            if (this.$absence1.next <= t) {
                this.at_$absence1(this.$absence1.shift(), t);
            }
            else if (this.$window.next <= t) {
                this.at_$window(this.$window.shift(), t);
            }
            else {
                break;
            }
        }
        if (this.matches.length > 0) this.report(t, null);
    }

    /** When the first deadline of the rule falls due. */
    due(): number {
        return Math.min(this.$absence1.next, this.$window.next);
    }

    /** Nothing has happened for long enough: the absence completes. */
    at_$absence1(r: number, t: number): void {
        switch (this.rows.state[r]) {
            case 2: {
                this.waits.remove(r, this.rows.key[r] * 5 + 2);
                this.$absence1.clear(r);
                this.enter3(r, t);
                return;
            }
        }
    }

    /** The window of the rule closes. */
    at_$window(r: number, t: number): void {
        switch (this.rows.state[r]) {
            case 2: {
                this.waits.remove(r, this.rows.key[r] * 5 + 2);
                this.drop(r);
                return;
            }
            case 3: {
                this.waits.remove(r, this.rows.key[r] * 5 + 3);
                this.drop(r);
                return;
            }
        }
    }

    /** A new run, waiting nowhere yet. */
    open(position: number, t: number): number {
        const rows = this.rows;
        const r = rows.take();
        if (r === rows.capacity) this.grow();
        const k = 0;
        rows.key[r] = k;
        rows.start[r] = position;
        rows.a[r] = rt.SEED_A;
        rows.b[r] = rt.SEED_B;
        this.o$id[r] = null as unknown as string;
        this.o$patience[r] = 0;
        this.o$at[r] = 0;
        this.$window.set(r, t + 600000000);
        return r;
    }

    /** The end of a run that waits nowhere any more. */
    drop(r: number): void {
        this.$absence1.clear(r);
        this.$window.clear(r);
        this.o$id[r] = null as unknown as string;
        this.rows.free(r);
    }

    /** The end of a run that is one too many, wherever it waits. */
    evict(r: number): void {
        this.waits.remove(r, this.rows.key[r] * 5 + this.rows.state[r]);
        this.drop(r);
    }

    /** Twice the room for runs. */
    grow(): void {
        const capacity = this.rows.capacity * 2;
        this.rows.grow(capacity);
        this.waits.grow(capacity);
        this.$absence1.grow(capacity);
        this.$window.grow(capacity);
        this.o$patience = rt.widerFloats(this.o$patience, capacity);
        this.o$at = rt.widerFloats(this.o$at, capacity);
    }

    /** Hands over the matches of one event or instant, in order. */
    report(t: number, e: rt.EngineEvent | null): void {
        if (this.matches.length > 1) rt.inOrder(this.matches);
        if (this.bounds !== null) this.bounds.cut(this.matches, t, e);
        for (const match of this.matches) {
            for (const event of match.events) {
                this.host.emit(event);
            }
        }
        this.matches.length = 0;
    }

    /** Partial matches open now. */
    runs(): number {
        return this.rows.used;
    }

    /** Keys with state now. */
    keyCount(): number {
        return Math.min(1, this.rows.used);
    }

    /** What the runs take up in columns. */
    bytes(): number {
        return this.rows.used * 92;
    }
}

/** Rule Unfilled. */
class Rule2$Unfilled implements rt.RuleState {
    readonly host: rt.RuleHost; // the detector
    readonly params: Params$; // params of the detector
    readonly rows: rt.Rows = new rt.Rows(); // the runs
    readonly waits: rt.Waits = new rt.Waits(4); // who waits where
    readonly ordinals: rt.Ordinals = new rt.Ordinals(TYPE_NAMES.length); // tells equal events apart
    readonly matches: rt.Match[] = []; // complete, and not yet reported
    readonly bounds: rt.RunBounds | null; // what the host allows
    readonly $window: rt.DeadlineSlot; // deadlines
    readonly o$id: (string)[] = []; // o.id

    constructor(host: rt.RuleHost, params: Params$) {
        this.host = host;
        this.params = params;
        this.bounds = rt.boundsOf(host, 2, this, null);
        this.$window = new rt.DeadlineQueue(host.agenda);
    }

    /** The rule sees Order. */
    on0(e: $Order, position: number): void {
        const t = e.$time;
        const ordinal = this.ordinals.next(0, t, null);
        {
            const r = this.open(position, t);
            this.take0(r, e, ordinal, position);
            this.enter2(r, t);
        }
        if (this.bounds !== null) this.bounds.enforce(e, 0);
        if (this.matches.length > 0) this.report(t, e);
    }

    /** The rule sees Fill. */
    on2(e: $Fill, position: number): void {
        const t = e.$time;
        const ordinal = this.ordinals.next(2, t, null);
        const k = 0;
        const last2 = this.waits.tails[k * 4 + 2];
        if (last2 !== 0) this.walk2on2(k, last2, e, ordinal, position);
        if (this.bounds !== null) this.bounds.enforce(e, 0);
        if (this.matches.length > 0) this.report(t, e);
    }

    /** All runs of a key in state 2, up to the one that was last when the event came. */
    walk2on2(k: number, last: number, e: $Fill, ordinal: number, position: number): void {
        let at = this.waits.heads[k * 4 + 2];
        while (at !== 0) {
            const r = at - 1;
            at = at === last ? 0 : this.waits.nexts[r];
            this.in2on2(r, e, ordinal, position);
        }
    }

    /** Fill for a run in state 2, after o: absence. */
    in2on2(r: number, e: $Fill, ordinal: number, position: number): void {
        const t = e.$time;
        if (e.id === this.o$id[r]) {
            this.waits.remove(r, this.rows.key[r] * 4 + 2);
            this.drop(r);
        }
    }

    /** The run in row r takes the event e. */
    take0(r: number, e: $Order, ordinal: number, position: number): void {
        this.o$id[r] = e.id;
        const rows = this.rows;
        const identity = this.host.identity.load(rows.a[r], rows.b[r]).event(0, TYPE_NAMES[e.$type], e, ordinal);
        rows.a[r] = identity.a;
        rows.b[r] = identity.b;
    }

    /** State 2, after o: absence (line 22). */
    enter2(r: number, t: number): void {
        this.rows.state[r] = 2;
        this.waits.append(r, this.rows.key[r] * 4 + 2);
    }

    /** State 3, after absence: nothing more (line 22). */
    enter3(r: number, t: number): void {
        this.complete(r, t);
        this.drop(r);
    }

    /** The run in row r is a match that completes at the instant t. */
    complete(r: number, t: number): void {
        const rows = this.rows;
        const a = rows.a[r];
        const b = rows.b[r];
        const event0: $Never & rt.EmittedEvent = {
            $type: 5,
            $time: t,
            $identity: this.identify(0, t, a, b),
            $rule: 2,
            order: this.o$id[r],
            ended: t,
        };
        this.matches.push({ start: rows.start[r], path: null, key: rt.NO_KEY, events: [event0] });
    }

    /** The identity of an output (see identity.ts of the runtime). */
    identify(emit: number, t: number, a: number, b: number): rt.EventIdentity {
        const identity = this.host.identity.reset().text("Unfilled").word(emit);
        identity.number(0).number(t).word(a).word(b).finish();
        return { a: identity.a, b: identity.b };
    }

    /** All deadlines of the rule up to the instant t. */
    fire(t: number): void {
        for (;;) {
            if (this.$window.next <= t) {
                this.at_$window(this.$window.shift(), t);
            }
            else {
                break;
            }
        }
        if (this.matches.length > 0) this.report(t, null);
    }

    /** When the first deadline of the rule falls due. */
    due(): number {
        return this.$window.next;
    }

    /** The window of the rule closes. */
    at_$window(r: number, t: number): void {
        switch (this.rows.state[r]) {
            case 2: {
                this.waits.remove(r, this.rows.key[r] * 4 + 2);
                this.enter3(r, t);
                return;
            }
        }
    }

    /** A new run, waiting nowhere yet. */
    open(position: number, t: number): number {
        const rows = this.rows;
        const r = rows.take();
        if (r === rows.capacity) this.grow();
        const k = 0;
        rows.key[r] = k;
        rows.start[r] = position;
        rows.a[r] = rt.SEED_A;
        rows.b[r] = rt.SEED_B;
        this.o$id[r] = null as unknown as string;
        this.$window.set(r, t + 3600000000);
        return r;
    }

    /** The end of a run that waits nowhere any more. */
    drop(r: number): void {
        this.$window.clear(r);
        this.o$id[r] = null as unknown as string;
        this.rows.free(r);
    }

    /** The end of a run that is one too many, wherever it waits. */
    evict(r: number): void {
        this.waits.remove(r, this.rows.key[r] * 4 + this.rows.state[r]);
        this.drop(r);
    }

    /** Twice the room for runs. */
    grow(): void {
        const capacity = this.rows.capacity * 2;
        this.rows.grow(capacity);
        this.waits.grow(capacity);
        this.$window.grow(capacity);
    }

    /** Hands over the matches of one event or instant, in order. */
    report(t: number, e: rt.EngineEvent | null): void {
        if (this.matches.length > 1) rt.inOrder(this.matches);
        if (this.bounds !== null) this.bounds.cut(this.matches, t, e);
        for (const match of this.matches) {
            for (const event of match.events) {
                this.host.emit(event);
            }
        }
        this.matches.length = 0;
    }

    /** Partial matches open now. */
    runs(): number {
        return this.rows.used;
    }

    /** Keys with state now. */
    keyCount(): number {
        return Math.min(1, this.rows.used);
    }

    /** What the runs take up in columns. */
    bytes(): number {
        return this.rows.used * 56;
    }
}

/** Rule AfterFills. */
class Rule3$AfterFills implements rt.RuleState {
    readonly host: rt.RuleHost; // the detector
    readonly params: Params$; // params of the detector
    readonly rows: rt.Rows = new rt.Rows(); // the runs
    readonly waits: rt.Waits = new rt.Waits(6); // who waits where
    readonly ordinals: rt.Ordinals = new rt.Ordinals(TYPE_NAMES.length); // tells equal events apart
    readonly matches: rt.Match[] = []; // complete, and not yet reported
    readonly bounds: rt.RunBounds | null; // what the host allows
    readonly $absence2: rt.DeadlineSlot; // deadlines
    readonly $window: rt.DeadlineSlot; // deadlines
    readonly o$id: (string)[] = []; // o.id
    $count1: rt.Floats = new Float64Array(rt.ROWS_AT_FIRST); // iterations so far

    constructor(host: rt.RuleHost, params: Params$) {
        this.host = host;
        this.params = params;
        this.bounds = rt.boundsOf(host, 3, this, null);
        this.$absence2 = new rt.DeadlineQueue(host.agenda);
        this.$window = new rt.DeadlineQueue(host.agenda);
    }

    /** The rule sees Order. */
    on0(e: $Order, position: number): void {
        const t = e.$time;
        const ordinal = this.ordinals.next(0, t, null);
        {
            const r = this.open(position, t);
            this.take0(r, e, ordinal, position);
            this.enter2(r, t);
        }
        if (this.bounds !== null) this.bounds.enforce(e, 0);
        if (this.matches.length > 0) this.report(t, e);
    }

    /** The rule sees Cancel. */
    on1(e: $Cancel, position: number): void {
        const t = e.$time;
        const ordinal = this.ordinals.next(1, t, null);
        const k = 0;
        const last3 = this.waits.tails[k * 6 + 3];
        if (last3 !== 0) this.walk3on1(k, last3, e, ordinal, position);
        if (this.bounds !== null) this.bounds.enforce(e, 0);
        if (this.matches.length > 0) this.report(t, e);
    }

    /** All runs of a key in state 3, up to the one that was last when the event came. */
    walk3on1(k: number, last: number, e: $Cancel, ordinal: number, position: number): void {
        let at = this.waits.heads[k * 6 + 3];
        while (at !== 0) {
            const r = at - 1;
            at = at === last ? 0 : this.waits.nexts[r];
            this.in3on1(r, e, ordinal, position);
        }
    }

    /** Cancel for a run in state 3, after fills: fills again or absence. */
    in3on1(r: number, e: $Cancel, ordinal: number, position: number): void {
        const t = e.$time;
        if (e.id === this.o$id[r]) {
            this.waits.remove(r, this.rows.key[r] * 6 + 3);
            this.$absence2.clear(r);
            this.rows.state[r] = 5;
            this.waits.append(r, this.rows.key[r] * 6 + 5);
        }
    }

    /** The rule sees Fill. */
    on2(e: $Fill, position: number): void {
        const t = e.$time;
        const ordinal = this.ordinals.next(2, t, null);
        const k = 0;
        const last2 = this.waits.tails[k * 6 + 2];
        const last3 = this.waits.tails[k * 6 + 3];
        const last5 = this.waits.tails[k * 6 + 5];
        if (last2 !== 0) this.walk2on2(k, last2, e, ordinal, position);
        if (last3 !== 0) this.walk3on2(k, last3, e, ordinal, position);
        if (last5 !== 0) this.walk5on2(k, last5, e, ordinal, position);
        if (this.bounds !== null) this.bounds.enforce(e, 0);
        if (this.matches.length > 0) this.report(t, e);
    }

    /** All runs of a key in state 2, up to the one that was last when the event came. */
    walk2on2(k: number, last: number, e: $Fill, ordinal: number, position: number): void {
        let at = this.waits.heads[k * 6 + 2];
        while (at !== 0) {
            const r = at - 1;
            at = at === last ? 0 : this.waits.nexts[r];
            this.in2on2(r, e, ordinal, position);
        }
    }

    /** All runs of a key in state 3, up to the one that was last when the event came. */
    walk3on2(k: number, last: number, e: $Fill, ordinal: number, position: number): void {
        let at = this.waits.heads[k * 6 + 3];
        while (at !== 0) {
            const r = at - 1;
            at = at === last ? 0 : this.waits.nexts[r];
            this.in3on2(r, e, ordinal, position);
        }
    }

    /** All runs of a key in state 5, up to the one that was last when the event came. */
    walk5on2(k: number, last: number, e: $Fill, ordinal: number, position: number): void {
        let at = this.waits.heads[k * 6 + 5];
        while (at !== 0) {
            const r = at - 1;
            at = at === last ? 0 : this.waits.nexts[r];
            this.in5on2(r, e, ordinal, position);
        }
    }

    /** Fill for a run in state 2, after o: fills. */
    in2on2(r: number, e: $Fill, ordinal: number, position: number): void {
        const t = e.$time;
        if (e.id === this.o$id[r]) {
            this.take1(r, e, ordinal, position);
            this.waits.remove(r, this.rows.key[r] * 6 + 2);
            this.enter3(r, t);
        }
    }

    /** Fill for a run in state 3, after fills: fills again or absence. */
    in3on2(r: number, e: $Fill, ordinal: number, position: number): void {
        const t = e.$time;
        if (e.id === this.o$id[r]) {
            this.take1(r, e, ordinal, position);
            this.$absence2.set(r, t + 5000000);
        }
    }

    /** Fill for a run in state 5, after fills: fills again. */
    in5on2(r: number, e: $Fill, ordinal: number, position: number): void {
        const t = e.$time;
        if (e.id === this.o$id[r]) {
            this.take1(r, e, ordinal, position);
            this.waits.remove(r, this.rows.key[r] * 6 + 5);
            this.enter3(r, t);
        }
    }

    /** The run in row r takes the event e. */
    take0(r: number, e: $Order, ordinal: number, position: number): void {
        this.o$id[r] = e.id;
        const rows = this.rows;
        const identity = this.host.identity.load(rows.a[r], rows.b[r]).event(0, TYPE_NAMES[e.$type], e, ordinal);
        rows.a[r] = identity.a;
        rows.b[r] = identity.b;
    }

    /** The run in row r takes the event e. */
    take1(r: number, e: $Fill, ordinal: number, position: number): void {
        this.$count1[r] += 1;
        const rows = this.rows;
        const identity = this.host.identity.load(rows.a[r], rows.b[r]).event(1, TYPE_NAMES[e.$type], e, ordinal);
        rows.a[r] = identity.a;
        rows.b[r] = identity.b;
    }

    /** State 2, after o: fills (line 28). */
    enter2(r: number, t: number): void {
        this.rows.state[r] = 2;
        this.waits.append(r, this.rows.key[r] * 6 + 2);
    }

    /** State 3, after fills: fills again or absence (line 28). */
    enter3(r: number, t: number): void {
        this.rows.state[r] = 3;
        this.waits.append(r, this.rows.key[r] * 6 + 3);
        this.$absence2.set(r, t + 5000000);
    }

    /** State 4, after absence: nothing more (line 28). */
    enter4(r: number, t: number): void {
        this.complete(r, t);
        this.drop(r);
    }

    /** The run in row r is a match that completes at the instant t. */
    complete(r: number, t: number): void {
        const rows = this.rows;
        const a = rows.a[r];
        const b = rows.b[r];
        const event0: $Settled & rt.EmittedEvent = {
            $type: 6,
            $time: t,
            $identity: this.identify(0, t, a, b),
            $rule: 3,
            order: this.o$id[r],
            fills: this.$count1[r],
        };
        this.matches.push({ start: rows.start[r], path: null, key: rt.NO_KEY, events: [event0] });
    }

    /** The identity of an output (see identity.ts of the runtime). */
    identify(emit: number, t: number, a: number, b: number): rt.EventIdentity {
        const identity = this.host.identity.reset().text("AfterFills").word(emit);
        identity.number(0).number(t).word(a).word(b).finish();
        return { a: identity.a, b: identity.b };
    }

    /** All deadlines of the rule up to the instant t. */
    fire(t: number): void {
        for (;;) {
            if (this.$absence2.next <= t) {
                this.at_$absence2(this.$absence2.shift(), t);
            }
            else if (this.$window.next <= t) {
                this.at_$window(this.$window.shift(), t);
            }
            else {
                break;
            }
        }
        if (this.matches.length > 0) this.report(t, null);
    }

    /** When the first deadline of the rule falls due. */
    due(): number {
        return Math.min(this.$absence2.next, this.$window.next);
    }

    /** Nothing has happened for long enough: the absence completes. */
    at_$absence2(r: number, t: number): void {
        switch (this.rows.state[r]) {
            case 3: {
                this.waits.remove(r, this.rows.key[r] * 6 + 3);
                this.enter4(r, t);
                return;
            }
        }
    }

    /** The window of the rule closes. */
    at_$window(r: number, t: number): void {
        switch (this.rows.state[r]) {
            case 2: {
                this.waits.remove(r, this.rows.key[r] * 6 + 2);
                this.drop(r);
                return;
            }
            case 3: {
                this.waits.remove(r, this.rows.key[r] * 6 + 3);
                this.drop(r);
                return;
            }
            case 5: {
                this.waits.remove(r, this.rows.key[r] * 6 + 5);
                this.drop(r);
                return;
            }
        }
    }

    /** A new run, waiting nowhere yet. */
    open(position: number, t: number): number {
        const rows = this.rows;
        const r = rows.take();
        if (r === rows.capacity) this.grow();
        const k = 0;
        rows.key[r] = k;
        rows.start[r] = position;
        rows.a[r] = rt.SEED_A;
        rows.b[r] = rt.SEED_B;
        this.o$id[r] = null as unknown as string;
        this.$count1[r] = 0;
        this.$window.set(r, t + 600000000);
        return r;
    }

    /** The end of a run that waits nowhere any more. */
    drop(r: number): void {
        this.$absence2.clear(r);
        this.$window.clear(r);
        this.o$id[r] = null as unknown as string;
        this.rows.free(r);
    }

    /** The end of a run that is one too many, wherever it waits. */
    evict(r: number): void {
        this.waits.remove(r, this.rows.key[r] * 6 + this.rows.state[r]);
        this.drop(r);
    }

    /** Twice the room for runs. */
    grow(): void {
        const capacity = this.rows.capacity * 2;
        this.rows.grow(capacity);
        this.waits.grow(capacity);
        this.$absence2.grow(capacity);
        this.$window.grow(capacity);
        this.$count1 = rt.widerFloats(this.$count1, capacity);
    }

    /** Hands over the matches of one event or instant, in order. */
    report(t: number, e: rt.EngineEvent | null): void {
        if (this.matches.length > 1) rt.inOrder(this.matches);
        if (this.bounds !== null) this.bounds.cut(this.matches, t, e);
        for (const match of this.matches) {
            for (const event of match.events) {
                this.host.emit(event);
            }
        }
        this.matches.length = 0;
    }

    /** Partial matches open now. */
    runs(): number {
        return this.rows.used;
    }

    /** Keys with state now. */
    keyCount(): number {
        return Math.min(1, this.rows.used);
    }

    /** What the runs take up in columns. */
    bytes(): number {
        return this.rows.used * 80;
    }
}

/** Rule AnyOrder. */
class Rule4$AnyOrder implements rt.RuleState {
    readonly host: rt.RuleHost; // the detector
    readonly params: Params$; // params of the detector
    readonly rows: rt.Rows = new rt.Rows(); // the runs
    readonly waits: rt.Waits = new rt.Waits(5); // who waits where
    readonly ordinals: rt.Ordinals = new rt.Ordinals(TYPE_NAMES.length); // tells equal events apart
    readonly matches: rt.Match[] = []; // complete, and not yet reported
    readonly bounds: rt.RunBounds | null; // what the host allows
    readonly $absence2: rt.DeadlineSlot; // deadlines
    readonly $window: rt.DeadlineSlot; // deadlines
    readonly o$id: (string)[] = []; // o.id
    f$at: rt.Floats = new Float64Array(rt.ROWS_AT_FIRST); // f.at
    readonly $path: (rt.PathStep | null)[] = []; // the way of a branch

    constructor(host: rt.RuleHost, params: Params$) {
        this.host = host;
        this.params = params;
        this.bounds = rt.boundsOf(host, 4, this, null);
        this.$absence2 = new rt.DeadlineQueue(host.agenda);
        this.$window = new rt.DeadlineQueue(host.agenda);
    }

    /** The rule sees Order. */
    on0(e: $Order, position: number): void {
        const t = e.$time;
        const ordinal = this.ordinals.next(0, t, null);
        {
            const r = this.open(position, t);
            this.take0(r, e, ordinal, position);
            this.enter2(r, t);
        }
        if (this.bounds !== null) this.bounds.enforce(e, 0);
        if (this.matches.length > 0) this.report(t, e);
    }

    /** The rule sees Cancel. */
    on1(e: $Cancel, position: number): void {
        const t = e.$time;
        const ordinal = this.ordinals.next(1, t, null);
        const k = 0;
        const last3 = this.waits.tails[k * 5 + 3];
        if (last3 !== 0) this.walk3on1(k, last3, e, ordinal, position);
        if (this.bounds !== null) this.bounds.enforce(e, 0);
        if (this.matches.length > 0) this.report(t, e);
    }

    /** All runs of a key in state 3, up to the one that was last when the event came. */
    walk3on1(k: number, last: number, e: $Cancel, ordinal: number, position: number): void {
        let at = this.waits.heads[k * 5 + 3];
        while (at !== 0) {
            const r = at - 1;
            at = at === last ? 0 : this.waits.nexts[r];
            this.in3on1(r, e, ordinal, position);
        }
    }

    /** Cancel for a run in state 3, after f: absence. */
    in3on1(r: number, e: $Cancel, ordinal: number, position: number): void {
        const t = e.$time;
        this.waits.remove(r, this.rows.key[r] * 5 + 3);
        this.drop(r);
    }

    /** The rule sees Fill. */
    on2(e: $Fill, position: number): void {
        const t = e.$time;
        const ordinal = this.ordinals.next(2, t, null);
        const k = 0;
        const last2 = this.waits.tails[k * 5 + 2];
        if (last2 !== 0) this.walk2on2(k, last2, e, ordinal, position);
        if (this.bounds !== null) this.bounds.enforce(e, 0);
        if (this.matches.length > 0) this.report(t, e);
    }

    /** All runs of a key in state 2, up to the one that was last when the event came. */
    walk2on2(k: number, last: number, e: $Fill, ordinal: number, position: number): void {
        let at = this.waits.heads[k * 5 + 2];
        while (at !== 0) {
            const r = at - 1;
            at = at === last ? 0 : this.waits.nexts[r];
            this.in2on2(r, e, ordinal, position);
        }
    }

    /** Fill for a run in state 2, after o: f. */
    in2on2(r: number, e: $Fill, ordinal: number, position: number): void {
        const t = e.$time;
        if (e.id === this.o$id[r]) {
            const c = this.branch(r);
            this.take1(c, e, ordinal, position);
            this.enter3(c, t);
        }
    }

    /** The run in row r takes the event e. */
    take0(r: number, e: $Order, ordinal: number, position: number): void {
        this.o$id[r] = e.id;
        this.$path[r] = rt.step(this.$path[r], 0, position);
        const rows = this.rows;
        const identity = this.host.identity.load(rows.a[r], rows.b[r]).event(0, TYPE_NAMES[e.$type], e, ordinal);
        rows.a[r] = identity.a;
        rows.b[r] = identity.b;
    }

    /** The run in row r takes the event e. */
    take1(r: number, e: $Fill, ordinal: number, position: number): void {
        this.f$at[r] = e.at;
        this.$path[r] = rt.step(this.$path[r], 1, position);
        const rows = this.rows;
        const identity = this.host.identity.load(rows.a[r], rows.b[r]).event(1, TYPE_NAMES[e.$type], e, ordinal);
        rows.a[r] = identity.a;
        rows.b[r] = identity.b;
    }

    /** State 2, after o: f (line 34). */
    enter2(r: number, t: number): void {
        this.rows.state[r] = 2;
        this.waits.append(r, this.rows.key[r] * 5 + 2);
    }

    /** State 3, after f: absence (line 34). */
    enter3(r: number, t: number): void {
        this.rows.state[r] = 3;
        this.waits.append(r, this.rows.key[r] * 5 + 3);
        this.$absence2.set(r, t + 5000000);
    }

    /** State 4, after absence: nothing more (line 34). */
    enter4(r: number, t: number): void {
        this.complete(r, t);
        this.drop(r);
    }

    /** The run in row r is a match that completes at the instant t. */
    complete(r: number, t: number): void {
        const rows = this.rows;
        const a = rows.a[r];
        const b = rows.b[r];
        const event0: $Calm & rt.EmittedEvent = {
            $type: 7,
            $time: t,
            $identity: this.identify(0, t, a, b),
            $rule: 4,
            order: this.o$id[r],
            at: this.f$at[r],
        };
        this.matches.push({ start: rows.start[r], path: this.$path[r], key: rt.NO_KEY, events: [event0] });
    }

    /** The identity of an output (see identity.ts of the runtime). */
    identify(emit: number, t: number, a: number, b: number): rt.EventIdentity {
        const identity = this.host.identity.reset().text("AnyOrder").word(emit);
        identity.number(0).number(t).word(a).word(b).finish();
        return { a: identity.a, b: identity.b };
    }

    /** All deadlines of the rule up to the instant t. */
    fire(t: number): void {
        for (;;) {
            if (this.$absence2.next <= t) {
                this.at_$absence2(this.$absence2.shift(), t);
            }
            else if (this.$window.next <= t) {
                this.at_$window(this.$window.shift(), t);
            }
            else {
                break;
            }
        }
        if (this.matches.length > 0) this.report(t, null);
    }

    /** When the first deadline of the rule falls due. */
    due(): number {
        return Math.min(this.$absence2.next, this.$window.next);
    }

    /** Nothing has happened for long enough: the absence completes. */
    at_$absence2(r: number, t: number): void {
        switch (this.rows.state[r]) {
            case 3: {
                this.waits.remove(r, this.rows.key[r] * 5 + 3);
                this.enter4(r, t);
                return;
            }
        }
    }

    /** The window of the rule closes. */
    at_$window(r: number, t: number): void {
        switch (this.rows.state[r]) {
            case 2: {
                this.waits.remove(r, this.rows.key[r] * 5 + 2);
                this.drop(r);
                return;
            }
            case 3: {
                this.waits.remove(r, this.rows.key[r] * 5 + 3);
                this.drop(r);
                return;
            }
        }
    }

    /** A new run, waiting nowhere yet. */
    open(position: number, t: number): number {
        const rows = this.rows;
        const r = rows.take();
        if (r === rows.capacity) this.grow();
        const k = 0;
        rows.key[r] = k;
        rows.start[r] = position;
        rows.a[r] = rt.SEED_A;
        rows.b[r] = rt.SEED_B;
        this.o$id[r] = null as unknown as string;
        this.f$at[r] = 0;
        this.$path[r] = null;
        this.$window.set(r, t + 60000000);
        return r;
    }

    /** A copy of the run in row r, waiting nowhere yet. */
    branch(r: number): number {
        const rows = this.rows;
        const c = rows.take();
        if (c === rows.capacity) this.grow();
        rows.start[c] = rows.start[r];
        rows.key[c] = rows.key[r];
        rows.a[c] = rows.a[r];
        rows.b[c] = rows.b[r];
        this.o$id[c] = this.o$id[r];
        this.f$at[c] = this.f$at[r];
        this.$path[c] = this.$path[r];
        this.$window.copy(c, r);
        return c;
    }

    /** The end of a run that waits nowhere any more. */
    drop(r: number): void {
        this.$absence2.clear(r);
        this.$window.clear(r);
        this.o$id[r] = null as unknown as string;
        this.$path[r] = null;
        this.rows.free(r);
    }

    /** The end of a run that is one too many, wherever it waits. */
    evict(r: number): void {
        this.waits.remove(r, this.rows.key[r] * 5 + this.rows.state[r]);
        this.drop(r);
    }

    /** Twice the room for runs. */
    grow(): void {
        const capacity = this.rows.capacity * 2;
        this.rows.grow(capacity);
        this.waits.grow(capacity);
        this.$absence2.grow(capacity);
        this.$window.grow(capacity);
        this.f$at = rt.widerFloats(this.f$at, capacity);
    }

    /** Hands over the matches of one event or instant, in order. */
    report(t: number, e: rt.EngineEvent | null): void {
        if (this.matches.length > 1) rt.inOrder(this.matches);
        if (this.bounds !== null) this.bounds.cut(this.matches, t, e);
        for (const match of this.matches) {
            for (const event of match.events) {
                this.host.emit(event);
            }
        }
        this.matches.length = 0;
    }

    /** Partial matches open now. */
    runs(): number {
        return this.rows.used;
    }

    /** Keys with state now. */
    keyCount(): number {
        return Math.min(1, this.rows.used);
    }

    /** What the runs take up in columns. */
    bytes(): number {
        return this.rows.used * 88;
    }
}

/** All rules of one detector. */
class Program$ implements rt.Program {
    readonly host: rt.RuleHost; // the detector
    readonly r0: Rule0$Resting; // rule Resting
    readonly r1: Rule1$Late; // rule Late
    readonly r2: Rule2$Unfilled; // rule Unfilled
    readonly r3: Rule3$AfterFills; // rule AfterFills
    readonly r4: Rule4$AnyOrder; // rule AnyOrder
    readonly rules: readonly rt.RuleState[]; // by number

    constructor(host: rt.RuleHost, params: Params$) {
        this.host = host;
        this.r0 = new Rule0$Resting(host, params);
        this.r1 = new Rule1$Late(host, params);
        this.r2 = new Rule2$Unfilled(host, params);
        this.r3 = new Rule3$AfterFills(host, params);
        this.r4 = new Rule4$AnyOrder(host, params);
        this.rules = [this.r0, this.r1, this.r2, this.r3, this.r4];
    }

    /** One input event. */
    handle(e: rt.EngineEvent, position: number): void {
        switch (e.$type) {
            case 0: {
                this.on0(e as $Order, position);
                return;
            }
            case 1: {
                this.on1(e as $Cancel, position);
                return;
            }
            case 2: {
                this.on2(e as $Fill, position);
                return;
            }
        }
    }

    /** Order, rule by rule. */
    on0(e: $Order, position: number): void {
        this.r0.on0(e, position);
        this.r1.on0(e, position);
        this.r2.on0(e, position);
        this.r3.on0(e, position);
        this.r4.on0(e, position);
    }

    /** Cancel, rule by rule. */
    on1(e: $Cancel, position: number): void {
        this.r0.on1(e, position);
        this.r3.on1(e, position);
        this.r4.on1(e, position);
    }

    /** Fill, rule by rule. */
    on2(e: $Fill, position: number): void {
        this.r1.on2(e, position);
        this.r2.on2(e, position);
        this.r3.on2(e, position);
        this.r4.on2(e, position);
    }

    /** All deadlines of an instant. */
    fire(t: number, position: number): void {
        void position;
        void t;
        if (this.r0.due() <= t) this.r0.fire(t);
        if (this.r1.due() <= t) this.r1.fire(t);
        if (this.r2.due() <= t) this.r2.fire(t);
        if (this.r3.due() <= t) this.r3.fire(t);
        if (this.r4.due() <= t) this.r4.fire(t);
    }
}

const compiled: rt.CompiledModule = {
  abi: 1,
  name: "golden.absence",
  inputs: [
    { name: "Order", timed: true, read: (r: rt.RawRecord, time: number): $Order => { const at$ = rt.timeField(r["at"], "Order", "at", 1_000); return { $type: 0, $time: at$, $identity: null, at: at$, id: rt.stringField(r["id"], "Order", "id"), patience: rt.durationField(r["patience"], "Order", "patience") }; } },
    { name: "Cancel", timed: true, read: (r: rt.RawRecord, time: number): $Cancel => { const at$ = rt.timeField(r["at"], "Cancel", "at", 1_000); return { $type: 1, $time: at$, $identity: null, at: at$, id: rt.stringField(r["id"], "Cancel", "id") }; } },
    { name: "Fill", timed: true, read: (r: rt.RawRecord, time: number): $Fill => { const at$ = rt.timeField(r["at"], "Fill", "at", 1_000); return { $type: 2, $time: at$, $identity: null, at: at$, id: rt.stringField(r["id"], "Fill", "id") }; } },
  ],
  outputs: [
    null,
    null,
    null,
    { name: "Stale", local: false, data: (event: rt.EmittedEvent) => { const e = event as unknown as $Stale; return { order: e.order }; } },
    { name: "LateFill", local: false, data: (event: rt.EmittedEvent) => { const e = event as unknown as $LateFill; return { order: e.order, lag: rt.toMillis(e.lag) }; } },
    { name: "Never", local: false, data: (event: rt.EmittedEvent) => { const e = event as unknown as $Never; return { order: e.order, ended: rt.toMillis(e.ended) }; } },
    { name: "Settled", local: false, data: (event: rt.EmittedEvent) => { const e = event as unknown as $Settled; return { order: e.order, fills: e.fills }; } },
    { name: "Calm", local: false, data: (event: rt.EmittedEvent) => { const e = event as unknown as $Calm; return { order: e.order, at: rt.toMillis(e.at) }; } },
  ],
  params: [
    { name: "quiet", read: (v: unknown) => rt.durationField(v, "params", "quiet"), initial: 30000000 },
  ],
  rules: ["Resting","Late","Unfilled","AfterFills","AnyOrder"],
  create: (host, values) => new Program$(host, { quiet: values[0] as number }),
};
/** What did not happen for a while. */
export function goldenAbsence(options?: rt.DetectorOptions<GoldenAbsenceParams>): rt.Detector<GoldenAbsenceInput, GoldenAbsenceOutputs> {
  return rt.createDetector(compiled, options) as unknown as rt.Detector<GoldenAbsenceInput, GoldenAbsenceOutputs>;
}

export default goldenAbsence;
