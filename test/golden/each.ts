// Compiled from each.cep by motif-cep 0.1.0, for interface 1 of its runtime.
// Do not edit: change the source and compile it again.
import * as rt from 'motif-cep/runtime';
export interface Start {
  readonly type: "Start";
  readonly id: string;
  /** Event time; without it the time of arrival. */
  readonly at?: rt.TimeInput;
}

export interface Step {
  readonly type: "Step";
  readonly id: string;
  readonly cost: number;
  /** Event time; without it the time of arrival. */
  readonly at?: rt.TimeInput;
}

export interface End {
  readonly type: "End";
  readonly id: string;
  /** Event time; without it the time of arrival. */
  readonly at?: rt.TimeInput;
}

export interface Prefix {
  readonly id: string;
  readonly count: number;
  readonly cost: number;
}

export interface Ended {
  readonly id: string;
  readonly count: number;
}

export interface Maybe {
  readonly id: string;
  readonly stepped: boolean;
}

export interface Bounds {
  readonly costs: readonly (number)[];
}

/** Events that the detector takes. */
export type GoldenEachInput = Start | Step | End;
/** Outputs of the detector, by type. */
export interface GoldenEachOutputs {
  readonly Prefix: Prefix;
  readonly Ended: Ended;
  readonly Maybe: Maybe;
  readonly Bounds: Bounds;
}

/** Params of the module. */
export interface GoldenEachParams {}

/** Params as the rules see them: times and durations in microseconds. */
interface Params$ {
}

/** Start, inside: times and durations in microseconds. */
interface $Start extends rt.EngineEvent {
    readonly id: string;
}

/** Step, inside: times and durations in microseconds. */
interface $Step extends rt.EngineEvent {
    readonly id: string;
    readonly cost: number;
}

/** End, inside: times and durations in microseconds. */
interface $End extends rt.EngineEvent {
    readonly id: string;
}

/** Prefix, inside: times and durations in microseconds. */
interface $Prefix extends rt.EngineEvent {
    readonly id: string;
    readonly count: number;
    readonly cost: number;
}

/** Ended, inside: times and durations in microseconds. */
interface $Ended extends rt.EngineEvent {
    readonly id: string;
    readonly count: number;
}

/** Maybe, inside: times and durations in microseconds. */
interface $Maybe extends rt.EngineEvent {
    readonly id: string;
    readonly stepped: boolean;
}

/** Bounds, inside: times and durations in microseconds. */
interface $Bounds extends rt.EngineEvent {
    readonly costs: readonly (number)[];
}

const TYPE_NAMES = ["Start","Step","End","Prefix","Ended","Maybe","Bounds"] as const;

/** Rule Prefixes. */
class Rule0$Prefixes implements rt.RuleState {
    readonly host: rt.RuleHost; // the detector
    readonly params: Params$; // params of the detector
    readonly rows: rt.Rows = new rt.Rows(); // the runs
    readonly waits: rt.Waits = new rt.Waits(4); // who waits where
    readonly ordinals: rt.Ordinals = new rt.Ordinals(TYPE_NAMES.length); // tells equal events apart
    readonly matches: rt.Match[] = []; // complete, and not yet reported
    readonly bounds: rt.RunBounds | null; // what the host allows
    readonly $window: rt.DeadlineSlot; // deadlines
    readonly s$id: (string)[] = []; // s.id
    steps$sum1: rt.Floats = new Float64Array(rt.ROWS_AT_FIRST); // sum over steps
    $count1: rt.Floats = new Float64Array(rt.ROWS_AT_FIRST); // iterations so far

    constructor(host: rt.RuleHost, params: Params$) {
        this.host = host;
        this.params = params;
        this.bounds = rt.boundsOf(host, 0, this, null);
        this.$window = new rt.DeadlineQueue(host.agenda);
    }

