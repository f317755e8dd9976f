// Compiled from border.cep by motif-cep 0.1.0, for interface 1 of its runtime.
// Do not edit: change the source and compile it again.
import * as rt from 'motif-cep/runtime';
/** A position that a device reports. */
export interface Position {
  readonly type: "Position";
  /** Of the device's own clock. */
  readonly at: rt.TimeInput;
  readonly "device.id": string;
  readonly place: { readonly lat: number; readonly lon: number };
  readonly tags: readonly (string)[];
  readonly sent?: rt.TimeInput | null;
  readonly took: rt.DurationInput;
  readonly battery?: number | null;
  readonly ok: boolean;
  readonly kind: "gps" | "cell";
}

export interface Ping {
  readonly type: "Ping";
  readonly device: string;
  readonly seq: number;
  /** Event time; without it the time of arrival. */
  readonly at?: rt.TimeInput;
}

export interface Answer {
  readonly device: string;
  readonly lat: number;
  readonly place: { readonly lat: number; readonly lon: number };
  readonly tags: readonly (string)[];
  readonly sent: number | null;
  readonly after: number;
  readonly at: number;
  readonly kind: "gps" | "cell";
  readonly steps: readonly (number)[];
}

/** Events that the detector takes. */
export type GoldenBorderInput = Position | Ping;
/** Outputs of the detector, by type. */
export interface GoldenBorderOutputs {
  readonly Answer: Answer;
}

/** Params of the module. */
export interface GoldenBorderParams {
  /** Least charge. */
  readonly least: number;
  readonly since: rt.TimeInput | null;
}

/** Params as the rules see them: times and durations in microseconds. */
interface Params$ {
    readonly least: number;
    readonly since: number | null;
}

/** A position that a device reports. */
interface $Position extends rt.EngineEvent {
    readonly at: number;
    readonly device: string;
    readonly place: { readonly lat: number; readonly lon: number };
    readonly tags: readonly (string)[];
    readonly sent: number | null;
    readonly took: number;
    readonly battery: number | null;
    readonly ok: boolean;
    readonly kind: "gps" | "cell";
}

/** Ping, inside: times and durations in microseconds. */
interface $Ping extends rt.EngineEvent {
    readonly device: string;
    readonly seq: number;
}

/** Answer, inside: times and durations in microseconds. */
interface $Answer extends rt.EngineEvent {
    readonly device: string;
    readonly lat: number;
    readonly place: { readonly lat: number; readonly lon: number };
    readonly tags: readonly (string)[];
    readonly sent: number | null;
    readonly after: number;
    readonly at: number;
    readonly kind: "gps" | "cell";
    readonly steps: readonly (number)[];
}

const TYPE_NAMES = ["Position","Ping","Answer"] as const;

/** Rule Answered. The device answers. */
class Rule0$Answered implements rt.RuleState {
    readonly host: rt.RuleHost; // the detector
    readonly params: Params$; // params of the detector
    readonly rows: rt.Rows = new rt.Rows(); // the runs
    readonly keys: rt.Keys<string> = new rt.Keys<string>(); // the keys in use
    readonly waits: rt.Waits = new rt.Waits(4); // who waits where
    readonly ordinals: rt.Ordinals = new rt.Ordinals(TYPE_NAMES.length); // tells equal events apart
    readonly matches: rt.Match[] = []; // complete, and not yet reported
    readonly bounds: rt.RunBounds | null; // what the host allows
    readonly $window: rt.DeadlineSlot; // deadlines
    ping$time$: rt.Floats = new Float64Array(rt.ROWS_AT_FIRST); // ping.time

    constructor(host: rt.RuleHost, params: Params$) {
        this.host = host;
        this.params = params;
        this.bounds = rt.boundsOf(host, 0, this, this.keys);
        this.$window = new rt.DeadlineQueue(host.agenda);
    }

    /** The rule sees Position. */
    on0(e: $Position, position: number): void {
        const key0 = e.device;
        const t = e.$time;
        const ordinal = this.ordinals.next(0, t, key0);
        const k = this.keys.find(key0);
        if (k >= 0) {
            const last2 = this.waits.tails[k * 4 + 2];
            if (last2 !== 0) this.walk2on0(k, last2, e, ordinal, position);
        }
        if (this.bounds !== null) this.bounds.enforce(e, this.keys.find(key0));
        if (this.matches.length > 0) this.report(t, e);
    }

    /** All runs of a key in state 2, up to the one that was last when the event came. */
    walk2on0(k: number, last: number, e: $Position, ordinal: number, position: number): void {
        let at = this.waits.heads[k * 4 + 2];
        while (at !== 0) {
            const r = at - 1;
            at = at === last ? 0 : this.waits.nexts[r];
            this.in2on0(r, e, ordinal, position);
        }
    }

    /** Position for a run in state 2, after ping: p. */
    in2on0(r: number, e: $Position, ordinal: number, position: number): void {
        const t = e.$time;
        if (((e.battery ?? 100) >= this.params.least) && ((this.params.since === null) || (e.at >= this.params.since))) {
            this.waits.remove(r, this.rows.key[r] * 4 + 2);
            this.match1(r, e, ordinal, position);
            this.drop(r);
        }
    }

    /** The rule sees Ping. */
    on1(e: $Ping, position: number): void {
        const key0 = e.device;
        const t = e.$time;
        const ordinal = this.ordinals.next(1, t, key0);
        {
            const r = this.open(key0, position, t);
            this.take0(r, e, ordinal, position);
            this.enter2(r, t);
        }
        if (this.bounds !== null) this.bounds.enforce(e, this.keys.find(key0));
        if (this.matches.length > 0) this.report(t, e);
    }

