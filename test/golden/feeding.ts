// Compiled from feeding.cep by motif-cep 0.1.0, for interface 1 of its runtime.
// Do not edit: change the source and compile it again.
import * as rt from 'motif-cep/runtime';
export interface Reading {
  readonly type: "Reading";
  readonly at: rt.TimeInput;
  readonly sensor: string;
  readonly value: number;
}

export interface Rise {
  readonly sensor: string;
  readonly by: number;
}

export interface After {
  readonly by: number;
  readonly value: number;
}

export interface Trace {
  readonly at: number;
}

export interface Lone {
  readonly sensor: string;
  readonly value: number;
}

/** Events that the detector takes. */
export type GoldenFeedingInput = Reading;
/** Outputs of the detector, by type. */
export interface GoldenFeedingOutputs {
  readonly Rise: Rise;
  readonly After: After;
  readonly Trace: Trace;
  readonly Lone: Lone;
}

/** Params of the module. */
export interface GoldenFeedingParams {}

/** Params as the rules see them: times and durations in microseconds. */
interface Params$ {
}

/** Reading, inside: times and durations in microseconds. */
interface $Reading extends rt.EngineEvent {
    readonly at: number;
    readonly sensor: string;
    readonly value: number;
}

/** Declared here, emitted below. */
interface $Peak extends rt.EngineEvent {
    readonly sensor: string;
    readonly value: number;
}

/** Rise, inside: times and durations in microseconds. */
interface $Rise extends rt.EngineEvent {
    readonly sensor: string;
    readonly by: number;
}

/** After, inside: times and durations in microseconds. */
interface $After extends rt.EngineEvent {
    readonly by: number;
    readonly value: number;
}

/** Trace, inside: times and durations in microseconds. */
interface $Trace extends rt.EngineEvent {
    readonly at: number;
}

/** Lone, inside: times and durations in microseconds. */
interface $Lone extends rt.EngineEvent {
    readonly sensor: string;
    readonly value: number;
}

const TYPE_NAMES = ["Reading","Peak","Rise","After","Trace","Lone"] as const;

/** Rule Twice. */
class Rule0$Twice implements rt.RuleState {
    readonly host: rt.RuleHost; // the detector
    readonly params: Params$; // params of the detector
    readonly rows: rt.Rows = new rt.Rows(); // the runs
    readonly keys: rt.Keys<string> = new rt.Keys<string>(); // the keys in use
    readonly waits: rt.Waits = new rt.Waits(4); // who waits where
    readonly ordinals: rt.Ordinals = new rt.Ordinals(TYPE_NAMES.length); // tells equal events apart
    readonly matches: rt.Match[] = []; // complete, and not yet reported
    readonly bounds: rt.RunBounds | null; // what the host allows
    readonly $window: rt.DeadlineSlot; // deadlines
    one$value: rt.Floats = new Float64Array(rt.ROWS_AT_FIRST); // one.value

    constructor(host: rt.RuleHost, params: Params$) {
        this.host = host;
        this.params = params;
        this.bounds = rt.boundsOf(host, 0, this, this.keys);
        this.$window = new rt.DeadlineQueue(host.agenda);
    }

    /** The rule sees Peak. */
    on1(e: $Peak, position: number): void {
        const key0 = e.sensor;
        const t = e.$time;
        const ordinal = this.ordinals.next(1, t, key0);
        const k = this.keys.find(key0);
        if (k >= 0) {
            const last2 = this.waits.tails[k * 4 + 2];
            if (last2 !== 0) this.walk2on1(k, last2, e, ordinal, position);
        }
        {
            const r = this.open(key0, position, t);
            this.take0(r, e, ordinal, position);
            this.enter2(r, t);
        }
        if (this.bounds !== null) this.bounds.enforce(e, this.keys.find(key0));
        if (this.matches.length > 0) this.report(t, e);
    }

    /** All runs of a key in state 2, up to the one that was last when the event came. */
    walk2on1(k: number, last: number, e: $Peak, ordinal: number, position: number): void {
        let at = this.waits.heads[k * 4 + 2];
        while (at !== 0) {
            const r = at - 1;
            at = at === last ? 0 : this.waits.nexts[r];
            this.in2on1(r, e, ordinal, position);
        }
    }