    /** The rule sees Start. */
    on0(e: $Start, position: number): void {
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

    /** The rule sees Step. */
    on1(e: $Step, position: number): void {
        const t = e.$time;
        const ordinal = this.ordinals.next(1, t, null);
        const k = 0;
        const last2 = this.waits.tails[k * 4 + 2];
        const last3 = this.waits.tails[k * 4 + 3];
        if (last2 !== 0) this.walk2on1(k, last2, e, ordinal, position);
        if (last3 !== 0) this.walk3on1(k, last3, e, ordinal, position);
        if (this.bounds !== null) this.bounds.enforce(e, 0);
        if (this.matches.length > 0) this.report(t, e);
    }

    /** All runs of a key in state 2, up to the one that was last when the event came. */
    walk2on1(k: number, last: number, e: $Step, ordinal: number, position: number): void {
        let at = this.waits.heads[k * 4 + 2];
        while (at !== 0) {
            const r = at - 1;
            at = at === last ? 0 : this.waits.nexts[r];
            this.in2on1(r, e, ordinal, position);
        }
    }

    /** All runs of a key in state 3, up to the one that was last when the event came. */
    walk3on1(k: number, last: number, e: $Step, ordinal: number, position: number): void {
        let at = this.waits.heads[k * 4 + 3];
        while (at !== 0) {
            const r = at - 1;
            at = at === last ? 0 : this.waits.nexts[r];
            this.in3on1(r, e, ordinal, position);
        }
    }

    /** Step for a run in state 2, after s: steps. */
    in2on1(r: number, e: $Step, ordinal: number, position: number): void {
        const t = e.$time;
        if (e.id === this.s$id[r]) {
            this.take1(r, e, ordinal, position);
            this.waits.remove(r, this.rows.key[r] * 4 + 2);
            this.enter3(r, t);
        }
    }

    /** Step for a run in state 3, after steps: steps again. */
    in3on1(r: number, e: $Step, ordinal: number, position: number): void {
        const t = e.$time;
        if (e.id === this.s$id[r]) {
            this.take1(r, e, ordinal, position);
            this.complete(r, t);
        }
    }

    /** The run in row r takes the event e. */
    take0(r: number, e: $Start, ordinal: number, position: number): void {
        this.s$id[r] = e.id;
        const rows = this.rows;
        const identity = this.host.identity.load(rows.a[r], rows.b[r]).event(0, TYPE_NAMES[e.$type], e, ordinal);
        rows.a[r] = identity.a;
        rows.b[r] = identity.b;
    }

    /** The run in row r takes the event e. */
    take1(r: number, e: $Step, ordinal: number, position: number): void {
        this.$count1[r] += 1;
        this.steps$sum1[r] += e.cost;
        const rows = this.rows;
        const identity = this.host.identity.load(rows.a[r], rows.b[r]).event(1, TYPE_NAMES[e.$type], e, ordinal);
        rows.a[r] = identity.a;
        rows.b[r] = identity.b;
    }

    /** State 2, after s: steps (line 9). */
    enter2(r: number, t: number): void {
        this.rows.state[r] = 2;
        this.waits.append(r, this.rows.key[r] * 4 + 2);
    }

    /** State 3, after steps: steps again (line 9). */
    enter3(r: number, t: number): void {
        this.rows.state[r] = 3;
        this.waits.append(r, this.rows.key[r] * 4 + 3);
        this.complete(r, t);
    }

    /** The run in row r is a match that completes at the instant t. */
    complete(r: number, t: number): void {
        const rows = this.rows;
        const a = rows.a[r];
        const b = rows.b[r];
        const event0: $Prefix & rt.EmittedEvent = {
            $type: 3,
            $time: t,
            $identity: this.identify(0, t, a, b),
            $rule: 0,
            id: this.s$id[r],
            count: this.$count1[r],
            cost: this.steps$sum1[r],
        };
        this.matches.push({ start: rows.start[r], path: null, key: rt.NO_KEY, events: [event0] });
    }

    /** The identity of an output (see identity.ts of the runtime). */
    identify(emit: number, t: number, a: number, b: number): rt.EventIdentity {
        const identity = this.host.identity.reset().text("Prefixes").word(emit);
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
                this.drop(r);
                return;
            }
            case 3: {
                this.waits.remove(r, this.rows.key[r] * 4 + 3);
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
        this.s$id[r] = null as unknown as string;
        this.steps$sum1[r] = 0;
        this.$count1[r] = 0;
        this.$window.set(r, t + 60000000);
        return r;
    }

    /** The end of a run that waits nowhere any more. */
    drop(r: number): void {
        this.$window.clear(r);
        this.s$id[r] = null as unknown as string;
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
        this.steps$sum1 = rt.widerFloats(this.steps$sum1, capacity);
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
        return this.rows.used * 72;
    }
}

/** Rule Left. */
class Rule1$Left implements rt.RuleState {
    readonly host: rt.RuleHost; // the detector
    readonly params: Params$; // params of the detector
    readonly rows: rt.Rows = new rt.Rows(); // the runs
    readonly waits: rt.Waits = new rt.Waits(7); // who waits where
    readonly ordinals: rt.Ordinals = new rt.Ordinals(TYPE_NAMES.length); // tells equal events apart
    readonly matches: rt.Match[] = []; // complete, and not yet reported
    readonly bounds: rt.RunBounds | null; // what the host allows
    readonly $window: rt.DeadlineSlot; // deadlines
    readonly s$id: (string)[] = []; // s.id
    $count1: rt.Floats = new Float64Array(rt.ROWS_AT_FIRST); // iterations so far
    readonly $path: (rt.PathStep | null)[] = []; // the way of a branch

    constructor(host: rt.RuleHost, params: Params$) {
        this.host = host;
        this.params = params;
        this.bounds = rt.boundsOf(host, 1, this, null);
        this.$window = new rt.DeadlineQueue(host.agenda);
    }

