// Compiled from spoofing.cep by motif-cep 0.1.0, for interface 1 of its runtime.
// Do not edit: change the source and compile it again.
import * as rt from 'motif-cep/runtime';
export interface Order {
  readonly type: "Order";
  readonly at: rt.TimeInput;
  readonly id: string;
  readonly trader: string;
  readonly symbol: string;
  readonly side: "buy" | "sell";
  readonly price: number;
  readonly qty: number;
}

export interface Cancel {
  readonly type: "Cancel";
  readonly at: rt.TimeInput;
  readonly id: string;
  readonly trader: string;
  readonly symbol: string;
}

export interface Trade {
  readonly type: "Trade";
  readonly at: rt.TimeInput;
  readonly symbol: string;
  readonly side: "buy" | "sell";
  readonly price: number;
  readonly qty: number;
}

export interface Spoof {
  readonly trader: string;
  readonly symbol: string;
  readonly order: string;
  readonly fills: number;
  readonly lag: number;
}

export interface Escalation {
  readonly trader: string;
  readonly orders: readonly (string)[];
  readonly worst: number;
}

export interface Stale {
  readonly order: string;
}

/** Events that the detector takes. */
export type SurveillanceBookInput = Order | Cancel | Trade;
/** Outputs of the detector, by type. */
export interface SurveillanceBookOutputs {
  readonly Spoof: Spoof;
  readonly Escalation: Escalation;
  readonly Stale: Stale;
}

/** Params of the module. */
export interface SurveillanceBookParams {
  /** The least quantity of a large order. */
  readonly minQty: number;
}

/** Params as the rules see them: times and durations in microseconds. */
interface Params$ {
    readonly minQty: number;
}

/** Order, inside: times and durations in microseconds. */
interface $Order extends rt.EngineEvent {
    readonly at: number;
    readonly id: string;
    readonly trader: string;
    readonly symbol: string;
    readonly side: "buy" | "sell";
    readonly price: number;
    readonly qty: number;
}

/** Cancel, inside: times and durations in microseconds. */
interface $Cancel extends rt.EngineEvent {
    readonly at: number;
    readonly id: string;
    readonly trader: string;
    readonly symbol: string;
}

/** Trade, inside: times and durations in microseconds. */
interface $Trade extends rt.EngineEvent {
    readonly at: number;
    readonly symbol: string;
    readonly side: "buy" | "sell";
    readonly price: number;
    readonly qty: number;
}

/** Spoof, inside: times and durations in microseconds. */
interface $Spoof extends rt.EngineEvent {
    readonly trader: string;
    readonly symbol: string;
    readonly order: string;
    readonly fills: number;
    readonly lag: number;
}

/** Escalation, inside: times and durations in microseconds. */
interface $Escalation extends rt.EngineEvent {
    readonly trader: string;
    readonly orders: readonly (string)[];
    readonly worst: number;
}

/** Stale, inside: times and durations in microseconds. */
interface $Stale extends rt.EngineEvent {
    readonly order: string;
}

const TYPE_NAMES = ["Order","Cancel","Trade","Spoof","Escalation","Stale"] as const;

/** Rule Spoofing. A large order is pulled within 2 s of the last trade of the other side. */
class Rule0$Spoofing implements rt.RuleState {
    readonly host: rt.RuleHost; // the detector
    readonly params: Params$; // params of the detector
    readonly rows: rt.Rows = new rt.Rows(); // the runs
    readonly keys: rt.Keys<string> = new rt.Keys<string>(); // the keys in use
    readonly waits: rt.Waits = new rt.Waits(6); // who waits where
    readonly ordinals: rt.Ordinals = new rt.Ordinals(TYPE_NAMES.length); // tells equal events apart
    readonly matches: rt.Match[] = []; // complete, and not yet reported
    readonly bounds: rt.RunBounds | null; // what the host allows
    readonly $scope0: rt.DeadlineSlot; // deadlines
    readonly $window: rt.DeadlineSlot; // deadlines
    readonly big$side: ("buy" | "sell")[] = []; // big.side
    readonly big$id: (string)[] = []; // big.id
    readonly big$trader: (string)[] = []; // big.trader
    readonly fills$last$at: (number | null)[] = []; // fills.last.at
    $count1: rt.Floats = new Float64Array(rt.ROWS_AT_FIRST); // iterations so far