    /** The run in row r takes the event e. */
    take0(r: number, e: $Ping, ordinal: number, position: number): void {
        this.ping$time$[r] = e.$time;
        const rows = this.rows;
        const identity = this.host.identity.load(rows.a[r], rows.b[r]).event(0, TYPE_NAMES[e.$type], e, ordinal);
        rows.a[r] = identity.a;
        rows.b[r] = identity.b;
    }

    /** State 2, after ping: p (line 28). */
    enter2(r: number, t: number): void {
        this.rows.state[r] = 2;
        this.waits.append(r, this.rows.key[r] * 4 + 2);
    }

    /** A match is complete with the event e. */
    match1(r: number, e: $Position, ordinal: number, position: number): void {
        const t = e.$time;
        const identity = this.host.identity.load(this.rows.a[r], this.rows.b[r]).event(1, TYPE_NAMES[e.$type], e, ordinal);
        const a = identity.a;
        const b = identity.b;
        const event0: $Answer & rt.EmittedEvent = {
            $type: 2,
            $time: t,
            $identity: this.identify(0, this.keyOf0(this.rows.key[r]), t, a, b),
            $rule: 0,
            device: this.keyOf0(this.rows.key[r]),
            lat: e.place.lat,
            place: e.place,
            tags: e.tags,
            sent: e.sent,
            after: e.at - this.ping$time$[r],
            at: e.at,
            kind: e.kind,
            steps: [1, 2],
        };
        this.matches.push({ start: this.rows.start[r], path: null, key: this.bounds === null ? rt.NO_KEY : [this.keyOf0(this.rows.key[r])], events: [event0] });
    }

    /** The identity of an output (see identity.ts of the runtime). */
    identify(emit: number, key0: string, t: number, a: number, b: number): rt.EventIdentity {
        const identity = this.host.identity.reset().text("Answered").word(emit);
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
        this.ping$time$[r] = 0;
        this.$window.set(r, t + 10000000);
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
        this.ping$time$ = rt.widerFloats(this.ping$time$, capacity);
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
    readonly r0: Rule0$Answered; // rule Answered
    readonly rules: readonly rt.RuleState[]; // by number

    constructor(host: rt.RuleHost, params: Params$) {
        this.host = host;
        this.r0 = new Rule0$Answered(host, params);
        this.rules = [this.r0];
    }

    /** One input event. */
    handle(e: rt.EngineEvent, position: number): void {
        switch (e.$type) {
            case 0: {
                this.on0(e as $Position, position);
                return;
            }
            case 1: {
                this.on1(e as $Ping, position);
                return;
            }
        }
    }

    /** Position, rule by rule. */
    on0(e: $Position, position: number): void {
        this.r0.on0(e, position);
    }

    /** Ping, rule by rule. */
    on1(e: $Ping, position: number): void {
        this.r0.on1(e, position);
    }

    /** All deadlines of an instant. */
    fire(t: number, position: number): void {
        void position;
        void t;
        if (this.r0.due() <= t) this.r0.fire(t);
    }
}

const compiled: rt.CompiledModule = {
  abi: 1,
  name: "golden.border",
  inputs: [
    { name: "Position", timed: true, read: (r: rt.RawRecord, time: number): $Position => { const at$ = rt.timeField(r["at"], "Position", "at", 0.001); return { $type: 0, $time: at$, $identity: null, at: at$, device: rt.stringField(rt.member(r, "device.id"), "Position", "device"), place: rt.recordField(r["place"], "Position", "place", (v, type, field) => ({ lat: rt.floatField(v["lat"], type, `${field}.lat`), lon: rt.floatField(v["lon"], type, `${field}.lon`) })), tags: rt.listField(r["tags"], "Position", "tags", (v, type, field) => rt.stringField(v, type, field)), sent: (r["sent"] === undefined || r["sent"] === null ? null : rt.timeField(r["sent"], "Position", "sent", 1_000_000)), took: rt.durationField(r["took"], "Position", "took"), battery: (r["battery"] === undefined || r["battery"] === null ? null : rt.intField(r["battery"], "Position", "battery")), ok: rt.boolField(r["ok"], "Position", "ok"), kind: rt.literalField(r["kind"], "Position", "kind", ["gps","cell"] as const) }; } },
    { name: "Ping", timed: false, order: (e: rt.EngineEvent) => (e as $Ping).seq, read: (r: rt.RawRecord, time: number): $Ping => { return { $type: 1, $time: time, $identity: null, device: rt.stringField(r["device"], "Ping", "device"), seq: rt.intField(r["seq"], "Ping", "seq") }; } },
  ],
  outputs: [
    null,
    null,
    { name: "Answer", local: false, data: (event: rt.EmittedEvent) => { const e = event as unknown as $Answer; return { device: e.device, lat: e.lat, place: e.place, tags: e.tags, sent: (e.sent === null ? null : rt.toMillis(e.sent)), after: rt.toMillis(e.after), at: rt.toMillis(e.at), kind: e.kind, steps: e.steps }; } },
  ],
  params: [
    { name: "least", read: (v: unknown) => rt.intField(v, "params", "least") },
    { name: "since", read: (v: unknown) => (v === undefined || v === null ? null : rt.timeField(v, "params", "since", 1_000)), initial: null },
  ],
  rules: ["Answered"],
  create: (host, values) => new Program$(host, { least: values[0] as number, since: values[1] as number | null }),
};
/**
 * What crosses the border:
 * every type of field, and names that need care.
 */
export function goldenBorder(options: rt.DetectorOptions<GoldenBorderParams> & { readonly params: { readonly least: GoldenBorderParams["least"] } }): rt.Detector<GoldenBorderInput, GoldenBorderOutputs> {
  return rt.createDetector(compiled, options) as unknown as rt.Detector<GoldenBorderInput, GoldenBorderOutputs>;
}

export default goldenBorder;