    /** The rule sees Start. */
    on0(e: $Start, position: number): void {
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

    /** The rule sees Step. */
    on1(e: $Step, position: number): void {
        const t = e.$time;
        const ordinal = this.ordinals.next(1, t, null);
        const k = 0;
        const last2 = this.waits.tails[k * 7 + 2];
        const last3 = this.waits.tails[k * 7 + 3];
        const last6 = this.waits.tails[k * 7 + 6];
        if (last2 !== 0) this.walk2on1(k, last2, e, ordinal, position);
        if (last3 !== 0) this.walk3on1(k, last3, e, ordinal, position);
        if (last6 !== 0) this.walk6on1(k, last6, e, ordinal, position);
        if (this.bounds !== null) this.bounds.enforce(e, 0);
        if (this.matches.length > 0) this.report(t, e);
    }

    /** All runs of a key in state 2, up to the one that was last when the event came. */
    walk2on1(k: number, last: number, e: $Step, ordinal: number, position: number): void {
        let at = this.waits.heads[k * 7 + 2];
        while (at !== 0) {
            const r = at - 1;
            at = at === last ? 0 : this.waits.nexts[r];
            this.in2on1(r, e, ordinal, position);
        }
    }

    /** All runs of a key in state 3, up to the one that was last when the event came. */
    walk3on1(k: number, last: number, e: $Step, ordinal: number, position: number): void {
        let at = this.waits.heads[k * 7 + 3];
        while (at !== 0) {
            const r = at - 1;
            at = at === last ? 0 : this.waits.nexts[r];
            this.in3on1(r, e, ordinal, position);
        }
    }

    /** All runs of a key in state 6, up to the one that was last when the event came. */
    walk6on1(k: number, last: number, e: $Step, ordinal: number, position: number): void {
        let at = this.waits.heads[k * 7 + 6];
        while (at !== 0) {
            const r = at - 1;
            at = at === last ? 0 : this.waits.nexts[r];
            this.in6on1(r, e, ordinal, position);
        }
    }

    /** Step for a run in state 2, after s: steps. */
    in2on1(r: number, e: $Step, ordinal: number, position: number): void {
        const t = e.$time;
        if (e.id === this.s$id[r]) {
            this.take1(r, e, ordinal, position);
            this.waits.remove(r, this.rows.key[r] * 7 + 2);
            this.enter3(r, t);
        }
    }

    /** Step for a run in state 3, after steps: steps again or step 3. */
    in3on1(r: number, e: $Step, ordinal: number, position: number): void {
        const t = e.$time;
        if (e.id === this.s$id[r]) {
            {
                const c = this.branch(r);
                this.take1(c, e, ordinal, position);
                this.enter3(c, t);
            }
            this.waits.remove(r, this.rows.key[r] * 7 + 3);
            this.rows.state[r] = 5;
            this.waits.append(r, this.rows.key[r] * 7 + 5);
        }
    }

    /** Step for a run in state 6, after steps: steps again. */
    in6on1(r: number, e: $Step, ordinal: number, position: number): void {
        const t = e.$time;
        if (e.id === this.s$id[r]) {
            this.take1(r, e, ordinal, position);
            this.waits.remove(r, this.rows.key[r] * 7 + 6);
            this.enter3(r, t);
        }
    }

    /** The rule sees End. */
    on2(e: $End, position: number): void {
        const t = e.$time;
        const ordinal = this.ordinals.next(2, t, null);
        const k = 0;
        const last3 = this.waits.tails[k * 7 + 3];
        const last5 = this.waits.tails[k * 7 + 5];
        if (last3 !== 0) this.walk3on2(k, last3, e, ordinal, position);
        if (last5 !== 0) this.walk5on2(k, last5, e, ordinal, position);
        if (this.bounds !== null) this.bounds.enforce(e, 0);
        if (this.matches.length > 0) this.report(t, e);
    }

    /** All runs of a key in state 3, up to the one that was last when the event came. */
    walk3on2(k: number, last: number, e: $End, ordinal: number, position: number): void {
        let at = this.waits.heads[k * 7 + 3];
        while (at !== 0) {
            const r = at - 1;
            at = at === last ? 0 : this.waits.nexts[r];
            this.in3on2(r, e, ordinal, position);
        }
    }

    /** All runs of a key in state 5, up to the one that was last when the event came. */
    walk5on2(k: number, last: number, e: $End, ordinal: number, position: number): void {
        let at = this.waits.heads[k * 7 + 5];
        while (at !== 0) {
            const r = at - 1;
            at = at === last ? 0 : this.waits.nexts[r];
            this.in5on2(r, e, ordinal, position);
        }
    }

    /** End for a run in state 3, after steps: steps again or step 3. */
    in3on2(r: number, e: $End, ordinal: number, position: number): void {
        const t = e.$time;
        if (e.id === this.s$id[r]) {
            this.match2(r, e, ordinal, position);
            this.waits.remove(r, this.rows.key[r] * 7 + 3);
            this.rows.state[r] = 6;
            this.waits.append(r, this.rows.key[r] * 7 + 6);
        }
    }

    /** End for a run in state 5, after steps: step 3. */
    in5on2(r: number, e: $End, ordinal: number, position: number): void {
        const t = e.$time;
        if (e.id === this.s$id[r]) {
            this.waits.remove(r, this.rows.key[r] * 7 + 5);
            this.match2(r, e, ordinal, position);
            this.drop(r);
        }
    }

    /** The run in row r takes the event e. */
    take0(r: number, e: $Start, ordinal: number, position: number): void {
        this.s$id[r] = e.id;
        this.$path[r] = rt.step(this.$path[r], 0, position);
        const rows = this.rows;
        const identity = this.host.identity.load(rows.a[r], rows.b[r]).event(0, TYPE_NAMES[e.$type], e, ordinal);
        rows.a[r] = identity.a;
        rows.b[r] = identity.b;
    }

    /** The run in row r takes the event e. */
    take1(r: number, e: $Step, ordinal: number, position: number): void {
        this.$count1[r] += 1;
        this.$path[r] = rt.step(this.$path[r], 1, position);
        const rows = this.rows;
        const identity = this.host.identity.load(rows.a[r], rows.b[r]).event(1, TYPE_NAMES[e.$type], e, ordinal);
        rows.a[r] = identity.a;
        rows.b[r] = identity.b;
    }

    /** State 2, after s: steps (line 15). */
    enter2(r: number, t: number): void {
        this.rows.state[r] = 2;
        this.waits.append(r, this.rows.key[r] * 7 + 2);
    }

    /** State 3, after steps: steps again or step 3 (line 15). */
    enter3(r: number, t: number): void {
        this.rows.state[r] = 3;
        this.waits.append(r, this.rows.key[r] * 7 + 3);
    }

    /** A match is complete with the event e. */
    match2(r: number, e: $End, ordinal: number, position: number): void {
        const t = e.$time;
        const identity = this.host.identity.load(this.rows.a[r], this.rows.b[r]).event(2, TYPE_NAMES[e.$type], e, ordinal);
        const a = identity.a;
        const b = identity.b;
        const event0: $Ended & rt.EmittedEvent = {
            $type: 4,
            $time: t,
            $identity: this.identify(0, t, a, b),
            $rule: 1,
            id: this.s$id[r],
            count: this.$count1[r],
        };
        this.matches.push({ start: this.rows.start[r], path: rt.step(this.$path[r], 2, position), key: rt.NO_KEY, events: [event0] });
    }

    /** The identity of an output (see identity.ts of the runtime). */
    identify(emit: number, t: number, a: number, b: number): rt.EventIdentity {
        const identity = this.host.identity.reset().text("Left").word(emit);
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
                this.waits.remove(r, this.rows.key[r] * 7 + 2);
                this.drop(r);
                return;
            }
            case 3: {
                this.waits.remove(r, this.rows.key[r] * 7 + 3);
                this.drop(r);
                return;
            }
            case 5: {
                this.waits.remove(r, this.rows.key[r] * 7 + 5);
                this.drop(r);
                return;
            }
            case 6: {
                this.waits.remove(r, this.rows.key[r] * 7 + 6);
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
        this.s$id[r] = null as unknown as string;
        this.$count1[r] = 0;
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
        this.s$id[c] = this.s$id[r];
        this.$count1[c] = this.$count1[r];
        this.$path[c] = this.$path[r];
        this.$window.copy(c, r);
        return c;
    }

    /** The end of a run that waits nowhere any more. */
    drop(r: number): void {
        this.$window.clear(r);
        this.s$id[r] = null as unknown as string;
        this.$path[r] = null;
        this.rows.free(r);
    }

    /** The end of a run that is one too many, wherever it waits. */
    evict(r: number): void {
        this.waits.remove(r, this.rows.key[r] * 7 + this.rows.state[r]);
        this.drop(r);
    }

    /** Twice the room for runs. */
    grow(): void {
        const capacity = this.rows.capacity * 2;
        this.rows.grow(capacity);
        this.waits.grow(capacity);
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
        return this.rows.used * 72;
    }
}

/** Rule Optional. */
class Rule2$Optional implements rt.RuleState {
    readonly host: rt.RuleHost; // the detector
    readonly params: Params$; // params of the detector
    readonly rows: rt.Rows = new rt.Rows(); // the runs
    readonly waits: rt.Waits = new rt.Waits(7); // who waits where
    readonly ordinals: rt.Ordinals = new rt.Ordinals(TYPE_NAMES.length); // tells equal events apart
    readonly matches: rt.Match[] = []; // complete, and not yet reported
    readonly bounds: rt.RunBounds | null; // what the host allows
    readonly $window: rt.DeadlineSlot; // deadlines
    readonly s$id: (string)[] = []; // s.id
    readonly step$time$: (number | null)[] = []; // step.time
    readonly $path: (rt.PathStep | null)[] = []; // the way of a branch