    constructor(host: rt.RuleHost, params: Params$) {
        this.host = host;
        this.params = params;
        this.bounds = rt.boundsOf(host, 0, this, this.keys);
        this.$scope0 = new rt.DeadlineQueue(host.agenda);
        this.$window = new rt.DeadlineQueue(host.agenda);
    }

    /** The rule sees Order. */
    on0(e: $Order, position: number): void {
        const key0 = e.symbol;
        const t = e.$time;
        const ordinal = this.ordinals.next(0, t, key0);
        if (e.qty >= this.params.minQty) {
            const r = this.open(key0, position, t);
            this.take0(r, e, ordinal, position);
            this.enter2(r, t);
        }
        if (this.bounds !== null) this.bounds.enforce(e, this.keys.find(key0));
        if (this.matches.length > 0) this.report(t, e);
    }

    /** The rule sees Cancel. */
    on1(e: $Cancel, position: number): void {
        const key0 = e.symbol;
        const t = e.$time;
        const ordinal = this.ordinals.next(1, t, key0);
        const k = this.keys.find(key0);
        if (k >= 0) {
            const last3 = this.waits.tails[k * 6 + 3];
            if (last3 !== 0) this.walk3on1(k, last3, e, ordinal, position);
        }
        if (this.bounds !== null) this.bounds.enforce(e, this.keys.find(key0));
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

    /** Cancel for a run in state 3, after fills: fills again or pull. */
    in3on1(r: number, e: $Cancel, ordinal: number, position: number): void {
        const t = e.$time;
        if (e.id === this.big$id[r]) {
            this.waits.remove(r, this.rows.key[r] * 6 + 3);
            this.match2(r, e, ordinal, position);
            this.drop(r);
        }
    }

    /** The rule sees Trade. */
    on2(e: $Trade, position: number): void {
        const key0 = e.symbol;
        const t = e.$time;
        const ordinal = this.ordinals.next(2, t, key0);
        const k = this.keys.find(key0);
        if (k >= 0) {
            const last2 = this.waits.tails[k * 6 + 2];
            const last3 = this.waits.tails[k * 6 + 3];
            const last5 = this.waits.tails[k * 6 + 5];
            if (last2 !== 0) this.walk2on2(k, last2, e, ordinal, position);
            if (last3 !== 0) this.walk3on2(k, last3, e, ordinal, position);
            if (last5 !== 0) this.walk5on2(k, last5, e, ordinal, position);
        }
        if (this.bounds !== null) this.bounds.enforce(e, this.keys.find(key0));
        if (this.matches.length > 0) this.report(t, e);
    }

    /** All runs of a key in state 2, up to the one that was last when the event came. */
    walk2on2(k: number, last: number, e: $Trade, ordinal: number, position: number): void {
        let at = this.waits.heads[k * 6 + 2];
        while (at !== 0) {
            const r = at - 1;
            at = at === last ? 0 : this.waits.nexts[r];
            this.in2on2(r, e, ordinal, position);
        }
    }

    /** All runs of a key in state 3, up to the one that was last when the event came. */
    walk3on2(k: number, last: number, e: $Trade, ordinal: number, position: number): void {
        let at = this.waits.heads[k * 6 + 3];
        while (at !== 0) {
            const r = at - 1;
            at = at === last ? 0 : this.waits.nexts[r];
            this.in3on2(r, e, ordinal, position);
        }
    }

    /** All runs of a key in state 5, up to the one that was last when the event came. */
    walk5on2(k: number, last: number, e: $Trade, ordinal: number, position: number): void {
        let at = this.waits.heads[k * 6 + 5];
        while (at !== 0) {
            const r = at - 1;
            at = at === last ? 0 : this.waits.nexts[r];
            this.in5on2(r, e, ordinal, position);
        }
    }

    /** Trade for a run in state 2, after big: fills. */
    in2on2(r: number, e: $Trade, ordinal: number, position: number): void {
        const t = e.$time;
        if ((e.side as string) !== this.big$side[r]) {
            this.take1(r, e, ordinal, position);
            this.waits.remove(r, this.rows.key[r] * 6 + 2);
            this.enter3(r, t);
        }
    }

    /** Trade for a run in state 3, after fills: fills again or pull. */
    in3on2(r: number, e: $Trade, ordinal: number, position: number): void {
        const t = e.$time;
        if ((e.side as string) !== this.big$side[r]) {
            this.take1(r, e, ordinal, position);
            this.$scope0.set(r, t + 2000000);
        }
    }

    /** Trade for a run in state 5, after fills: fills again. */
    in5on2(r: number, e: $Trade, ordinal: number, position: number): void {
        const t = e.$time;
        if ((e.side as string) !== this.big$side[r]) {
            this.take1(r, e, ordinal, position);
            this.waits.remove(r, this.rows.key[r] * 6 + 5);
            this.enter3(r, t);
        }
    }

    /** The run in row r takes the event e. */
    take0(r: number, e: $Order, ordinal: number, position: number): void {
        this.big$side[r] = e.side;
        this.big$id[r] = e.id;
        this.big$trader[r] = e.trader;
        const rows = this.rows;
        const identity = this.host.identity.load(rows.a[r], rows.b[r]).event(0, TYPE_NAMES[e.$type], e, ordinal);
        rows.a[r] = identity.a;
        rows.b[r] = identity.b;
    }

    /** The run in row r takes the event e. */
    take1(r: number, e: $Trade, ordinal: number, position: number): void {
        this.$count1[r] += 1;
        this.fills$last$at[r] = e.at;
        const rows = this.rows;
        const identity = this.host.identity.load(rows.a[r], rows.b[r]).event(1, TYPE_NAMES[e.$type], e, ordinal);
        rows.a[r] = identity.a;
        rows.b[r] = identity.b;
    }

    /** State 2, after big: fills (line 23). */
    enter2(r: number, t: number): void {
        this.rows.state[r] = 2;
        this.waits.append(r, this.rows.key[r] * 6 + 2);
    }

    /** State 3, after fills: fills again or pull (line 24). */
    enter3(r: number, t: number): void {
        this.rows.state[r] = 3;
        this.waits.append(r, this.rows.key[r] * 6 + 3);
        this.$scope0.set(r, t + 2000000);
    }

    /** A match is complete with the event e. */
    match2(r: number, e: $Cancel, ordinal: number, position: number): void {
        const t = e.$time;
        const identity = this.host.identity.load(this.rows.a[r], this.rows.b[r]).event(2, TYPE_NAMES[e.$type], e, ordinal);
        const a = identity.a;
        const b = identity.b;
        const event0: $Spoof & rt.EmittedEvent = {
            $type: 3,
            $time: t,
            $identity: this.identify(0, this.keyOf0(this.rows.key[r]), t, a, b),
            $rule: 0,
            trader: this.big$trader[r],
            symbol: this.keyOf0(this.rows.key[r]),
            order: this.big$id[r],
            fills: this.$count1[r],
            lag: e.at - (this.fills$last$at[r] as number),
        };
        this.matches.push({ start: this.rows.start[r], path: null, key: this.bounds === null ? rt.NO_KEY : [this.keyOf0(this.rows.key[r])], events: [event0] });
    }

    /** The identity of an output (see identity.ts of the runtime). */
    identify(emit: number, key0: string, t: number, a: number, b: number): rt.EventIdentity {
        const identity = this.host.identity.reset().text("Spoofing").word(emit);
        identity.key(key0);
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
        this.big$side[r] = null as unknown as "buy" | "sell";
        this.big$id[r] = null as unknown as string;
        this.big$trader[r] = null as unknown as string;
        this.fills$last$at[r] = null;
        this.$count1[r] = 0;
        this.$window.set(r, t + 300000000);
        return r;
    }

    /** The end of a run that waits nowhere any more. */
    drop(r: number): void {
        this.$scope0.clear(r);
        this.$window.clear(r);
        this.big$side[r] = null as unknown as "buy" | "sell";
        this.big$id[r] = null as unknown as string;
        this.big$trader[r] = null as unknown as string;
        this.fills$last$at[r] = null;
        this.keys.release(this.rows.key[r]);
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
        return this.rows.used * 104;
    }
}

/** Rule RepeatOffender. Three spoofs of one trader in ten minutes. */
class Rule1$RepeatOffender implements rt.RuleState {
    readonly host: rt.RuleHost; // the detector
    readonly params: Params$; // params of the detector
    readonly rows: rt.Rows = new rt.Rows(); // the runs
    readonly keys: rt.Keys<string> = new rt.Keys<string>(); // the keys in use
    readonly waits: rt.Waits = new rt.Waits(4); // who waits where
    readonly ordinals: rt.Ordinals = new rt.Ordinals(TYPE_NAMES.length); // tells equal events apart
    readonly matches: rt.Match[] = []; // complete, and not yet reported
    readonly bounds: rt.RunBounds | null; // what the host allows
    readonly $window: rt.DeadlineSlot; // deadlines
    readonly spoofs$: (rt.Cell<$Spoof> | null)[] = []; // events of spoofs
    readonly spoofs$max1: (number | null)[] = []; // max over spoofs
    $count0: rt.Floats = new Float64Array(rt.ROWS_AT_FIRST); // iterations so far