    /** Peak for a run in state 2, after one: other. */
    in2on1(r: number, e: $Peak, ordinal: number, position: number): void {
        const t = e.$time;
        if (e.value > this.one$value[r]) {
            this.waits.remove(r, this.rows.key[r] * 4 + 2);
            this.match1(r, e, ordinal, position);
            this.drop(r);
        }
    }

    /** The run in row r takes the event e. */
    take0(r: number, e: $Peak, ordinal: number, position: number): void {
        this.one$value[r] = e.value;
        const rows = this.rows;
        const identity = this.host.identity.load(rows.a[r], rows.b[r]).event(0, TYPE_NAMES[e.$type], e, ordinal);
        rows.a[r] = identity.a;
        rows.b[r] = identity.b;
    }

    /** State 2, after one: other (line 11). */
    enter2(r: number, t: number): void {
        this.rows.state[r] = 2;
        this.waits.append(r, this.rows.key[r] * 4 + 2);
    }

    /** A match is complete with the event e. */
    match1(r: number, e: $Peak, ordinal: number, position: number): void {
        const t = e.$time;
        const identity = this.host.identity.load(this.rows.a[r], this.rows.b[r]).event(1, TYPE_NAMES[e.$type], e, ordinal);
        const a = identity.a;
        const b = identity.b;
        const event0: $Rise & rt.EmittedEvent = {
            $type: 2,
            $time: t,
            $identity: this.identify(0, this.keyOf0(this.rows.key[r]), t, a, b),
            $rule: 0,
            sensor: this.keyOf0(this.rows.key[r]),
            by: e.value - this.one$value[r],
        };
        this.matches.push({ start: this.rows.start[r], path: null, key: this.bounds === null ? rt.NO_KEY : [this.keyOf0(this.rows.key[r])], events: [event0] });
    }

    /** The identity of an output (see identity.ts of the runtime). */
    identify(emit: number, key0: string, t: number, a: number, b: number): rt.EventIdentity {
        const identity = this.host.identity.reset().text("Twice").word(emit);
        identity.key(key0);
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
        }
    }

    /** A new run, waiting nowhere yet. */
    open(key0: string, position: number, t: number): number {
        const rows = this.rows;
        const r = rows.take();
        if (r === rows.capacity) this.grow();
        const k = this.keys.open(key0);
        this.keys.retain(k);
        this.waits.reserve(k);
        rows.key[r] = k;
        rows.start[r] = position;
        rows.a[r] = rt.SEED_A;
        rows.b[r] = rt.SEED_B;
        this.one$value[r] = 0;
        this.$window.set(r, t + 60000000);
        return r;
    }

    /** The end of a run that waits nowhere any more. */
    drop(r: number): void {
        this.$window.clear(r);
        this.keys.release(this.rows.key[r]);
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
        this.one$value = rt.widerFloats(this.one$value, capacity);
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

    /** The key with id k. */
    keyOf0(k: number): string {
        return this.keys.value(k);
    }

    /** What the rules before this one have emitted, in order. */
    feed(count: number, position: number): void {
        for (let i = 0; i < count; i += 1) {
            const e = this.host.derived[i];
            const at = position + (i + 1) * rt.DERIVED_STEP;
            switch (e.$type) {
                case 1: {
                    this.on1(e as unknown as $Peak, at);
                    break;
                }
            }
        }
    }

    /** Partial matches open now. */
    runs(): number {
        return this.rows.used;
    }

    /** Keys with state now. */
    keyCount(): number {
        return this.keys.size;
    }

    /** What the runs take up in columns. */
    bytes(): number {
        return this.rows.used * 56;
    }
}