    constructor(host: rt.RuleHost, params: Params$) {
        this.host = host;
        this.params = params;
        this.bounds = rt.boundsOf(host, 2, this, null);
        this.$window = new rt.DeadlineQueue(host.agenda);
    }

    /** The rule sees Start. */
    on0(e: $Start, position: number): void {
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

    /** The rule sees Step. */
    on1(e: $Step, position: number): void {
        const t = e.$time;
        const ordinal = this.ordinals.next(1, t, null);
        const k = 0;
        const last2 = this.waits.tails[k * 7 + 2];
        const last6 = this.waits.tails[k * 7 + 6];
        if (last2 !== 0) this.walk2on1(k, last2, e, ordinal, position);
        if (last6 !== 0) this.walk6on1(k, last6, e, ordinal, position);
        if (this.bounds !== null) this.bounds.enforce(e, 0);
        if (this.matches.length > 0) this.report(t, e);
    }

    /** All runs of a key in state 2, up to the one that was last when the event came. */
    walk2on1(k: number, last: number, e: $Step, ordinal: number, position: number): void {
        let at = this.waits.heads[k * 7 + 2];
        while (at !== 0) {
            const r = at - 1;
            at = at === last ? 0 : this.waits.nexts[r];
            this.in2on1(r, e, ordinal, position);
        }
    }

    /** All runs of a key in state 6, up to the one that was last when the event came. */
    walk6on1(k: number, last: number, e: $Step, ordinal: number, position: number): void {
        let at = this.waits.heads[k * 7 + 6];
        while (at !== 0) {
            const r = at - 1;
            at = at === last ? 0 : this.waits.nexts[r];
            this.in6on1(r, e, ordinal, position);
        }
    }

    /** Step for a run in state 2, after s: step or e. */
    in2on1(r: number, e: $Step, ordinal: number, position: number): void {
        const t = e.$time;
        if (e.id === this.s$id[r]) {
            {
                const c = this.branch(r);
                this.take1(c, e, ordinal, position);
                this.enter3(c, t);
            }
            this.waits.remove(r, this.rows.key[r] * 7 + 2);
            this.rows.state[r] = 5;
            this.waits.append(r, this.rows.key[r] * 7 + 5);
        }
    }

    /** Step for a run in state 6, after s: step. */
    in6on1(r: number, e: $Step, ordinal: number, position: number): void {
        const t = e.$time;
        if (e.id === this.s$id[r]) {
            this.take1(r, e, ordinal, position);
            this.waits.remove(r, this.rows.key[r] * 7 + 6);
            this.enter3(r, t);
        }
    }

    /** The rule sees End. */
    on2(e: $End, position: number): void {
        const t = e.$time;
        const ordinal = this.ordinals.next(2, t, null);
        const k = 0;
        const last2 = this.waits.tails[k * 7 + 2];
        const last3 = this.waits.tails[k * 7 + 3];
        const last5 = this.waits.tails[k * 7 + 5];
        if (last2 !== 0) this.walk2on2(k, last2, e, ordinal, position);
        if (last3 !== 0) this.walk3on2(k, last3, e, ordinal, position);
        if (last5 !== 0) this.walk5on2(k, last5, e, ordinal, position);
        if (this.bounds !== null) this.bounds.enforce(e, 0);
        if (this.matches.length > 0) this.report(t, e);
    }

    /** All runs of a key in state 2, up to the one that was last when the event came. */
    walk2on2(k: number, last: number, e: $End, ordinal: number, position: number): void {
        let at = this.waits.heads[k * 7 + 2];
        while (at !== 0) {
            const r = at - 1;
            at = at === last ? 0 : this.waits.nexts[r];
            this.in2on2(r, e, ordinal, position);
        }
    }

    /** All runs of a key in state 3, up to the one that was last when the event came. */
    walk3on2(k: number, last: number, e: $End, ordinal: number, position: number): void {
        let at = this.waits.heads[k * 7 + 3];
        while (at !== 0) {
            const r = at - 1;
            at = at === last ? 0 : this.waits.nexts[r];
            this.in3on2(r, e, ordinal, position);
        }
    }

    /** All runs of a key in state 5, up to the one that was last when the event came. */
    walk5on2(k: number, last: number, e: $End, ordinal: number, position: number): void {
        let at = this.waits.heads[k * 7 + 5];
        while (at !== 0) {
            const r = at - 1;
            at = at === last ? 0 : this.waits.nexts[r];
            this.in5on2(r, e, ordinal, position);
        }
    }

    /** End for a run in state 2, after s: step or e. */
    in2on2(r: number, e: $End, ordinal: number, position: number): void {
        const t = e.$time;
        if (e.id === this.s$id[r]) {
            this.match2(r, e, ordinal, position);
            this.waits.remove(r, this.rows.key[r] * 7 + 2);
            this.rows.state[r] = 6;
            this.waits.append(r, this.rows.key[r] * 7 + 6);
        }
    }

    /** End for a run in state 3, after step: e. */
    in3on2(r: number, e: $End, ordinal: number, position: number): void {
        const t = e.$time;
        if (e.id === this.s$id[r]) {
            this.waits.remove(r, this.rows.key[r] * 7 + 3);
            this.match2(r, e, ordinal, position);
            this.drop(r);
        }
    }

    /** End for a run in state 5, after s: e. */
    in5on2(r: number, e: $End, ordinal: number, position: number): void {
        const t = e.$time;
        if (e.id === this.s$id[r]) {
            this.waits.remove(r, this.rows.key[r] * 7 + 5);
            this.match2(r, e, ordinal, position);
            this.drop(r);
        }
    }

    /** The run in row r takes the event e. */
    take0(r: number, e: $Start, ordinal: number, position: number): void {
        this.s$id[r] = e.id;
        this.$path[r] = rt.step(this.$path[r], 0, position);
        const rows = this.rows;
        const identity = this.host.identity.load(rows.a[r], rows.b[r]).event(0, TYPE_NAMES[e.$type], e, ordinal);
        rows.a[r] = identity.a;
        rows.b[r] = identity.b;
    }

    /** The run in row r takes the event e. */
    take1(r: number, e: $Step, ordinal: number, position: number): void {
        this.step$time$[r] = e.$time;
        this.$path[r] = rt.step(this.$path[r], 1, position);
        const rows = this.rows;
        const identity = this.host.identity.load(rows.a[r], rows.b[r]).event(1, TYPE_NAMES[e.$type], e, ordinal);
        rows.a[r] = identity.a;
        rows.b[r] = identity.b;
    }

    /** State 2, after s: step or e (line 21). */
    enter2(r: number, t: number): void {
        this.rows.state[r] = 2;
        this.waits.append(r, this.rows.key[r] * 7 + 2);
    }

    /** State 3, after step: e (line 21). */
    enter3(r: number, t: number): void {
        this.rows.state[r] = 3;
        this.waits.append(r, this.rows.key[r] * 7 + 3);
    }

    /** A match is complete with the event e. */
    match2(r: number, e: $End, ordinal: number, position: number): void {
        const t = e.$time;
        const identity = this.host.identity.load(this.rows.a[r], this.rows.b[r]).event(2, TYPE_NAMES[e.$type], e, ordinal);
        const a = identity.a;
        const b = identity.b;
        const event0: $Maybe & rt.EmittedEvent = {
            $type: 5,
            $time: t,
            $identity: this.identify(0, t, a, b),
            $rule: 2,
            id: this.s$id[r],
            stepped: this.step$time$[r] !== null,
        };
        this.matches.push({ start: this.rows.start[r], path: rt.step(this.$path[r], 2, position), key: rt.NO_KEY, events: [event0] });
    }

    /** The identity of an output (see identity.ts of the runtime). */
    identify(emit: number, t: number, a: number, b: number): rt.EventIdentity {
        const identity = this.host.identity.reset().text("Optional").word(emit);
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
                this.waits.remove(r, this.rows.key[r] * 7 + 2);
                this.drop(r);
                return;
            }
            case 3: {
                this.waits.remove(r, this.rows.key[r] * 7 + 3);
                this.drop(r);
                return;
            }
            case 5: {
                this.waits.remove(r, this.rows.key[r] * 7 + 5);
                this.drop(r);
                return;
            }
            case 6: {
                this.waits.remove(r, this.rows.key[r] * 7 + 6);
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
        this.s$id[r] = null as unknown as string;
        this.step$time$[r] = null;
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
        this.s$id[c] = this.s$id[r];
        this.step$time$[c] = this.step$time$[r];
        this.$path[c] = this.$path[r];
        this.$window.copy(c, r);
        return c;
    }

    /** The end of a run that waits nowhere any more. */
    drop(r: number): void {
        this.$window.clear(r);
        this.s$id[r] = null as unknown as string;
        this.step$time$[r] = null;
        this.$path[r] = null;
        this.rows.free(r);
    }

    /** The end of a run that is one too many, wherever it waits. */
    evict(r: number): void {
        this.waits.remove(r, this.rows.key[r] * 7 + this.rows.state[r]);
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
        return this.rows.used * 72;
    }
}

/** Rule Bounded. */
class Rule3$Bounded implements rt.RuleState {
    readonly host: rt.RuleHost; // the detector
    readonly params: Params$; // params of the detector
    readonly rows: rt.Rows = new rt.Rows(); // the runs
    readonly waits: rt.Waits = new rt.Waits(7); // who waits where
    readonly ordinals: rt.Ordinals = new rt.Ordinals(TYPE_NAMES.length); // tells equal events apart
    readonly matches: rt.Match[] = []; // complete, and not yet reported
    readonly bounds: rt.RunBounds | null; // what the host allows
    readonly $window: rt.DeadlineSlot; // deadlines
    readonly steps$: (rt.Cell<$Step> | null)[] = []; // events of steps
    $count1: rt.Floats = new Float64Array(rt.ROWS_AT_FIRST); // iterations so far
    readonly $path: (rt.PathStep | null)[] = []; // the way of a branch