    constructor(host: rt.RuleHost, params: Params$) {
        this.host = host;
        this.params = params;
        this.bounds = rt.boundsOf(host, 1, this, this.keys);
        this.$window = new rt.DeadlineQueue(host.agenda);
    }

    /** The rule sees Spoof. */
    on3(e: $Spoof, position: number): void {
        const key0 = e.trader;
        const t = e.$time;
        const ordinal = this.ordinals.next(3, t, key0);
        const k = this.keys.find(key0);
        if (k >= 0) {
            const last2 = this.waits.tails[k * 4 + 2];
            if (last2 !== 0) this.walk2on3(k, last2, e, ordinal, position);
        }
        {
            const r = this.open(key0, position, t);
            this.take0(r, e, ordinal, position);
            if (this.$count0[r] >= 3) {
                this.enter3(r, t);
            }
            else {
                this.enter2(r, t);
            }
        }
        if (this.bounds !== null) this.bounds.enforce(e, this.keys.find(key0));
        if (this.matches.length > 0) this.report(t, e);
    }

    /** All runs of a key in state 2, up to the one that was last when the event came. */
    walk2on3(k: number, last: number, e: $Spoof, ordinal: number, position: number): void {
        let at = this.waits.heads[k * 4 + 2];
        while (at !== 0) {
            const r = at - 1;
            at = at === last ? 0 : this.waits.nexts[r];
            this.in2on3(r, e, ordinal, position);
        }
    }