/** Rule FindPeak. */
class Rule1$FindPeak implements rt.RuleState {
    readonly host: rt.RuleHost; // the detector
    readonly params: Params$; // params of the detector
    readonly rows: rt.Rows = new rt.Rows(); // the runs
    readonly keys: rt.Keys<string> = new rt.Keys<string>(); // the keys in use
    readonly waits: rt.Waits = new rt.Waits(5); // who waits where
    readonly ordinals: rt.Ordinals = new rt.Ordinals(TYPE_NAMES.length); // tells equal events apart
    readonly matches: rt.Match[] = []; // complete, and not yet reported
    readonly bounds: rt.RunBounds | null; // what the host allows
    a$value: rt.Floats = new Float64Array(rt.ROWS_AT_FIRST); // a.value
    b$value: rt.Floats = new Float64Array(rt.ROWS_AT_FIRST); // b.value

    constructor(host: rt.RuleHost, params: Params$) {
        this.host = host;
        this.params = params;
        this.bounds = rt.boundsOf(host, 1, this, this.keys);
    }

    /** The rule sees Reading. */
    on0(e: $Reading, position: number): void {
        const key0 = e.sensor;
        const t = e.$time;
        const ordinal = this.ordinals.next(0, t, key0);
        const k = this.keys.find(key0);
        if (k >= 0) {
            const last2 = this.waits.tails[k * 5 + 2];
            const last3 = this.waits.tails[k * 5 + 3];
            if (last2 !== 0) this.walk2on0(k, last2, e, ordinal, position);
            if (last3 !== 0) this.walk3on0(k, last3, e, ordinal, position);
        }
        {
            const r = this.open(key0, position, t);
            this.take0(r, e, ordinal, position);
            this.enter2(r, t);
        }
        if (this.bounds !== null) this.bounds.enforce(e, this.keys.find(key0));
        if (this.matches.length > 0) this.report(t, e);
    }

    /** All runs of a key in state 2, up to the one that was last when the event came. */
    walk2on0(k: number, last: number, e: $Reading, ordinal: number, position: number): void {
        let at = this.waits.heads[k * 5 + 2];
        while (at !== 0) {
            const r = at - 1;
            at = at === last ? 0 : this.waits.nexts[r];
            this.in2on0(r, e, ordinal, position);
        }
    }

    /** All runs of a key in state 3, up to the one that was last when the event came. */
    walk3on0(k: number, last: number, e: $Reading, ordinal: number, position: number): void {
        let at = this.waits.heads[k * 5 + 3];
        while (at !== 0) {
            const r = at - 1;
            at = at === last ? 0 : this.waits.nexts[r];
            this.in3on0(r, e, ordinal, position);
        }
    }

    /** Reading for a run in state 2, after a: b. */
    in2on0(r: number, e: $Reading, ordinal: number, position: number): void {
        const t = e.$time;
        if (e.value > this.a$value[r]) {
            this.take1(r, e, ordinal, position);
            this.waits.remove(r, this.rows.key[r] * 5 + 2);
            this.enter3(r, t);
        }
        else {
            this.waits.remove(r, this.rows.key[r] * 5 + 2);
            this.drop(r);
        }
    }

    /** Reading for a run in state 3, after b: step 3. */
    in3on0(r: number, e: $Reading, ordinal: number, position: number): void {
        const t = e.$time;
        if (e.value < this.b$value[r]) {
            this.waits.remove(r, this.rows.key[r] * 5 + 3);
            this.match2(r, e, ordinal, position);
            this.drop(r);
        }
        else {
            this.waits.remove(r, this.rows.key[r] * 5 + 3);
            this.drop(r);
        }
    }

    /** The run in row r takes the event e. */
    take0(r: number, e: $Reading, ordinal: number, position: number): void {
        this.a$value[r] = e.value;
        const rows = this.rows;
        const identity = this.host.identity.load(rows.a[r], rows.b[r]).event(0, TYPE_NAMES[e.$type], e, ordinal);
        rows.a[r] = identity.a;
        rows.b[r] = identity.b;
    }

    /** The run in row r takes the event e. */
    take1(r: number, e: $Reading, ordinal: number, position: number): void {
        this.b$value[r] = e.value;
        const rows = this.rows;
        const identity = this.host.identity.load(rows.a[r], rows.b[r]).event(1, TYPE_NAMES[e.$type], e, ordinal);
        rows.a[r] = identity.a;
        rows.b[r] = identity.b;
    }