    constructor(host: rt.RuleHost, params: Params$) {
        this.host = host;
        this.params = params;
        this.bounds = rt.boundsOf(host, 3, this, null);
        this.$window = new rt.DeadlineQueue(host.agenda);
    }

    /** The rule sees Start. */
    on0(e: $Start, position: number): void {
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

    /** The rule sees Step. */
    on1(e: $Step, position: number): void {
        const t = e.$time;
        const ordinal = this.ordinals.next(1, t, null);
        const k = 0;
        const last2 = this.waits.tails[k * 7 + 2];
        const last3 = this.waits.tails[k * 7 + 3];
        const last6 = this.waits.tails[k * 7 + 6];
        if (last2 !== 0) this.walk2on1(k, last2, e, ordinal, position);
        if (last3 !== 0) this.walk3on1(k, last3, e, ordinal, position);
        if (last6 !== 0) this.walk6on1(k, last6, e, ordinal, position);
        if (this.bounds !== null) this.bounds.enforce(e, 0);
        if (this.matches.length > 0) this.report(t, e);
    }

    /** All runs of a key in state 2, up to the one that was last when the event came. */
    walk2on1(k: number, last: number, e: $Step, ordinal: number, position: number): void {
        let at = this.waits.heads[k * 7 + 2];
        while (at !== 0) {
            const r = at - 1;
            at = at === last ? 0 : this.waits.nexts[r];
            this.in2on1(r, e, ordinal, position);
        }
    }

    /** All runs of a key in state 3, up to the one that was last when the event came. */
    walk3on1(k: number, last: number, e: $Step, ordinal: number, position: number): void {
        let at = this.waits.heads[k * 7 + 3];
        while (at !== 0) {
            const r = at - 1;
            at = at === last ? 0 : this.waits.nexts[r];
            this.in3on1(r, e, ordinal, position);
        }
    }

    /** All runs of a key in state 6, up to the one that was last when the event came. */
    walk6on1(k: number, last: number, e: $Step, ordinal: number, position: number): void {
        let at = this.waits.heads[k * 7 + 6];
        while (at !== 0) {
            const r = at - 1;
            at = at === last ? 0 : this.waits.nexts[r];
            this.in6on1(r, e, ordinal, position);
        }
    }

    /** Step for a run in state 2, after step 1: steps. */
    in2on1(r: number, e: $Step, ordinal: number, position: number): void {
        const t = e.$time;
        {
            const c = this.branch(r);
            this.take1(c, e, ordinal, position);
            if (this.$count1[c] >= 2) {
                this.enter4(c, t);
            }
            else {
                this.enter3(c, t);
            }
        }
    }

    /** Step for a run in state 3, after steps: steps again or step 3. */
    in3on1(r: number, e: $Step, ordinal: number, position: number): void {
        const t = e.$time;
        {
            const c = this.branch(r);
            this.take1(c, e, ordinal, position);
            if (this.$count1[c] >= 2) {
                this.enter4(c, t);
            }
            else {
                this.enter3(c, t);
            }
        }
        this.waits.remove(r, this.rows.key[r] * 7 + 3);
        this.rows.state[r] = 4;
        this.waits.append(r, this.rows.key[r] * 7 + 4);
    }

    /** Step for a run in state 6, after steps: steps again. */
    in6on1(r: number, e: $Step, ordinal: number, position: number): void {
        const t = e.$time;
        this.take1(r, e, ordinal, position);
        if (this.$count1[r] >= 2) {
            this.waits.remove(r, this.rows.key[r] * 7 + 6);
            this.enter4(r, t);
        }
        else {
            this.waits.remove(r, this.rows.key[r] * 7 + 6);
            this.enter3(r, t);
        }
    }

    /** The rule sees End. */
    on2(e: $End, position: number): void {
        const t = e.$time;
        const ordinal = this.ordinals.next(2, t, null);
        const k = 0;
        const last3 = this.waits.tails[k * 7 + 3];
        const last4 = this.waits.tails[k * 7 + 4];
        if (last3 !== 0) this.walk3on2(k, last3, e, ordinal, position);
        if (last4 !== 0) this.walk4on2(k, last4, e, ordinal, position);
        if (this.bounds !== null) this.bounds.enforce(e, 0);
        if (this.matches.length > 0) this.report(t, e);
    }

    /** All runs of a key in state 3, up to the one that was last when the event came. */
    walk3on2(k: number, last: number, e: $End, ordinal: number, position: number): void {
        let at = this.waits.heads[k * 7 + 3];
        while (at !== 0) {
            const r = at - 1;
            at = at === last ? 0 : this.waits.nexts[r];
            this.in3on2(r, e, ordinal, position);
        }
    }

    /** All runs of a key in state 4, up to the one that was last when the event came. */
    walk4on2(k: number, last: number, e: $End, ordinal: number, position: number): void {
        let at = this.waits.heads[k * 7 + 4];
        while (at !== 0) {
            const r = at - 1;
            at = at === last ? 0 : this.waits.nexts[r];
            this.in4on2(r, e, ordinal, position);
        }
    }

    /** End for a run in state 3, after steps: steps again or step 3. */
    in3on2(r: number, e: $End, ordinal: number, position: number): void {
        const t = e.$time;
        this.match2(r, e, ordinal, position);
        this.waits.remove(r, this.rows.key[r] * 7 + 3);
        this.rows.state[r] = 6;
        this.waits.append(r, this.rows.key[r] * 7 + 6);
    }

    /** End for a run in state 4, after steps: step 3. */
    in4on2(r: number, e: $End, ordinal: number, position: number): void {
        const t = e.$time;
        this.waits.remove(r, this.rows.key[r] * 7 + 4);
        this.match2(r, e, ordinal, position);
        this.drop(r);
    }

    /** The run in row r takes the event e. */
    take0(r: number, e: $Start, ordinal: number, position: number): void {
        this.$path[r] = rt.step(this.$path[r], 0, position);
        const rows = this.rows;
        const identity = this.host.identity.load(rows.a[r], rows.b[r]).event(0, TYPE_NAMES[e.$type], e, ordinal);
        rows.a[r] = identity.a;
        rows.b[r] = identity.b;
    }

    /** The run in row r takes the event e. */
    take1(r: number, e: $Step, ordinal: number, position: number): void {
        this.$count1[r] += 1;
        this.steps$[r] = rt.append(this.steps$[r], e);
        this.$path[r] = rt.step(this.$path[r], 1, position);
        const rows = this.rows;
        const identity = this.host.identity.load(rows.a[r], rows.b[r]).event(1, TYPE_NAMES[e.$type], e, ordinal);
        rows.a[r] = identity.a;
        rows.b[r] = identity.b;
    }

    /** State 2, after step 1: steps (line 27). */
    enter2(r: number, t: number): void {
        this.rows.state[r] = 2;
        this.waits.append(r, this.rows.key[r] * 7 + 2);
    }

    /** State 3, after steps: steps again or step 3 (line 27). */
    enter3(r: number, t: number): void {
        this.rows.state[r] = 3;
        this.waits.append(r, this.rows.key[r] * 7 + 3);
    }

    /** State 4, after steps: step 3 (line 27). */
    enter4(r: number, t: number): void {
        this.rows.state[r] = 4;
        this.waits.append(r, this.rows.key[r] * 7 + 4);
    }

    /** A match is complete with the event e. */
    match2(r: number, e: $End, ordinal: number, position: number): void {
        const t = e.$time;
        const identity = this.host.identity.load(this.rows.a[r], this.rows.b[r]).event(2, TYPE_NAMES[e.$type], e, ordinal);
        const a = identity.a;
        const b = identity.b;
        const event0: $Bounds & rt.EmittedEvent = {
            $type: 6,
            $time: t,
            $identity: this.identify(0, t, a, b),
            $rule: 3,
            costs: rt.events(this.steps$[r]).map((x) => x.cost),
        };
        this.matches.push({ start: this.rows.start[r], path: rt.step(this.$path[r], 2, position), key: rt.NO_KEY, events: [event0] });
    }

    /** The identity of an output (see identity.ts of the runtime). */
    identify(emit: number, t: number, a: number, b: number): rt.EventIdentity {
        const identity = this.host.identity.reset().text("Bounded").word(emit);
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
                this.waits.remove(r, this.rows.key[r] * 7 + 2);
                this.drop(r);
                return;
            }
            case 3: {
                this.waits.remove(r, this.rows.key[r] * 7 + 3);
                this.drop(r);
                return;
            }
            case 4: {
                this.waits.remove(r, this.rows.key[r] * 7 + 4);
                this.drop(r);
                return;
            }
            case 6: {
                this.waits.remove(r, this.rows.key[r] * 7 + 6);
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
        this.steps$[r] = null;
        this.$count1[r] = 0;
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
        this.steps$[c] = this.steps$[r];
        this.$count1[c] = this.$count1[r];
        this.$path[c] = this.$path[r];
        this.$window.copy(c, r);
        return c;
    }

    /** The end of a run that waits nowhere any more. */
    drop(r: number): void {
        this.$window.clear(r);
        this.steps$[r] = null;
        this.$path[r] = null;
        this.rows.free(r);
    }

    /** The end of a run that is one too many, wherever it waits. */
    evict(r: number): void {
        this.waits.remove(r, this.rows.key[r] * 7 + this.rows.state[r]);
        this.drop(r);
    }

    /** Twice the room for runs. */
    grow(): void {
        const capacity = this.rows.capacity * 2;
        this.rows.grow(capacity);
        this.waits.grow(capacity);
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
        return this.rows.used * 72;
    }
}

/** All rules of one detector. */
class Program$ implements rt.Program {
    readonly host: rt.RuleHost; // the detector
    readonly r0: Rule0$Prefixes; // rule Prefixes
    readonly r1: Rule1$Left; // rule Left
    readonly r2: Rule2$Optional; // rule Optional
    readonly r3: Rule3$Bounded; // rule Bounded
    readonly rules: readonly rt.RuleState[]; // by number