    /** Spoof for a run in state 2, after spoofs: spoofs again. */
    in2on3(r: number, e: $Spoof, ordinal: number, position: number): void {
        const t = e.$time;
        this.take0(r, e, ordinal, position);
        if (this.$count0[r] >= 3) {
            this.waits.remove(r, this.rows.key[r] * 4 + 2);
            this.enter3(r, t);
        }
        else {
        }
    }

    /** The run in row r takes the event e. */
    take0(r: number, e: $Spoof, ordinal: number, position: number): void {
        this.$count0[r] += 1;
        this.spoofs$[r] = rt.append(this.spoofs$[r], e);
        this.spoofs$max1[r] = rt.greatestSoFar(this.spoofs$max1[r], e.lag);
        const rows = this.rows;
        const identity = this.host.identity.load(rows.a[r], rows.b[r]).event(0, TYPE_NAMES[e.$type], e, ordinal);
        rows.a[r] = identity.a;
        rows.b[r] = identity.b;
    }

    /** State 2, after spoofs: spoofs again (line 33). */
    enter2(r: number, t: number): void {
        this.rows.state[r] = 2;
        this.waits.append(r, this.rows.key[r] * 4 + 2);
    }

    /** State 3, after spoofs: nothing more (line 33). */
    enter3(r: number, t: number): void {
        if (this.$count0[r] >= 3) {
            this.complete(r, t);
        }
        this.drop(r);
    }

    /** The run in row r is a match that completes at the instant t. */
    complete(r: number, t: number): void {
        const rows = this.rows;
        const a = rows.a[r];
        const b = rows.b[r];
        const event0: $Escalation & rt.EmittedEvent = {
            $type: 4,
            $time: t,
            $identity: this.identify(0, this.keyOf0(this.rows.key[r]), t, a, b),
            $rule: 1,
            trader: this.keyOf0(this.rows.key[r]),
            orders: rt.events(this.spoofs$[r]).map((x) => x.order),
            worst: rt.proved(this.spoofs$max1[r]),
        };
        this.matches.push({ start: rows.start[r], path: null, key: this.bounds === null ? rt.NO_KEY : [this.keyOf0(this.rows.key[r])], events: [event0] });
    }

    /** The identity of an output (see identity.ts of the runtime). */
    identify(emit: number, key0: string, t: number, a: number, b: number): rt.EventIdentity {
        const identity = this.host.identity.reset().text("RepeatOffender").word(emit);
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
                if (this.$count0[r] >= 3) {
                    this.complete(r, t);
                }
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
        this.spoofs$[r] = null;
        this.spoofs$max1[r] = null;
        this.$count0[r] = 0;
        this.$window.set(r, t + 600000000);
        return r;
    }