    /** State 2, after a: b (line 18). */
    enter2(r: number, t: number): void {
        this.rows.state[r] = 2;
        this.waits.append(r, this.rows.key[r] * 5 + 2);
    }

    /** State 3, after b: step 3 (line 18). */
    enter3(r: number, t: number): void {
        this.rows.state[r] = 3;
        this.waits.append(r, this.rows.key[r] * 5 + 3);
    }

    /** A match is complete with the event e. */
    match2(r: number, e: $Reading, ordinal: number, position: number): void {
        const t = e.$time;
        const identity = this.host.identity.load(this.rows.a[r], this.rows.b[r]).event(2, TYPE_NAMES[e.$type], e, ordinal);
        const a = identity.a;
        const b = identity.b;
        const event0: $Peak & rt.EmittedEvent = {
            $type: 1,
            $time: t,
            $identity: this.identify(0, this.keyOf0(this.rows.key[r]), t, a, b),
            $rule: 1,
            $local: true,
            sensor: this.keyOf0(this.rows.key[r]),
            value: this.b$value[r],
        };
        this.matches.push({ start: this.rows.start[r], path: null, key: this.bounds === null ? rt.NO_KEY : [this.keyOf0(this.rows.key[r])], events: [event0] });
    }

    /** The identity of an output (see identity.ts of the runtime). */
    identify(emit: number, key0: string, t: number, a: number, b: number): rt.EventIdentity {
        const identity = this.host.identity.reset().text("FindPeak").word(emit);
        identity.key(key0);
        identity.number(0).number(t).word(a).word(b).finish();
        return { a: identity.a, b: identity.b };
    }

    /** A new run, waiting nowhere yet. */
    open(key0: string, position: number, t: number): number {
        const rows = this.rows;
        const r = rows.take();
        if (r === rows.capacity) this.grow();
        const k = this.keys.open(key0);
        this.keys.retain(k);
        this.waits.reserve(k);
        rows.key[r] = k;
        rows.start[r] = position;
        rows.a[r] = rt.SEED_A;
        rows.b[r] = rt.SEED_B;
        this.a$value[r] = 0;
        this.b$value[r] = 0;
        return r;
    }

    /** The end of a run that waits nowhere any more. */
    drop(r: number): void {
        this.keys.release(this.rows.key[r]);
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
        this.a$value = rt.widerFloats(this.a$value, capacity);
        this.b$value = rt.widerFloats(this.b$value, capacity);
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

    /** The key with id k. */
    keyOf0(k: number): string {
        return this.keys.value(k);
    }

    /** Partial matches open now. */
    runs(): number {
        return this.rows.used;
    }

    /** Keys with state now. */
    keyCount(): number {
        return this.keys.size;
    }

    /** What the runs take up in columns. */
    bytes(): number {
        return this.rows.used * 48;
    }
}

/** Rule Mixed. */
class Rule2$Mixed implements rt.RuleState {
    readonly host: rt.RuleHost; // the detector
    readonly params: Params$; // params of the detector
    readonly rows: rt.Rows = new rt.Rows(); // the runs
    readonly waits: rt.Waits = new rt.Waits(4); // who waits where
    readonly ordinals: rt.Ordinals = new rt.Ordinals(TYPE_NAMES.length); // tells equal events apart
    readonly matches: rt.Match[] = []; // complete, and not yet reported
    readonly bounds: rt.RunBounds | null; // what the host allows
    readonly $window: rt.DeadlineSlot; // deadlines
    r$by: rt.Floats = new Float64Array(rt.ROWS_AT_FIRST); // r.by

    constructor(host: rt.RuleHost, params: Params$) {
        this.host = host;
        this.params = params;
        this.bounds = rt.boundsOf(host, 2, this, null);
        this.$window = new rt.DeadlineQueue(host.agenda);
    }

    /** The rule sees Reading. */
    on0(e: $Reading, position: number): void {
        const t = e.$time;
        const ordinal = this.ordinals.next(0, t, null);
        const k = 0;
        const last2 = this.waits.tails[k * 4 + 2];
        if (last2 !== 0) this.walk2on0(k, last2, e, ordinal, position);
        if (this.bounds !== null) this.bounds.enforce(e, 0);
        if (this.matches.length > 0) this.report(t, e);
    }