    constructor(host: rt.RuleHost, params: Params$) {
        this.host = host;
        this.r0 = new Rule0$Prefixes(host, params);
        this.r1 = new Rule1$Left(host, params);
        this.r2 = new Rule2$Optional(host, params);
        this.r3 = new Rule3$Bounded(host, params);
        this.rules = [this.r0, this.r1, this.r2, this.r3];
    }

    /** One input event. */
    handle(e: rt.EngineEvent, position: number): void {
        switch (e.$type) {
            case 0: {
                this.on0(e as $Start, position);
                return;
            }
            case 1: {
                this.on1(e as $Step, position);
                return;
            }
            case 2: {
                this.on2(e as $End, position);
                return;
            }
        }
    }

    /** Start, rule by rule. */
    on0(e: $Start, position: number): void {
        this.r0.on0(e, position);
        this.r1.on0(e, position);
        this.r2.on0(e, position);
        this.r3.on0(e, position);
    }

    /** Step, rule by rule. */
    on1(e: $Step, position: number): void {
        this.r0.on1(e, position);
        this.r1.on1(e, position);
        this.r2.on1(e, position);
        this.r3.on1(e, position);
    }

    /** End, rule by rule. */
    on2(e: $End, position: number): void {
        this.r1.on2(e, position);
        this.r2.on2(e, position);
        this.r3.on2(e, position);
    }