    /** The end of a run that waits nowhere any more. */
    drop(r: number): void {
        this.$window.clear(r);
        this.spoofs$[r] = null;
        this.spoofs$max1[r] = null;
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
        this.$count0 = rt.widerFloats(this.$count0, capacity);
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
                case 3: {
                    this.on3(e as unknown as $Spoof, at);
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
        return this.rows.used * 72;
    }
}

/** Rule Resting. An order that nobody cancelled for a while. */
class Rule2$Resting implements rt.RuleState {
    readonly host: rt.RuleHost; // the detector
    readonly params: Params$; // params of the detector
    readonly rows: rt.Rows = new rt.Rows(); // the runs
    readonly keys: rt.Keys<string> = new rt.Keys<string>(); // the keys in use
    readonly waits: rt.Waits = new rt.Waits(4); // who waits where
    readonly ordinals: rt.Ordinals = new rt.Ordinals(TYPE_NAMES.length); // tells equal events apart
    readonly matches: rt.Match[] = []; // complete, and not yet reported
    readonly bounds: rt.RunBounds | null; // what the host allows
    readonly $absence1: rt.DeadlineSlot; // deadlines
    readonly o$id: (string)[] = []; // o.id

    constructor(host: rt.RuleHost, params: Params$) {
        this.host = host;
        this.params = params;
        this.bounds = rt.boundsOf(host, 2, this, this.keys);
        this.$absence1 = new rt.DeadlineQueue(host.agenda);
    }

    /** The rule sees Order. */
    on0(e: $Order, position: number): void {
        const key0 = e.symbol;
        const t = e.$time;
        const ordinal = this.ordinals.next(0, t, key0);
        {
            const r = this.open(key0, position, t);
            this.take0(r, e, ordinal, position);
            this.enter2(r, t);
        }
        if (this.bounds !== null) this.bounds.enforce(e, this.keys.find(key0));
        if (this.matches.length > 0) this.report(t, e);
    }

    /** The rule sees Cancel. */
    on1(e: $Cancel, position: number): void {
        const key0 = e.symbol;
        const t = e.$time;
        const ordinal = this.ordinals.next(1, t, key0);
        const k = this.keys.find(key0);
        if (k >= 0) {
            const last2 = this.waits.tails[k * 4 + 2];
            if (last2 !== 0) this.walk2on1(k, last2, e, ordinal, position);
        }
        if (this.bounds !== null) this.bounds.enforce(e, this.keys.find(key0));
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

    /** State 2, after o: absence (line 41). */
    enter2(r: number, t: number): void {
        this.rows.state[r] = 2;
        this.waits.append(r, this.rows.key[r] * 4 + 2);
        this.$absence1.set(r, t + 30000000);
    }

    /** State 3, after absence: nothing more (line 41). */
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
            $type: 5,
            $time: t,
            $identity: this.identify(0, this.keyOf0(this.rows.key[r]), t, a, b),
            $rule: 2,
            order: this.o$id[r],
        };
        this.matches.push({ start: rows.start[r], path: null, key: this.bounds === null ? rt.NO_KEY : [this.keyOf0(this.rows.key[r])], events: [event0] });
    }

    /** The identity of an output (see identity.ts of the runtime). */
    identify(emit: number, key0: string, t: number, a: number, b: number): rt.EventIdentity {
        const identity = this.host.identity.reset().text("Resting").word(emit);
        identity.key(key0);
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
        this.o$id[r] = null as unknown as string;
        return r;
    }

    /** The end of a run that waits nowhere any more. */
    drop(r: number): void {
        this.$absence1.clear(r);
        this.o$id[r] = null as unknown as string;
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
        return this.rows.used * 56;
    }
}

/** All rules of one detector. */
class Program$ implements rt.Program {
    readonly host: rt.RuleHost; // the detector
    readonly r0: Rule0$Spoofing; // rule Spoofing
    readonly r1: Rule1$RepeatOffender; // rule RepeatOffender
    readonly r2: Rule2$Resting; // rule Resting
    readonly rules: readonly rt.RuleState[]; // by number

