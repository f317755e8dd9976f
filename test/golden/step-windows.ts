// Compiled from step-windows.cep by motif-cep 0.1.0, for interface 1 of its runtime.
// Do not edit: change the source and compile it again.
import * as rt from 'motif-cep/runtime';
export interface A {
  readonly type: "A";
  readonly at: rt.TimeInput;
  readonly wait: rt.DurationInput;
}

export interface B {
  readonly type: "B";
  readonly at: rt.TimeInput;
}

export interface C {
  readonly type: "C";
  readonly at: rt.TimeInput;
}

export interface D {
  readonly type: "D";
  readonly at: rt.TimeInput;
}

export interface One {
  readonly at: number;
}

export interface Several {
  readonly at: number;
}

export interface Inner {
  readonly at: number;
}

export interface Loops {
  readonly count: number;
}

export interface Optionals {
  readonly b: boolean;
}

export interface Ends {
  readonly count: number;
}

/** Events that the detector takes. */
export type GoldenStepsInput = A | B | C | D;
/** Outputs of the detector, by type. */
export interface GoldenStepsOutputs {
  readonly One: One;
  readonly Several: Several;
  readonly Inner: Inner;
  readonly Loops: Loops;
  readonly Optionals: Optionals;
  readonly Ends: Ends;
}

/** Params of the module. */
export interface GoldenStepsParams {}

/** Params as the rules see them: times and durations in microseconds. */
interface Params$ {
}

/** A, inside: times and durations in microseconds. */
interface $A extends rt.EngineEvent {
    readonly at: number;
    readonly wait: number;
}

/** B, inside: times and durations in microseconds. */
interface $B extends rt.EngineEvent {
    readonly at: number;
}

/** C, inside: times and durations in microseconds. */
interface $C extends rt.EngineEvent {
    readonly at: number;
}

/** D, inside: times and durations in microseconds. */
interface $D extends rt.EngineEvent {
    readonly at: number;
}

/** One, inside: times and durations in microseconds. */
interface $One extends rt.EngineEvent {
    readonly at: number;
}

/** Several, inside: times and durations in microseconds. */
interface $Several extends rt.EngineEvent {
    readonly at: number;
}

/** Inner, inside: times and durations in microseconds. */
interface $Inner extends rt.EngineEvent {
    readonly at: number;
}

/** Loops, inside: times and durations in microseconds. */
interface $Loops extends rt.EngineEvent {
    readonly count: number;
}

/** Optionals, inside: times and durations in microseconds. */
interface $Optionals extends rt.EngineEvent {
    readonly b: boolean;
}

/** Ends, inside: times and durations in microseconds. */
interface $Ends extends rt.EngineEvent {
    readonly count: number;
}

const TYPE_NAMES = ["A","B","C","D","One","Several","Inner","Loops","Optionals","Ends"] as const;

/** Rule OneStep. */
class Rule0$OneStep implements rt.RuleState {
    readonly host: rt.RuleHost; // the detector
    readonly params: Params$; // params of the detector
    readonly rows: rt.Rows = new rt.Rows(); // the runs
    readonly waits: rt.Waits = new rt.Waits(5); // who waits where
    readonly ordinals: rt.Ordinals = new rt.Ordinals(TYPE_NAMES.length); // tells equal events apart
    readonly matches: rt.Match[] = []; // complete, and not yet reported
    readonly bounds: rt.RunBounds | null; // what the host allows
    readonly $scope0: rt.DeadlineSlot; // deadlines
    readonly $window: rt.DeadlineSlot; // deadlines

    constructor(host: rt.RuleHost, params: Params$) {
        this.host = host;
        this.params = params;
        this.bounds = rt.boundsOf(host, 0, this, null);
        this.$scope0 = new rt.DeadlineQueue(host.agenda);
        this.$window = new rt.DeadlineQueue(host.agenda);
    }