    /** All runs of a key in state 2, up to the one that was last when the event came. */
    walk2on0(k: number, last: number, e: $Reading, ordinal: number, position: number): void {
        let at = this.waits.heads[k * 4 + 2];
        while (at !== 0) {
            const r = at - 1;
            at = at === last ? 0 : this.waits.nexts[r];
            this.in2on0(r, e, ordinal, position);
        }
    }

    /** Reading for a run in state 2, after r: next. */
    in2on0(r: number, e: $Reading, ordinal: number, position: number): void {
        const t = e.$time;
        this.waits.remove(r, this.rows.key[r] * 4 + 2);
        this.match1(r, e, ordinal, position);
        this.drop(r);
    }

    /** The rule sees Rise. */
    on2(e: $Rise, position: number): void {
        const t = e.$time;
        const ordinal = this.ordinals.next(2, t, null);
        if (e.by > 1) {
            const r = this.open(position, t);
            this.take0(r, e, ordinal, position);
            this.enter2(r, t);
        }
        if (this.bounds !== null) this.bounds.enforce(e, 0);
        if (this.matches.length > 0) this.report(t, e);
    }

    /** The run in row r takes the event e. */
    take0(r: number, e: $Rise, ordinal: number, position: number): void {
        this.r$by[r] = e.by;
        const rows = this.rows;
        const identity = this.host.identity.load(rows.a[r], rows.b[r]).event(0, TYPE_NAMES[e.$type], e, ordinal);
        rows.a[r] = identity.a;
        rows.b[r] = identity.b;
    }

    /** State 2, after r: next (line 23). */
    enter2(r: number, t: number): void {
        this.rows.state[r] = 2;
        this.waits.append(r, this.rows.key[r] * 4 + 2);
    }

    /** A match is complete with the event e. */
    match1(r: number, e: $Reading, ordinal: number, position: number): void {
        const t = e.$time;
        const identity = this.host.identity.load(this.rows.a[r], this.rows.b[r]).event(1, TYPE_NAMES[e.$type], e, ordinal);
        const a = identity.a;
        const b = identity.b;
        const event0: $After & rt.EmittedEvent = {
            $type: 3,
            $time: t,
            $identity: this.identify(0, t, a, b),
            $rule: 2,
            by: this.r$by[r],
            value: e.value,
        };
        const event1: $Trace & rt.EmittedEvent = {
            $type: 4,
            $time: t,
            $identity: this.identify(1, t, a, b),
            $rule: 2,
            at: t,
        };
        this.matches.push({ start: this.rows.start[r], path: null, key: rt.NO_KEY, events: [event0, event1] });
    }

    /** The identity of an output (see identity.ts of the runtime). */
    identify(emit: number, t: number, a: number, b: number): rt.EventIdentity {
        const identity = this.host.identity.reset().text("Mixed").word(emit);
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
        this.r$by[r] = 0;
        this.$window.set(r, t + 60000000);
        return r;
    }