    constructor(host: rt.RuleHost, params: Params$) {
        this.host = host;
        this.r0 = new Rule0$Spoofing(host, params);
        this.r1 = new Rule1$RepeatOffender(host, params);
        this.r2 = new Rule2$Resting(host, params);
        this.rules = [this.r0, this.r1, this.r2];
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
                this.on2(e as $Trade, position);
                return;
            }
        }
    }

    /** Order, rule by rule. */
    on0(e: $Order, position: number): void {
        this.r0.on0(e, position);
        const fed1 = this.host.derived.length;
        if (fed1 > 0) this.r1.feed(fed1, position);
        this.r2.on0(e, position);
    }

    /** Cancel, rule by rule. */
    on1(e: $Cancel, position: number): void {
        this.r0.on1(e, position);
        const fed1 = this.host.derived.length;
        if (fed1 > 0) this.r1.feed(fed1, position);
        this.r2.on1(e, position);
    }

    /** Trade, rule by rule. */
    on2(e: $Trade, position: number): void {
        this.r0.on2(e, position);
        const fed1 = this.host.derived.length;
        if (fed1 > 0) this.r1.feed(fed1, position);
    }

    /** All deadlines of an instant. */
    fire(t: number, position: number): void {
        void position;
        void t;
        if (this.r0.due() <= t) this.r0.fire(t);
        this.r1.feed(this.host.derived.length, position);
        if (this.r1.due() <= t) this.r1.fire(t);
        if (this.r2.due() <= t) this.r2.fire(t);
    }
}

const compiled: rt.CompiledModule = {
  abi: 1,
  name: "surveillance.book",
  inputs: [
    { name: "Order", timed: true, read: (r: rt.RawRecord, time: number): $Order => { const at$ = rt.timeField(r["at"], "Order", "at", 1_000); return { $type: 0, $time: at$, $identity: null, at: at$, id: rt.stringField(r["id"], "Order", "id"), trader: rt.stringField(r["trader"], "Order", "trader"), symbol: rt.stringField(r["symbol"], "Order", "symbol"), side: rt.literalField(r["side"], "Order", "side", ["buy","sell"] as const), price: rt.floatField(r["price"], "Order", "price"), qty: rt.intField(r["qty"], "Order", "qty") }; } },
    { name: "Cancel", timed: true, read: (r: rt.RawRecord, time: number): $Cancel => { const at$ = rt.timeField(r["at"], "Cancel", "at", 1_000); return { $type: 1, $time: at$, $identity: null, at: at$, id: rt.stringField(r["id"], "Cancel", "id"), trader: rt.stringField(r["trader"], "Cancel", "trader"), symbol: rt.stringField(r["symbol"], "Cancel", "symbol") }; } },
    { name: "Trade", timed: true, read: (r: rt.RawRecord, time: number): $Trade => { const at$ = rt.timeField(r["at"], "Trade", "at", 1_000); return { $type: 2, $time: at$, $identity: null, at: at$, symbol: rt.stringField(r["symbol"], "Trade", "symbol"), side: rt.literalField(r["side"], "Trade", "side", ["buy","sell"] as const), price: rt.floatField(r["price"], "Trade", "price"), qty: rt.intField(r["qty"], "Trade", "qty") }; } },
  ],
  outputs: [
    null,
    null,
    null,
    { name: "Spoof", local: false, data: (event: rt.EmittedEvent) => { const e = event as unknown as $Spoof; return { trader: e.trader, symbol: e.symbol, order: e.order, fills: e.fills, lag: rt.toMillis(e.lag) }; } },
    { name: "Escalation", local: false, data: (event: rt.EmittedEvent) => { const e = event as unknown as $Escalation; return { trader: e.trader, orders: e.orders, worst: rt.toMillis(e.worst) }; } },
    { name: "Stale", local: false, data: (event: rt.EmittedEvent) => { const e = event as unknown as $Stale; return { order: e.order }; } },
  ],
  params: [
    { name: "minQty", read: (v: unknown) => rt.intField(v, "params", "minQty"), initial: 10000 },
  ],
  rules: ["Spoofing","RepeatOffender","Resting"],
  create: (host, values) => new Program$(host, { minQty: values[0] as number }),
};
/** Surveillance of one limit order book. */
export function surveillanceBook(options?: rt.DetectorOptions<SurveillanceBookParams>): rt.Detector<SurveillanceBookInput, SurveillanceBookOutputs> {
  return rt.createDetector(compiled, options) as unknown as rt.Detector<SurveillanceBookInput, SurveillanceBookOutputs>;
}

export default surveillanceBook;