    /** The rule sees A. */
    on0(e: $A, position: number): void {
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

    /** The rule sees B. */
    on1(e: $B, position: number): void {
        const t = e.$time;
        const ordinal = this.ordinals.next(1, t, null);
        const k = 0;
        const last2 = this.waits.tails[k * 5 + 2];
        if (last2 !== 0) this.walk2on1(k, last2, e, ordinal, position);
        if (this.bounds !== null) this.bounds.enforce(e, 0);
        if (this.matches.length > 0) this.report(t, e);
    }

    /** All runs of a key in state 2, up to the one that was last when the event came. */
    walk2on1(k: number, last: number, e: $B, ordinal: number, position: number): void {
        let at = this.waits.heads[k * 5 + 2];
        while (at !== 0) {
            const r = at - 1;
            at = at === last ? 0 : this.waits.nexts[r];
            this.in2on1(r, e, ordinal, position);
        }
    }

    /** B for a run in state 2, after step 1: step 2. */
    in2on1(r: number, e: $B, ordinal: number, position: number): void {
        const t = e.$time;
        this.take1(r, e, ordinal, position);
        this.waits.remove(r, this.rows.key[r] * 5 + 2);
        this.$scope0.clear(r);
        this.enter3(r, t);
    }

    /** The rule sees C. */
    on2(e: $C, position: number): void {
        const t = e.$time;
        const ordinal = this.ordinals.next(2, t, null);
        const k = 0;
        const last3 = this.waits.tails[k * 5 + 3];
        if (last3 !== 0) this.walk3on2(k, last3, e, ordinal, position);
        if (this.bounds !== null) this.bounds.enforce(e, 0);
        if (this.matches.length > 0) this.report(t, e);
    }

    /** All runs of a key in state 3, up to the one that was last when the event came. */
    walk3on2(k: number, last: number, e: $C, ordinal: number, position: number): void {
        let at = this.waits.heads[k * 5 + 3];
        while (at !== 0) {
            const r = at - 1;
            at = at === last ? 0 : this.waits.nexts[r];
            this.in3on2(r, e, ordinal, position);
        }
    }

    /** C for a run in state 3, after step 2: step 3. */
    in3on2(r: number, e: $C, ordinal: number, position: number): void {
        const t = e.$time;
        this.waits.remove(r, this.rows.key[r] * 5 + 3);
        this.match2(r, e, ordinal, position);
        this.drop(r);
    }

    /** The run in row r takes the event e. */
    take0(r: number, e: $A, ordinal: number, position: number): void {
        const rows = this.rows;
        const identity = this.host.identity.load(rows.a[r], rows.b[r]).event(0, TYPE_NAMES[e.$type], e, ordinal);
        rows.a[r] = identity.a;
        rows.b[r] = identity.b;
    }

    /** The run in row r takes the event e. */
    take1(r: number, e: $B, ordinal: number, position: number): void {
        const rows = this.rows;
        const identity = this.host.identity.load(rows.a[r], rows.b[r]).event(1, TYPE_NAMES[e.$type], e, ordinal);
        rows.a[r] = identity.a;
        rows.b[r] = identity.b;
    }

    /** State 2, after step 1: step 2 (line 10). */
    enter2(r: number, t: number): void {
        this.rows.state[r] = 2;
        this.waits.append(r, this.rows.key[r] * 5 + 2);
        this.$scope0.set(r, t + 2000000);
    }

    /** State 3, after step 2: step 3 (line 10). */
    enter3(r: number, t: number): void {
        this.rows.state[r] = 3;
        this.waits.append(r, this.rows.key[r] * 5 + 3);
    }

    /** A match is complete with the event e. */
    match2(r: number, e: $C, ordinal: number, position: number): void {
        const t = e.$time;
        const identity = this.host.identity.load(this.rows.a[r], this.rows.b[r]).event(2, TYPE_NAMES[e.$type], e, ordinal);
        const a = identity.a;
        const b = identity.b;
        const event0: $One & rt.EmittedEvent = {
            $type: 4,
            $time: t,
            $identity: this.identify(0, t, a, b),
            $rule: 0,
            at: t,
        };
        this.matches.push({ start: this.rows.start[r], path: null, key: rt.NO_KEY, events: [event0] });
    }

    /** The identity of an output (see identity.ts of the runtime). */
    identify(emit: number, t: number, a: number, b: number): rt.EventIdentity {
        const identity = this.host.identity.reset().text("OneStep").word(emit);
        identity.number(0).number(t).word(a).word(b).finish();
        return { a: identity.a, b: identity.b };
    }

    /** All deadlines of the rule up to the instant t. */
    fire(t: number): void {
        for (;;) {
            if (this.$scope0.next <= t) {
                this.at_$scope0(this.$scope0.shift(), t);
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
        return Math.min(this.$scope0.next, this.$window.next);
    }

    /** The step window closes. */
    at_$scope0(r: number, t: number): void {
        switch (this.rows.state[r]) {
            case 2: {
                this.waits.remove(r, this.rows.key[r] * 5 + 2);
                this.drop(r);
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
        this.$window.set(r, t + 60000000);
        return r;
    }

    /** The end of a run that waits nowhere any more. */
    drop(r: number): void {
        this.$scope0.clear(r);
        this.$window.clear(r);
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
        this.$scope0.grow(capacity);
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
        return this.rows.used * 64;
    }
}

/** Rule SeveralSteps. */
class Rule1$SeveralSteps implements rt.RuleState {
    readonly host: rt.RuleHost; // the detector
    readonly params: Params$; // params of the detector
    readonly rows: rt.Rows = new rt.Rows(); // the runs
    readonly waits: rt.Waits = new rt.Waits(6); // who waits where
    readonly ordinals: rt.Ordinals = new rt.Ordinals(TYPE_NAMES.length); // tells equal events apart
    readonly matches: rt.Match[] = []; // complete, and not yet reported
    readonly bounds: rt.RunBounds | null; // what the host allows
    readonly $scope0: rt.DeadlineSlot; // deadlines
    readonly $window: rt.DeadlineSlot; // deadlines
    a$wait: rt.Floats = new Float64Array(rt.ROWS_AT_FIRST); // a.wait

    constructor(host: rt.RuleHost, params: Params$) {
        this.host = host;
        this.params = params;
        this.bounds = rt.boundsOf(host, 1, this, null);
        this.$scope0 = new rt.DeadlineHeap(host.agenda);
        this.$window = new rt.DeadlineQueue(host.agenda);
    }

    /** The rule sees A. */
    on0(e: $A, position: number): void {
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

    /** The rule sees B. */
    on1(e: $B, position: number): void {
        const t = e.$time;
        const ordinal = this.ordinals.next(1, t, null);
        const k = 0;
        const last2 = this.waits.tails[k * 6 + 2];
        if (last2 !== 0) this.walk2on1(k, last2, e, ordinal, position);
        if (this.bounds !== null) this.bounds.enforce(e, 0);
        if (this.matches.length > 0) this.report(t, e);
    }

    /** All runs of a key in state 2, up to the one that was last when the event came. */
    walk2on1(k: number, last: number, e: $B, ordinal: number, position: number): void {
        let at = this.waits.heads[k * 6 + 2];
        while (at !== 0) {
            const r = at - 1;
            at = at === last ? 0 : this.waits.nexts[r];
            this.in2on1(r, e, ordinal, position);
        }
    }

    /** B for a run in state 2, after a: step 2. */
    in2on1(r: number, e: $B, ordinal: number, position: number): void {
        const t = e.$time;
        this.take1(r, e, ordinal, position);
        this.waits.remove(r, this.rows.key[r] * 6 + 2);
        this.enter3(r, t);
    }

    /** The rule sees C. */
    on2(e: $C, position: number): void {
        const t = e.$time;
        const ordinal = this.ordinals.next(2, t, null);
        const k = 0;
        const last3 = this.waits.tails[k * 6 + 3];
        if (last3 !== 0) this.walk3on2(k, last3, e, ordinal, position);
        if (this.bounds !== null) this.bounds.enforce(e, 0);
        if (this.matches.length > 0) this.report(t, e);
    }

    /** All runs of a key in state 3, up to the one that was last when the event came. */
    walk3on2(k: number, last: number, e: $C, ordinal: number, position: number): void {
        let at = this.waits.heads[k * 6 + 3];
        while (at !== 0) {
            const r = at - 1;
            at = at === last ? 0 : this.waits.nexts[r];
            this.in3on2(r, e, ordinal, position);
        }
    }

    /** C for a run in state 3, after step 2: step 3. */
    in3on2(r: number, e: $C, ordinal: number, position: number): void {
        const t = e.$time;
        this.take2(r, e, ordinal, position);
        this.waits.remove(r, this.rows.key[r] * 6 + 3);
        this.$scope0.clear(r);
        this.enter4(r, t);
    }

    /** The rule sees D. */
    on3(e: $D, position: number): void {
        const t = e.$time;
        const ordinal = this.ordinals.next(3, t, null);
        const k = 0;
        const last4 = this.waits.tails[k * 6 + 4];
        if (last4 !== 0) this.walk4on3(k, last4, e, ordinal, position);
        if (this.bounds !== null) this.bounds.enforce(e, 0);
        if (this.matches.length > 0) this.report(t, e);
    }

    /** All runs of a key in state 4, up to the one that was last when the event came. */
    walk4on3(k: number, last: number, e: $D, ordinal: number, position: number): void {
        let at = this.waits.heads[k * 6 + 4];
        while (at !== 0) {
            const r = at - 1;
            at = at === last ? 0 : this.waits.nexts[r];
            this.in4on3(r, e, ordinal, position);
        }
    }

    /** D for a run in state 4, after step 3: step 4. */
    in4on3(r: number, e: $D, ordinal: number, position: number): void {
        const t = e.$time;
        this.waits.remove(r, this.rows.key[r] * 6 + 4);
        this.match3(r, e, ordinal, position);
        this.drop(r);
    }

    /** The run in row r takes the event e. */
    take0(r: number, e: $A, ordinal: number, position: number): void {
        this.a$wait[r] = e.wait;
        const rows = this.rows;
        const identity = this.host.identity.load(rows.a[r], rows.b[r]).event(0, TYPE_NAMES[e.$type], e, ordinal);
        rows.a[r] = identity.a;
        rows.b[r] = identity.b;
    }

    /** The run in row r takes the event e. */
    take1(r: number, e: $B, ordinal: number, position: number): void {
        const rows = this.rows;
        const identity = this.host.identity.load(rows.a[r], rows.b[r]).event(1, TYPE_NAMES[e.$type], e, ordinal);
        rows.a[r] = identity.a;
        rows.b[r] = identity.b;
    }

    /** The run in row r takes the event e. */
    take2(r: number, e: $C, ordinal: number, position: number): void {
        const rows = this.rows;
        const identity = this.host.identity.load(rows.a[r], rows.b[r]).event(2, TYPE_NAMES[e.$type], e, ordinal);
        rows.a[r] = identity.a;
        rows.b[r] = identity.b;
    }

    /** State 2, after a: step 2 (line 16). */
    enter2(r: number, t: number): void {
        this.rows.state[r] = 2;
        this.waits.append(r, this.rows.key[r] * 6 + 2);
        this.$scope0.set(r, t + rt.lengthOf(this.a$wait[r]));
    }

    /** State 3, after step 2: step 3 (line 16). */
    enter3(r: number, t: number): void {
        this.rows.state[r] = 3;
        this.waits.append(r, this.rows.key[r] * 6 + 3);
    }

    /** State 4, after step 3: step 4 (line 16). */
    enter4(r: number, t: number): void {
        this.rows.state[r] = 4;
        this.waits.append(r, this.rows.key[r] * 6 + 4);
    }

    /** A match is complete with the event e. */
    match3(r: number, e: $D, ordinal: number, position: number): void {
        const t = e.$time;
        const identity = this.host.identity.load(this.rows.a[r], this.rows.b[r]).event(3, TYPE_NAMES[e.$type], e, ordinal);
        const a = identity.a;
        const b = identity.b;
        const event0: $Several & rt.EmittedEvent = {
            $type: 5,
            $time: t,
            $identity: this.identify(0, t, a, b),
            $rule: 1,
            at: t,
        };
        this.matches.push({ start: this.rows.start[r], path: null, key: rt.NO_KEY, events: [event0] });
    }

    /** The identity of an output (see identity.ts of the runtime). */
    identify(emit: number, t: number, a: number, b: number): rt.EventIdentity {
        const identity = this.host.identity.reset().text("SeveralSteps").word(emit);
        identity.number(0).number(t).word(a).word(b).finish();
        return { a: identity.a, b: identity.b };
    }

    /** All deadlines of the rule up to the instant t. */
    fire(t: number): void {
        for (;;) {
            if (this.$scope0.next <= t) {
                this.at_$scope0(this.$scope0.shift(), t);
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
        return Math.min(this.$scope0.next, this.$window.next);
    }

    /** The step window closes. */
    at_$scope0(r: number, t: number): void {
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
            case 4: {
                this.waits.remove(r, this.rows.key[r] * 6 + 4);
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
        this.a$wait[r] = 0;
        this.$window.set(r, t + 60000000);
        return r;
    }

    /** The end of a run that waits nowhere any more. */
    drop(r: number): void {
        this.$scope0.clear(r);
        this.$window.clear(r);
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
        this.$scope0.grow(capacity);
        this.$window.grow(capacity);
        this.a$wait = rt.widerFloats(this.a$wait, capacity);
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
        return this.rows.used * 76;
    }
}

/** Rule Nested. */
class Rule2$Nested implements rt.RuleState {
    readonly host: rt.RuleHost; // the detector
    readonly params: Params$; // params of the detector
    readonly rows: rt.Rows = new rt.Rows(); // the runs
    readonly waits: rt.Waits = new rt.Waits(6); // who waits where
    readonly ordinals: rt.Ordinals = new rt.Ordinals(TYPE_NAMES.length); // tells equal events apart
    readonly matches: rt.Match[] = []; // complete, and not yet reported
    readonly bounds: rt.RunBounds | null; // what the host allows
    readonly $scope0: rt.DeadlineSlot; // deadlines
    readonly $scope1: rt.DeadlineSlot; // deadlines
    readonly $window: rt.DeadlineSlot; // deadlines

    constructor(host: rt.RuleHost, params: Params$) {
        this.host = host;
        this.params = params;
        this.bounds = rt.boundsOf(host, 2, this, null);
        this.$scope0 = new rt.DeadlineQueue(host.agenda);
        this.$scope1 = new rt.DeadlineQueue(host.agenda);
        this.$window = new rt.DeadlineQueue(host.agenda);
    }

    /** The rule sees A. */
    on0(e: $A, position: number): void {
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

    /** The rule sees B. */
    on1(e: $B, position: number): void {
        const t = e.$time;
        const ordinal = this.ordinals.next(1, t, null);
        const k = 0;
        const last2 = this.waits.tails[k * 6 + 2];
        if (last2 !== 0) this.walk2on1(k, last2, e, ordinal, position);
        if (this.bounds !== null) this.bounds.enforce(e, 0);
        if (this.matches.length > 0) this.report(t, e);
    }

    /** All runs of a key in state 2, up to the one that was last when the event came. */
    walk2on1(k: number, last: number, e: $B, ordinal: number, position: number): void {
        let at = this.waits.heads[k * 6 + 2];
        while (at !== 0) {
            const r = at - 1;
            at = at === last ? 0 : this.waits.nexts[r];
            this.in2on1(r, e, ordinal, position);
        }
    }

    /** B for a run in state 2, after step 1: step 2. */
    in2on1(r: number, e: $B, ordinal: number, position: number): void {
        const t = e.$time;
        this.take1(r, e, ordinal, position);
        this.waits.remove(r, this.rows.key[r] * 6 + 2);
        this.enter3(r, t);
    }

    /** The rule sees C. */
    on2(e: $C, position: number): void {
        const t = e.$time;
        const ordinal = this.ordinals.next(2, t, null);
        const k = 0;
        const last3 = this.waits.tails[k * 6 + 3];
        if (last3 !== 0) this.walk3on2(k, last3, e, ordinal, position);
        if (this.bounds !== null) this.bounds.enforce(e, 0);
        if (this.matches.length > 0) this.report(t, e);
    }

    /** All runs of a key in state 3, up to the one that was last when the event came. */
    walk3on2(k: number, last: number, e: $C, ordinal: number, position: number): void {
        let at = this.waits.heads[k * 6 + 3];
        while (at !== 0) {
            const r = at - 1;
            at = at === last ? 0 : this.waits.nexts[r];
            this.in3on2(r, e, ordinal, position);
        }
    }

    /** C for a run in state 3, after step 2: step 3. */
    in3on2(r: number, e: $C, ordinal: number, position: number): void {
        const t = e.$time;
        this.take2(r, e, ordinal, position);
        this.waits.remove(r, this.rows.key[r] * 6 + 3);
        this.$scope0.clear(r);
        this.enter4(r, t);
    }

    /** The rule sees D. */
    on3(e: $D, position: number): void {
        const t = e.$time;
        const ordinal = this.ordinals.next(3, t, null);
        const k = 0;
        const last4 = this.waits.tails[k * 6 + 4];
        if (last4 !== 0) this.walk4on3(k, last4, e, ordinal, position);
        if (this.bounds !== null) this.bounds.enforce(e, 0);
        if (this.matches.length > 0) this.report(t, e);
    }

    /** All runs of a key in state 4, up to the one that was last when the event came. */
    walk4on3(k: number, last: number, e: $D, ordinal: number, position: number): void {
        let at = this.waits.heads[k * 6 + 4];
        while (at !== 0) {
            const r = at - 1;
            at = at === last ? 0 : this.waits.nexts[r];
            this.in4on3(r, e, ordinal, position);
        }
    }

    /** D for a run in state 4, after step 3: step 4. */
    in4on3(r: number, e: $D, ordinal: number, position: number): void {
        const t = e.$time;
        this.waits.remove(r, this.rows.key[r] * 6 + 4);
        this.match3(r, e, ordinal, position);
        this.drop(r);
    }

    /** The run in row r takes the event e. */
    take0(r: number, e: $A, ordinal: number, position: number): void {
        const rows = this.rows;
        const identity = this.host.identity.load(rows.a[r], rows.b[r]).event(0, TYPE_NAMES[e.$type], e, ordinal);
        rows.a[r] = identity.a;
        rows.b[r] = identity.b;
    }

    /** The run in row r takes the event e. */
    take1(r: number, e: $B, ordinal: number, position: number): void {
        const rows = this.rows;
        const identity = this.host.identity.load(rows.a[r], rows.b[r]).event(1, TYPE_NAMES[e.$type], e, ordinal);
        rows.a[r] = identity.a;
        rows.b[r] = identity.b;
    }

    /** The run in row r takes the event e. */
    take2(r: number, e: $C, ordinal: number, position: number): void {
        const rows = this.rows;
        const identity = this.host.identity.load(rows.a[r], rows.b[r]).event(2, TYPE_NAMES[e.$type], e, ordinal);
        rows.a[r] = identity.a;
        rows.b[r] = identity.b;
    }

    /** State 2, after step 1: step 2 (line 22). */
    enter2(r: number, t: number): void {
        this.rows.state[r] = 2;
        this.waits.append(r, this.rows.key[r] * 6 + 2);
        this.$scope1.set(r, t + 10000000);
    }

    /** State 3, after step 2: step 3 (line 22). */
    enter3(r: number, t: number): void {
        this.rows.state[r] = 3;
        this.waits.append(r, this.rows.key[r] * 6 + 3);
        this.$scope0.set(r, t + 2000000);
    }

    /** State 4, after step 3: step 4 (line 22). */
    enter4(r: number, t: number): void {
        this.rows.state[r] = 4;
        this.waits.append(r, this.rows.key[r] * 6 + 4);
    }

    /** A match is complete with the event e. */
    match3(r: number, e: $D, ordinal: number, position: number): void {
        const t = e.$time;
        const identity = this.host.identity.load(this.rows.a[r], this.rows.b[r]).event(3, TYPE_NAMES[e.$type], e, ordinal);
        const a = identity.a;
        const b = identity.b;
        const event0: $Inner & rt.EmittedEvent = {
            $type: 6,
            $time: t,
            $identity: this.identify(0, t, a, b),
            $rule: 2,
            at: t,
        };
        this.matches.push({ start: this.rows.start[r], path: null, key: rt.NO_KEY, events: [event0] });
    }

    /** The identity of an output (see identity.ts of the runtime). */
    identify(emit: number, t: number, a: number, b: number): rt.EventIdentity {
        const identity = this.host.identity.reset().text("Nested").word(emit);
        identity.number(0).number(t).word(a).word(b).finish();
        return { a: identity.a, b: identity.b };
    }

    /** All deadlines of the rule up to the instant t. */
    fire(t: number): void {
        for (;;) {
            if (this.$scope0.next <= t) {
                this.at_$scope0(this.$scope0.shift(), t);
            }
            else if (this.$scope1.next <= t) {
                this.at_$scope1(this.$scope1.shift(), t);
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
        return Math.min(this.$scope0.next, this.$scope1.next, this.$window.next);
    }

    /** The step window closes. */
    at_$scope0(r: number, t: number): void {
        switch (this.rows.state[r]) {
            case 3: {
                this.waits.remove(r, this.rows.key[r] * 6 + 3);
                this.drop(r);
                return;
            }
        }
    }

    /** The step window closes. */
    at_$scope1(r: number, t: number): void {
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
            case 4: {
                this.waits.remove(r, this.rows.key[r] * 6 + 4);
                this.drop(r);
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
            case 4: {
                this.waits.remove(r, this.rows.key[r] * 6 + 4);
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
        this.$window.set(r, t + 60000000);
        return r;
    }

    /** The end of a run that waits nowhere any more. */
    drop(r: number): void {
        this.$scope0.clear(r);
        this.$scope1.clear(r);
        this.$window.clear(r);
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
        this.$scope0.grow(capacity);
        this.$scope1.grow(capacity);
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
        return this.rows.used * 80;
    }
}

/** Rule LoopInside. */
class Rule3$LoopInside implements rt.RuleState {
    readonly host: rt.RuleHost; // the detector
    readonly params: Params$; // params of the detector
    readonly rows: rt.Rows = new rt.Rows(); // the runs
    readonly waits: rt.Waits = new rt.Waits(6); // who waits where
    readonly ordinals: rt.Ordinals = new rt.Ordinals(TYPE_NAMES.length); // tells equal events apart
    readonly matches: rt.Match[] = []; // complete, and not yet reported
    readonly bounds: rt.RunBounds | null; // what the host allows
    readonly $scope0: rt.DeadlineSlot; // deadlines
    readonly $window: rt.DeadlineSlot; // deadlines
    $count1: rt.Floats = new Float64Array(rt.ROWS_AT_FIRST); // iterations so far

    constructor(host: rt.RuleHost, params: Params$) {
        this.host = host;
        this.params = params;
        this.bounds = rt.boundsOf(host, 3, this, null);
        this.$scope0 = new rt.DeadlineQueue(host.agenda);
        this.$window = new rt.DeadlineQueue(host.agenda);
    }

    /** The rule sees A. */
    on0(e: $A, position: number): void {
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

    /** The rule sees B. */
    on1(e: $B, position: number): void {
        const t = e.$time;
        const ordinal = this.ordinals.next(1, t, null);
        const k = 0;
        const last2 = this.waits.tails[k * 6 + 2];
        const last3 = this.waits.tails[k * 6 + 3];
        if (last2 !== 0) this.walk2on1(k, last2, e, ordinal, position);
        if (last3 !== 0) this.walk3on1(k, last3, e, ordinal, position);
        if (this.bounds !== null) this.bounds.enforce(e, 0);
        if (this.matches.length > 0) this.report(t, e);
    }

    /** All runs of a key in state 2, up to the one that was last when the event came. */
    walk2on1(k: number, last: number, e: $B, ordinal: number, position: number): void {
        let at = this.waits.heads[k * 6 + 2];
        while (at !== 0) {
            const r = at - 1;
            at = at === last ? 0 : this.waits.nexts[r];
            this.in2on1(r, e, ordinal, position);
        }
    }

    /** All runs of a key in state 3, up to the one that was last when the event came. */
    walk3on1(k: number, last: number, e: $B, ordinal: number, position: number): void {
        let at = this.waits.heads[k * 6 + 3];
        while (at !== 0) {
            const r = at - 1;
            at = at === last ? 0 : this.waits.nexts[r];
            this.in3on1(r, e, ordinal, position);
        }
    }

    /** B for a run in state 2, after step 1: bs. */
    in2on1(r: number, e: $B, ordinal: number, position: number): void {
        const t = e.$time;
        this.take1(r, e, ordinal, position);
        this.waits.remove(r, this.rows.key[r] * 6 + 2);
        this.enter3(r, t);
    }

    /** B for a run in state 3, after bs: bs again or step 3. */
    in3on1(r: number, e: $B, ordinal: number, position: number): void {
        const t = e.$time;
        this.take1(r, e, ordinal, position);
    }

    /** The rule sees C. */
    on2(e: $C, position: number): void {
        const t = e.$time;
        const ordinal = this.ordinals.next(2, t, null);
        const k = 0;
        const last3 = this.waits.tails[k * 6 + 3];
        const last5 = this.waits.tails[k * 6 + 5];
        if (last3 !== 0) this.walk3on2(k, last3, e, ordinal, position);
        if (last5 !== 0) this.walk5on2(k, last5, e, ordinal, position);
        if (this.bounds !== null) this.bounds.enforce(e, 0);
        if (this.matches.length > 0) this.report(t, e);
    }

    /** All runs of a key in state 3, up to the one that was last when the event came. */
    walk3on2(k: number, last: number, e: $C, ordinal: number, position: number): void {
        let at = this.waits.heads[k * 6 + 3];
        while (at !== 0) {
            const r = at - 1;
            at = at === last ? 0 : this.waits.nexts[r];
            this.in3on2(r, e, ordinal, position);
        }
    }

    /** All runs of a key in state 5, up to the one that was last when the event came. */
    walk5on2(k: number, last: number, e: $C, ordinal: number, position: number): void {
        let at = this.waits.heads[k * 6 + 5];
        while (at !== 0) {
            const r = at - 1;
            at = at === last ? 0 : this.waits.nexts[r];
            this.in5on2(r, e, ordinal, position);
        }
    }

    /** C for a run in state 3, after bs: bs again or step 3. */
    in3on2(r: number, e: $C, ordinal: number, position: number): void {
        const t = e.$time;
        this.waits.remove(r, this.rows.key[r] * 6 + 3);
        this.match2(r, e, ordinal, position);
        this.drop(r);
    }

    /** C for a run in state 5, after bs: step 3. */
    in5on2(r: number, e: $C, ordinal: number, position: number): void {
        const t = e.$time;
        this.waits.remove(r, this.rows.key[r] * 6 + 5);
        this.match2(r, e, ordinal, position);
        this.drop(r);
    }

    /** The run in row r takes the event e. */
    take0(r: number, e: $A, ordinal: number, position: number): void {
        const rows = this.rows;
        const identity = this.host.identity.load(rows.a[r], rows.b[r]).event(0, TYPE_NAMES[e.$type], e, ordinal);
        rows.a[r] = identity.a;
        rows.b[r] = identity.b;
    }

    /** The run in row r takes the event e. */
    take1(r: number, e: $B, ordinal: number, position: number): void {
        this.$count1[r] += 1;
        const rows = this.rows;
        const identity = this.host.identity.load(rows.a[r], rows.b[r]).event(1, TYPE_NAMES[e.$type], e, ordinal);
        rows.a[r] = identity.a;
        rows.b[r] = identity.b;
    }

    /** State 2, after step 1: bs (line 28). */
    enter2(r: number, t: number): void {
        this.rows.state[r] = 2;
        this.waits.append(r, this.rows.key[r] * 6 + 2);
        this.$scope0.set(r, t + 2000000);
    }

    /** State 3, after bs: bs again or step 3 (line 28). */
    enter3(r: number, t: number): void {
        this.rows.state[r] = 3;
        this.waits.append(r, this.rows.key[r] * 6 + 3);
    }

    /** A match is complete with the event e. */
    match2(r: number, e: $C, ordinal: number, position: number): void {
        const t = e.$time;
        const identity = this.host.identity.load(this.rows.a[r], this.rows.b[r]).event(2, TYPE_NAMES[e.$type], e, ordinal);
        const a = identity.a;
        const b = identity.b;
        const event0: $Loops & rt.EmittedEvent = {
            $type: 7,
            $time: t,
            $identity: this.identify(0, t, a, b),
            $rule: 3,
            count: this.$count1[r],
        };
        this.matches.push({ start: this.rows.start[r], path: null, key: rt.NO_KEY, events: [event0] });
    }

    /** The identity of an output (see identity.ts of the runtime). */
    identify(emit: number, t: number, a: number, b: number): rt.EventIdentity {
        const identity = this.host.identity.reset().text("LoopInside").word(emit);
        identity.number(0).number(t).word(a).word(b).finish();
        return { a: identity.a, b: identity.b };
    }

    /** All deadlines of the rule up to the instant t. */
    fire(t: number): void {
        for (;;) {
            if (this.$scope0.next <= t) {
                this.at_$scope0(this.$scope0.shift(), t);
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
        return Math.min(this.$scope0.next, this.$window.next);
    }

    /** The step window closes. */
    at_$scope0(r: number, t: number): void {
        switch (this.rows.state[r]) {
            case 2: {
                this.waits.remove(r, this.rows.key[r] * 6 + 2);
                this.drop(r);
                return;
            }
            case 3: {
                this.waits.remove(r, this.rows.key[r] * 6 + 3);
                this.$scope0.clear(r);
                this.rows.state[r] = 5;
                this.waits.append(r, this.rows.key[r] * 6 + 5);
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
        this.$count1[r] = 0;
        this.$window.set(r, t + 60000000);
        return r;
    }

    /** The end of a run that waits nowhere any more. */
    drop(r: number): void {
        this.$scope0.clear(r);
        this.$window.clear(r);
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
        this.$scope0.grow(capacity);
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

/** Rule OptionalInside. */
class Rule4$OptionalInside implements rt.RuleState {
    readonly host: rt.RuleHost; // the detector
    readonly params: Params$; // params of the detector
    readonly rows: rt.Rows = new rt.Rows(); // the runs
    readonly waits: rt.Waits = new rt.Waits(6); // who waits where
    readonly ordinals: rt.Ordinals = new rt.Ordinals(TYPE_NAMES.length); // tells equal events apart
    readonly matches: rt.Match[] = []; // complete, and not yet reported
    readonly bounds: rt.RunBounds | null; // what the host allows
    readonly $scope0: rt.DeadlineSlot; // deadlines
    readonly $window: rt.DeadlineSlot; // deadlines
    readonly b$time$: (number | null)[] = []; // b.time

    constructor(host: rt.RuleHost, params: Params$) {
        this.host = host;
        this.params = params;
        this.bounds = rt.boundsOf(host, 4, this, null);
        this.$scope0 = new rt.DeadlineQueue(host.agenda);
        this.$window = new rt.DeadlineQueue(host.agenda);
    }

    /** The rule sees A. */
    on0(e: $A, position: number): void {
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

    /** The rule sees B. */
    on1(e: $B, position: number): void {
        const t = e.$time;
        const ordinal = this.ordinals.next(1, t, null);
        const k = 0;
        const last2 = this.waits.tails[k * 6 + 2];
        if (last2 !== 0) this.walk2on1(k, last2, e, ordinal, position);
        if (this.bounds !== null) this.bounds.enforce(e, 0);
        if (this.matches.length > 0) this.report(t, e);
    }

    /** All runs of a key in state 2, up to the one that was last when the event came. */
    walk2on1(k: number, last: number, e: $B, ordinal: number, position: number): void {
        let at = this.waits.heads[k * 6 + 2];
        while (at !== 0) {
            const r = at - 1;
            at = at === last ? 0 : this.waits.nexts[r];
            this.in2on1(r, e, ordinal, position);
        }
    }

    /** B for a run in state 2, after step 1: b or step 3. */
    in2on1(r: number, e: $B, ordinal: number, position: number): void {
        const t = e.$time;
        this.take1(r, e, ordinal, position);
        this.waits.remove(r, this.rows.key[r] * 6 + 2);
        this.$scope0.clear(r);
        this.enter3(r, t);
    }

    /** The rule sees C. */
    on2(e: $C, position: number): void {
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
    walk2on2(k: number, last: number, e: $C, ordinal: number, position: number): void {
        let at = this.waits.heads[k * 6 + 2];
        while (at !== 0) {
            const r = at - 1;
            at = at === last ? 0 : this.waits.nexts[r];
            this.in2on2(r, e, ordinal, position);
        }
    }

    /** All runs of a key in state 3, up to the one that was last when the event came. */
    walk3on2(k: number, last: number, e: $C, ordinal: number, position: number): void {
        let at = this.waits.heads[k * 6 + 3];
        while (at !== 0) {
            const r = at - 1;
            at = at === last ? 0 : this.waits.nexts[r];
            this.in3on2(r, e, ordinal, position);
        }
    }

    /** All runs of a key in state 5, up to the one that was last when the event came. */
    walk5on2(k: number, last: number, e: $C, ordinal: number, position: number): void {
        let at = this.waits.heads[k * 6 + 5];
        while (at !== 0) {
            const r = at - 1;
            at = at === last ? 0 : this.waits.nexts[r];
            this.in5on2(r, e, ordinal, position);
        }
    }

    /** C for a run in state 2, after step 1: b or step 3. */
    in2on2(r: number, e: $C, ordinal: number, position: number): void {
        const t = e.$time;
        this.waits.remove(r, this.rows.key[r] * 6 + 2);
        this.match2(r, e, ordinal, position);
        this.drop(r);
    }

    /** C for a run in state 3, after b: step 3. */
    in3on2(r: number, e: $C, ordinal: number, position: number): void {
        const t = e.$time;
        this.waits.remove(r, this.rows.key[r] * 6 + 3);
        this.match2(r, e, ordinal, position);
        this.drop(r);
    }

    /** C for a run in state 5, after step 1: step 3. */
    in5on2(r: number, e: $C, ordinal: number, position: number): void {
        const t = e.$time;
        this.waits.remove(r, this.rows.key[r] * 6 + 5);
        this.match2(r, e, ordinal, position);
        this.drop(r);
    }

    /** The run in row r takes the event e. */
    take0(r: number, e: $A, ordinal: number, position: number): void {
        const rows = this.rows;
        const identity = this.host.identity.load(rows.a[r], rows.b[r]).event(0, TYPE_NAMES[e.$type], e, ordinal);
        rows.a[r] = identity.a;
        rows.b[r] = identity.b;
    }

    /** The run in row r takes the event e. */
    take1(r: number, e: $B, ordinal: number, position: number): void {
        this.b$time$[r] = e.$time;
        const rows = this.rows;
        const identity = this.host.identity.load(rows.a[r], rows.b[r]).event(1, TYPE_NAMES[e.$type], e, ordinal);
        rows.a[r] = identity.a;
        rows.b[r] = identity.b;
    }

    /** State 2, after step 1: b or step 3 (line 34). */
    enter2(r: number, t: number): void {
        this.rows.state[r] = 2;
        this.waits.append(r, this.rows.key[r] * 6 + 2);
        this.$scope0.set(r, t + 2000000);
    }

    /** State 3, after b: step 3 (line 34). */
    enter3(r: number, t: number): void {
        this.rows.state[r] = 3;
        this.waits.append(r, this.rows.key[r] * 6 + 3);
    }

    /** A match is complete with the event e. */
    match2(r: number, e: $C, ordinal: number, position: number): void {
        const t = e.$time;
        const identity = this.host.identity.load(this.rows.a[r], this.rows.b[r]).event(2, TYPE_NAMES[e.$type], e, ordinal);
        const a = identity.a;
        const b = identity.b;
        const event0: $Optionals & rt.EmittedEvent = {
            $type: 8,
            $time: t,
            $identity: this.identify(0, t, a, b),
            $rule: 4,
            b: this.b$time$[r] !== null,
        };
        this.matches.push({ start: this.rows.start[r], path: null, key: rt.NO_KEY, events: [event0] });
    }

    /** The identity of an output (see identity.ts of the runtime). */
    identify(emit: number, t: number, a: number, b: number): rt.EventIdentity {
        const identity = this.host.identity.reset().text("OptionalInside").word(emit);
        identity.number(0).number(t).word(a).word(b).finish();
        return { a: identity.a, b: identity.b };
    }

    /** All deadlines of the rule up to the instant t. */
    fire(t: number): void {
        for (;;) {
            if (this.$scope0.next <= t) {
                this.at_$scope0(this.$scope0.shift(), t);
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
        return Math.min(this.$scope0.next, this.$window.next);
    }

    /** The step window closes. */
    at_$scope0(r: number, t: number): void {
        switch (this.rows.state[r]) {
            case 2: {
                this.waits.remove(r, this.rows.key[r] * 6 + 2);
                this.$scope0.clear(r);
                this.rows.state[r] = 5;
                this.waits.append(r, this.rows.key[r] * 6 + 5);
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
        this.b$time$[r] = null;
        this.$window.set(r, t + 60000000);
        return r;
    }

    /** The end of a run that waits nowhere any more. */
    drop(r: number): void {
        this.$scope0.clear(r);
        this.$window.clear(r);
        this.b$time$[r] = null;
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
        this.$scope0.grow(capacity);
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

/** Rule LoopAtTheEnd. */
class Rule5$LoopAtTheEnd implements rt.RuleState {
    readonly host: rt.RuleHost; // the detector
    readonly params: Params$; // params of the detector
    readonly rows: rt.Rows = new rt.Rows(); // the runs
    readonly waits: rt.Waits = new rt.Waits(4); // who waits where
    readonly ordinals: rt.Ordinals = new rt.Ordinals(TYPE_NAMES.length); // tells equal events apart
    readonly matches: rt.Match[] = []; // complete, and not yet reported
    readonly bounds: rt.RunBounds | null; // what the host allows
    readonly $scope0: rt.DeadlineSlot; // deadlines
    readonly $window: rt.DeadlineSlot; // deadlines
    $count1: rt.Floats = new Float64Array(rt.ROWS_AT_FIRST); // iterations so far

    constructor(host: rt.RuleHost, params: Params$) {
        this.host = host;
        this.params = params;
        this.bounds = rt.boundsOf(host, 5, this, null);
        this.$scope0 = new rt.DeadlineQueue(host.agenda);
        this.$window = new rt.DeadlineQueue(host.agenda);
    }

    /** The rule sees A. */
    on0(e: $A, position: number): void {
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

    /** The rule sees B. */
    on1(e: $B, position: number): void {
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
    walk2on1(k: number, last: number, e: $B, ordinal: number, position: number): void {
        let at = this.waits.heads[k * 4 + 2];
        while (at !== 0) {
            const r = at - 1;
            at = at === last ? 0 : this.waits.nexts[r];
            this.in2on1(r, e, ordinal, position);
        }
    }

    /** All runs of a key in state 3, up to the one that was last when the event came. */
    walk3on1(k: number, last: number, e: $B, ordinal: number, position: number): void {
        let at = this.waits.heads[k * 4 + 3];
        while (at !== 0) {
            const r = at - 1;
            at = at === last ? 0 : this.waits.nexts[r];
            this.in3on1(r, e, ordinal, position);
        }
    }

    /** B for a run in state 2, after step 1: bs. */
    in2on1(r: number, e: $B, ordinal: number, position: number): void {
        const t = e.$time;
        this.take1(r, e, ordinal, position);
        this.waits.remove(r, this.rows.key[r] * 4 + 2);
        this.enter3(r, t);
    }

    /** B for a run in state 3, after bs: bs again. */
    in3on1(r: number, e: $B, ordinal: number, position: number): void {
        const t = e.$time;
        this.take1(r, e, ordinal, position);
    }

    /** The run in row r takes the event e. */
    take0(r: number, e: $A, ordinal: number, position: number): void {
        const rows = this.rows;
        const identity = this.host.identity.load(rows.a[r], rows.b[r]).event(0, TYPE_NAMES[e.$type], e, ordinal);
        rows.a[r] = identity.a;
        rows.b[r] = identity.b;
    }

    /** The run in row r takes the event e. */
    take1(r: number, e: $B, ordinal: number, position: number): void {
        this.$count1[r] += 1;
        const rows = this.rows;
        const identity = this.host.identity.load(rows.a[r], rows.b[r]).event(1, TYPE_NAMES[e.$type], e, ordinal);
        rows.a[r] = identity.a;
        rows.b[r] = identity.b;
    }

    /** State 2, after step 1: bs (line 40). */
    enter2(r: number, t: number): void {
        this.rows.state[r] = 2;
        this.waits.append(r, this.rows.key[r] * 4 + 2);
        this.$scope0.set(r, t + 2000000);
    }

    /** State 3, after bs: bs again (line 40). */
    enter3(r: number, t: number): void {
        this.rows.state[r] = 3;
        this.waits.append(r, this.rows.key[r] * 4 + 3);
    }

    /** The run in row r is a match that completes at the instant t. */
    complete(r: number, t: number): void {
        const rows = this.rows;
        const a = rows.a[r];
        const b = rows.b[r];
        const event0: $Ends & rt.EmittedEvent = {
            $type: 9,
            $time: t,
            $identity: this.identify(0, t, a, b),
            $rule: 5,
            count: this.$count1[r],
        };
        this.matches.push({ start: rows.start[r], path: null, key: rt.NO_KEY, events: [event0] });
    }

    /** The identity of an output (see identity.ts of the runtime). */
    identify(emit: number, t: number, a: number, b: number): rt.EventIdentity {
        const identity = this.host.identity.reset().text("LoopAtTheEnd").word(emit);
        identity.number(0).number(t).word(a).word(b).finish();
        return { a: identity.a, b: identity.b };
    }

    /** All deadlines of the rule up to the instant t. */
    fire(t: number): void {
        for (;;) {
            if (this.$scope0.next <= t) {
                this.at_$scope0(this.$scope0.shift(), t);
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
        return Math.min(this.$scope0.next, this.$window.next);
    }

    /** The step window closes. */
    at_$scope0(r: number, t: number): void {
        switch (this.rows.state[r]) {
            case 2: {
                this.waits.remove(r, this.rows.key[r] * 4 + 2);
                this.drop(r);
                return;
            }
            case 3: {
                this.waits.remove(r, this.rows.key[r] * 4 + 3);
                this.complete(r, t);
                this.drop(r);
                return;
            }
        }
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
                this.complete(r, t);
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
        this.$count1[r] = 0;
        this.$window.set(r, t + 60000000);
        return r;
    }

    /** The end of a run that waits nowhere any more. */
    drop(r: number): void {
        this.$scope0.clear(r);
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
        this.$scope0.grow(capacity);
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
    readonly r0: Rule0$OneStep; // rule OneStep
    readonly r1: Rule1$SeveralSteps; // rule SeveralSteps
    readonly r2: Rule2$Nested; // rule Nested
    readonly r3: Rule3$LoopInside; // rule LoopInside
    readonly r4: Rule4$OptionalInside; // rule OptionalInside
    readonly r5: Rule5$LoopAtTheEnd; // rule LoopAtTheEnd
    readonly rules: readonly rt.RuleState[]; // by number

    constructor(host: rt.RuleHost, params: Params$) {
        this.host = host;
        this.r0 = new Rule0$OneStep(host, params);
        this.r1 = new Rule1$SeveralSteps(host, params);
        this.r2 = new Rule2$Nested(host, params);
        this.r3 = new Rule3$LoopInside(host, params);
        this.r4 = new Rule4$OptionalInside(host, params);
        this.r5 = new Rule5$LoopAtTheEnd(host, params);
        this.rules = [this.r0, this.r1, this.r2, this.r3, this.r4, this.r5];
    }

    /** One input event. */
    handle(e: rt.EngineEvent, position: number): void {
        switch (e.$type) {
            case 0: {
                this.on0(e as $A, position);
                return;
            }
            case 1: {
                this.on1(e as $B, position);
                return;
            }
            case 2: {
                this.on2(e as $C, position);
                return;
            }
            case 3: {
                this.on3(e as $D, position);
                return;
            }
        }
    }

    /** A, rule by rule. */
    on0(e: $A, position: number): void {
        this.r0.on0(e, position);
        this.r1.on0(e, position);
        this.r2.on0(e, position);
        this.r3.on0(e, position);
        this.r4.on0(e, position);
        this.r5.on0(e, position);
    }

    /** B, rule by rule. */
    on1(e: $B, position: number): void {
        this.r0.on1(e, position);
        this.r1.on1(e, position);
        this.r2.on1(e, position);
        this.r3.on1(e, position);
        this.r4.on1(e, position);
        this.r5.on1(e, position);
    }

    /** C, rule by rule. */
    on2(e: $C, position: number): void {
        this.r0.on2(e, position);
        this.r1.on2(e, position);
        this.r2.on2(e, position);
        this.r3.on2(e, position);
        this.r4.on2(e, position);
    }

    /** D, rule by rule. */
    on3(e: $D, position: number): void {
        this.r1.on3(e, position);
        this.r2.on3(e, position);
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
        if (this.r5.due() <= t) this.r5.fire(t);
    }
}

const compiled: rt.CompiledModule = {
  abi: 1,
  name: "golden.steps",
  inputs: [
    { name: "A", timed: true, read: (r: rt.RawRecord, time: number): $A => { const at$ = rt.timeField(r["at"], "A", "at", 1_000); return { $type: 0, $time: at$, $identity: null, at: at$, wait: rt.durationField(r["wait"], "A", "wait") }; } },
    { name: "B", timed: true, read: (r: rt.RawRecord, time: number): $B => { const at$ = rt.timeField(r["at"], "B", "at", 1_000); return { $type: 1, $time: at$, $identity: null, at: at$ }; } },
    { name: "C", timed: true, read: (r: rt.RawRecord, time: number): $C => { const at$ = rt.timeField(r["at"], "C", "at", 1_000); return { $type: 2, $time: at$, $identity: null, at: at$ }; } },
    { name: "D", timed: true, read: (r: rt.RawRecord, time: number): $D => { const at$ = rt.timeField(r["at"], "D", "at", 1_000); return { $type: 3, $time: at$, $identity: null, at: at$ }; } },
  ],
  outputs: [
    null,
    null,
    null,
    null,
    { name: "One", local: false, data: (event: rt.EmittedEvent) => { const e = event as unknown as $One; return { at: rt.toMillis(e.at) }; } },
    { name: "Several", local: false, data: (event: rt.EmittedEvent) => { const e = event as unknown as $Several; return { at: rt.toMillis(e.at) }; } },
    { name: "Inner", local: false, data: (event: rt.EmittedEvent) => { const e = event as unknown as $Inner; return { at: rt.toMillis(e.at) }; } },
    { name: "Loops", local: false, data: (event: rt.EmittedEvent) => { const e = event as unknown as $Loops; return { count: e.count }; } },
    { name: "Optionals", local: false, data: (event: rt.EmittedEvent) => { const e = event as unknown as $Optionals; return { b: e.b }; } },
    { name: "Ends", local: false, data: (event: rt.EmittedEvent) => { const e = event as unknown as $Ends; return { count: e.count }; } },
  ],
  params: [],
  rules: ["OneStep","SeveralSteps","Nested","LoopInside","OptionalInside","LoopAtTheEnd"],
  create: (host, values) => new Program$(host, {  }),
};
/** Windows over a part of a pattern. */
export function goldenSteps(options?: rt.DetectorOptions<GoldenStepsParams>): rt.Detector<GoldenStepsInput, GoldenStepsOutputs> {
  return rt.createDetector(compiled, options) as unknown as rt.Detector<GoldenStepsInput, GoldenStepsOutputs>;
}

export default goldenSteps;