    /** All deadlines of an instant. */
    fire(t: number, position: number): void {
        void position;
        void t;
        if (this.r0.due() <= t) this.r0.fire(t);
        if (this.r1.due() <= t) this.r1.fire(t);
        if (this.r2.due() <= t) this.r2.fire(t);
        if (this.r3.due() <= t) this.r3.fire(t);
    }
}

const compiled: rt.CompiledModule = {
  abi: 1,
  name: "golden.each",
  inputs: [
    { name: "Start", timed: false, read: (r: rt.RawRecord, time: number): $Start => { return { $type: 0, $time: time, $identity: null, id: rt.stringField(r["id"], "Start", "id") }; } },
    { name: "Step", timed: false, read: (r: rt.RawRecord, time: number): $Step => { return { $type: 1, $time: time, $identity: null, id: rt.stringField(r["id"], "Step", "id"), cost: rt.floatField(r["cost"], "Step", "cost") }; } },
    { name: "End", timed: false, read: (r: rt.RawRecord, time: number): $End => { return { $type: 2, $time: time, $identity: null, id: rt.stringField(r["id"], "End", "id") }; } },
  ],
  outputs: [
    null,
    null,
    null,
    { name: "Prefix", local: false, data: (event: rt.EmittedEvent) => { const e = event as unknown as $Prefix; return { id: e.id, count: e.count, cost: e.cost }; } },
    { name: "Ended", local: false, data: (event: rt.EmittedEvent) => { const e = event as unknown as $Ended; return { id: e.id, count: e.count }; } },
    { name: "Maybe", local: false, data: (event: rt.EmittedEvent) => { const e = event as unknown as $Maybe; return { id: e.id, stepped: e.stepped }; } },
    { name: "Bounds", local: false, data: (event: rt.EmittedEvent) => { const e = event as unknown as $Bounds; return { costs: e.costs }; } },
  ],
  params: [],
  rules: ["Prefixes","Left","Optional","Bounded"],
  create: (host, values) => new Program$(host, {  }),
};
/** Loops with a match for each chain. */
export function goldenEach(options?: rt.DetectorOptions<GoldenEachParams>): rt.Detector<GoldenEachInput, GoldenEachOutputs> {
  return rt.createDetector(compiled, options) as unknown as rt.Detector<GoldenEachInput, GoldenEachOutputs>;
}

export default goldenEach;