    /** The end of a run that waits nowhere any more. */
    drop(r: number): void {
        this.$window.clear(r);
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
        this.r$by = rt.widerFloats(this.r$by, capacity);
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

    /** What the rules before this one have emitted, in order. */
    feed(count: number, position: number): void {
        for (let i = 0; i < count; i += 1) {
            const e = this.host.derived[i];
            const at = position + (i + 1) * rt.DERIVED_STEP;
            switch (e.$type) {
                case 2: {
                    this.on2(e as unknown as $Rise, at);
                    break;
                }
            }
        }
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

/** Rule Lonely. */
class Rule3$Lonely implements rt.RuleState {
    readonly host: rt.RuleHost; // the detector
    readonly params: Params$; // params of the detector
    readonly rows: rt.Rows = new rt.Rows(); // the runs
    readonly waits: rt.Waits = new rt.Waits(4); // who waits where
    readonly ordinals: rt.Ordinals = new rt.Ordinals(TYPE_NAMES.length); // tells equal events apart
    readonly matches: rt.Match[] = []; // complete, and not yet reported
    readonly bounds: rt.RunBounds | null; // what the host allows
    readonly $absence1: rt.DeadlineSlot; // deadlines
    readonly p$sensor: (string)[] = []; // p.sensor
    p$value: rt.Floats = new Float64Array(rt.ROWS_AT_FIRST); // p.value

    constructor(host: rt.RuleHost, params: Params$) {
        this.host = host;
        this.params = params;
        this.bounds = rt.boundsOf(host, 3, this, null);
        this.$absence1 = new rt.DeadlineQueue(host.agenda);
    }

    /** The rule sees Peak. */
    on1(e: $Peak, position: number): void {
        const t = e.$time;
        const ordinal = this.ordinals.next(1, t, null);
        const k = 0;
        const last2 = this.waits.tails[k * 4 + 2];
        if (last2 !== 0) this.walk2on1(k, last2, e, ordinal, position);
        {
            const r = this.open(position, t);
            this.take0(r, e, ordinal, position);
            this.enter2(r, t);
        }
        if (this.bounds !== null) this.bounds.enforce(e, 0);
        if (this.matches.length > 0) this.report(t, e);
    }

    /** All runs of a key in state 2, up to the one that was last when the event came. */
    walk2on1(k: number, last: number, e: $Peak, ordinal: number, position: number): void {
        let at = this.waits.heads[k * 4 + 2];
        while (at !== 0) {
            const r = at - 1;
            at = at === last ? 0 : this.waits.nexts[r];
            this.in2on1(r, e, ordinal, position);
        }
    }

    /** Peak for a run in state 2, after p: absence. */
    in2on1(r: number, e: $Peak, ordinal: number, position: number): void {
        const t = e.$time;
        this.waits.remove(r, this.rows.key[r] * 4 + 2);
        this.drop(r);
    }

    /** The run in row r takes the event e. */
    take0(r: number, e: $Peak, ordinal: number, position: number): void {
        this.p$sensor[r] = e.sensor;
        this.p$value[r] = e.value;
        const rows = this.rows;
        const identity = this.host.identity.load(rows.a[r], rows.b[r]).event(0, TYPE_NAMES[e.$type], e, ordinal);
        rows.a[r] = identity.a;
        rows.b[r] = identity.b;
    }

    /** State 2, after p: absence (line 30). */
    enter2(r: number, t: number): void {
        this.rows.state[r] = 2;
        this.waits.append(r, this.rows.key[r] * 4 + 2);
        this.$absence1.set(r, t + 10000000);
    }

    /** State 3, after absence: nothing more (line 30). */
    enter3(r: number, t: number): void {
        this.complete(r, t);
        this.drop(r);
    }

    /** The run in row r is a match that completes at the instant t. */
    complete(r: number, t: number): void {
        const rows = this.rows;
        const a = rows.a[r];
        const b = rows.b[r];
        const event0: $Lone & rt.EmittedEvent = {
            $type: 5,
            $time: t,
            $identity: this.identify(0, t, a, b),
            $rule: 3,
            sensor: this.p$sensor[r],
            value: this.p$value[r],
        };
        this.matches.push({ start: rows.start[r], path: null, key: rt.NO_KEY, events: [event0] });
    }

    /** The identity of an output (see identity.ts of the runtime). */
    identify(emit: number, t: number, a: number, b: number): rt.EventIdentity {
        const identity = this.host.identity.reset().text("Lonely").word(emit);
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
        this.p$sensor[r] = null as unknown as string;
        this.p$value[r] = 0;
        return r;
    }

    /** The end of a run that waits nowhere any more. */
    drop(r: number): void {
        this.$absence1.clear(r);
        this.p$sensor[r] = null as unknown as string;
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
        this.p$value = rt.widerFloats(this.p$value, capacity);
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

    /** What the rules before this one have emitted, in order. */
    feed(count: number, position: number): void {
        for (let i = 0; i < count; i += 1) {
            const e = this.host.derived[i];
            const at = position + (i + 1) * rt.DERIVED_STEP;
            switch (e.$type) {
                case 1: {
                    this.on1(e as unknown as $Peak, at);
                    break;
                }
            }
        }
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
        return this.rows.used * 64;
    }
}

/** All rules of one detector. */
class Program$ implements rt.Program {
    readonly host: rt.RuleHost; // the detector
    readonly r0: Rule0$Twice; // rule Twice
    readonly r1: Rule1$FindPeak; // rule FindPeak
    readonly r2: Rule2$Mixed; // rule Mixed
    readonly r3: Rule3$Lonely; // rule Lonely
    readonly rules: readonly rt.RuleState[]; // by number

    constructor(host: rt.RuleHost, params: Params$) {
        this.host = host;
        this.r0 = new Rule0$Twice(host, params);
        this.r1 = new Rule1$FindPeak(host, params);
        this.r2 = new Rule2$Mixed(host, params);
        this.r3 = new Rule3$Lonely(host, params);
        this.rules = [this.r0, this.r1, this.r2, this.r3];
    }

    /** One input event. */
    handle(e: rt.EngineEvent, position: number): void {
        switch (e.$type) {
            case 0: {
                this.on0(e as $Reading, position);
                return;
            }
        }
    }

    /** Reading, rule by rule. */
    on0(e: $Reading, position: number): void {
        this.r1.on0(e, position);
        const fed0 = this.host.derived.length;
        if (fed0 > 0) this.r0.feed(fed0, position);
        const fed2 = this.host.derived.length;
        this.r2.on0(e, position);
        if (fed2 > 0) this.r2.feed(fed2, position);
        const fed3 = this.host.derived.length;
        if (fed3 > 0) this.r3.feed(fed3, position);
    }

    /** All deadlines of an instant. */
    fire(t: number, position: number): void {
        void position;
        void t;
        this.r0.feed(this.host.derived.length, position);
        if (this.r0.due() <= t) this.r0.fire(t);
        this.r2.feed(this.host.derived.length, position);
        if (this.r2.due() <= t) this.r2.fire(t);
        this.r3.feed(this.host.derived.length, position);
        if (this.r3.due() <= t) this.r3.fire(t);
    }
}

const compiled: rt.CompiledModule = {
  abi: 1,
  name: "golden.feeding",
  inputs: [
    { name: "Reading", timed: true, read: (r: rt.RawRecord, time: number): $Reading => { const at$ = rt.timeField(r["at"], "Reading", "at", 1_000); return { $type: 0, $time: at$, $identity: null, at: at$, sensor: rt.stringField(r["sensor"], "Reading", "sensor"), value: rt.floatField(r["value"], "Reading", "value") }; } },
  ],
  outputs: [
    null,
    { name: "Peak", local: true, data: (event: rt.EmittedEvent) => { const e = event as unknown as $Peak; return { sensor: e.sensor, value: e.value }; } },
    { name: "Rise", local: false, data: (event: rt.EmittedEvent) => { const e = event as unknown as $Rise; return { sensor: e.sensor, by: e.by }; } },
    { name: "After", local: false, data: (event: rt.EmittedEvent) => { const e = event as unknown as $After; return { by: e.by, value: e.value }; } },
    { name: "Trace", local: false, data: (event: rt.EmittedEvent) => { const e = event as unknown as $Trace; return { at: rt.toMillis(e.at) }; } },
    { name: "Lone", local: false, data: (event: rt.EmittedEvent) => { const e = event as unknown as $Lone; return { sensor: e.sensor, value: e.value }; } },
  ],
  params: [],
  rules: ["Twice","FindPeak","Mixed","Lonely"],
  create: (host, values) => new Program$(host, {  }),
};
/** Rules that feed rules, declared behind and before those they feed. */
export function goldenFeeding(options?: rt.DetectorOptions<GoldenFeedingParams>): rt.Detector<GoldenFeedingInput, GoldenFeedingOutputs> {
  return rt.createDetector(compiled, options) as unknown as rt.Detector<GoldenFeedingInput, GoldenFeedingOutputs>;
}

export default goldenFeeding;
