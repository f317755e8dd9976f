// Compiled from reporting.cep by motif-cep 0.1.0, for interface 1 of its runtime.
// Do not edit: change the source and compile it again.
import * as rt from 'motif-cep/runtime';
export interface Trade {
  readonly type: "Trade";
  readonly at: rt.TimeInput;
  readonly seq: number;
  readonly buyer?: string | null;
  readonly seller: string;
  readonly symbol: string;
  readonly qty: number;
}

export interface Pulse {
  readonly type: "Pulse";
  readonly at: rt.TimeInput;
  readonly seq: number;
  readonly who: string;
}

export interface Alert {
  readonly at: number;
  readonly who: string;
  readonly qty: number;
}

export interface Unfinished {
  readonly who: string;
  readonly trades: number;
}

export interface Found {
  readonly who: string;
  readonly at: number;
  readonly late: number;
}

/** Events that the detector takes. */
export type GoldenReportingInput = Trade | Pulse;
/** Outputs of the detector, by type. */
export interface GoldenReportingOutputs {
  readonly Alert: Alert;
  readonly Unfinished: Unfinished;
  readonly Found: Found;
}

/** Params of the module. */
export interface GoldenReportingParams {}

/** Params as the rules see them: times and durations in microseconds. */
interface Params$ {
}

/** Trade, inside: times and durations in microseconds. */
interface $Trade extends rt.EngineEvent {
    readonly at: number;
    readonly seq: number;
    readonly buyer: string | null;
    readonly seller: string;
    readonly symbol: string;
    readonly qty: number;
}

/** Pulse, inside: times and durations in microseconds. */
interface $Pulse extends rt.EngineEvent {
    readonly at: number;
    readonly seq: number;
    readonly who: string;
}

/** Alert, inside: times and durations in microseconds. */
interface $Alert extends rt.EngineEvent {
    readonly at: number;
    readonly who: string;
    readonly qty: number;
}

/** Unfinished, inside: times and durations in microseconds. */
interface $Unfinished extends rt.EngineEvent {
    readonly who: string;
    readonly trades: number;
}

/** Found, inside: times and durations in microseconds. */
interface $Found extends rt.EngineEvent {
    readonly who: string;
    readonly at: number;
    readonly late: number;
}

/** What a run of Spree has bound, null where it is not. */
interface Frame0$ extends rt.Frame {
    readonly trades: rt.Cell<$Trade> | null;
    readonly stop: $Pulse | null;
}

/** What a run of Echo has bound, null where it is not. */
interface Frame1$ extends rt.Frame {
    readonly any: $Trade | $Pulse | null;
    readonly alert: $Alert | null;
    readonly late: $Unfinished | null;
}

const TYPE_NAMES = ["Trade","Pulse","Alert","Unfinished","Found"] as const;

/** Rule Spree. An event of two traders is in the sub-stream of each. */
class Rule0$Spree implements rt.RuleState {
    readonly rule: rt.GeneralRule; // runs and sub-streams

    constructor(host: rt.RuleHost, params: Params$) {
        this.rule = new rt.GeneralRule(host, {
            name: "Spree", rule: 0, types: TYPE_NAMES,
            pattern: {
                empty: { trades: null, stop: null },
                pattern: {
                    kind: "sequence",
                    items: [
                        {
                            kind: "step", arrow: null,
                            nots: [], within: null,
                            pattern: {
                                kind: "loop", greedy: true, each: false, any: false,
                                strict: "no", types: [0],
                                min: () => 1,
                                max: null,
                                body: {
                                    // Trade as trades
                                    kind: "atom", atom: 0, types: [0],
                                    where: null,
                                    bind: (f: Frame0$, e: $Trade) => ({ ...f, trades: rt.append(f.trades, e) }),
                                },
                                begin: null, commit: null, settle: null, adopt: null, where: null, gap: null, lasting: null, until: null, untilBind: null, drop: null,
                            },
                        },
                        {
                            kind: "step", arrow: "next",
                            nots: [], within: null,
                            pattern: {
                                // Pulse as stop
                                kind: "atom", atom: 1, types: [1],
                                where: null,
                                bind: (f: Frame0$, e: $Pulse) => ({ ...f, stop: e }),
                            },
                        },
                    ],
                },
                unless: null,
                window: { kind: "field", span: () => 100, value: (e: $Trade | $Pulse) => e.seq },
                lead: null,
            },
            history: 0,
            skip: { kind: "to-last", events: (f: Frame0$) => rt.events(f.trades) },
            inOrder: true,
            once: { length: () => 28800000000 },
            limit: {
                last: false, count: 2,
                length: () => 300000000,
                group: (e: ($Alert) & rt.EmittedEvent) => JSON.stringify([e.who]),
            },
            match: (f: Frame0$, k, m) => {
                const data0: Omit<$Alert, keyof rt.EngineEvent | "at"> = {
                    who: (k.keys[0] as string),
                    qty: rt.sumOf(rt.events(f.trades).map((x0) => x0.qty)),
                };
                const data1: Omit<$Alert, keyof rt.EngineEvent> = {
                    at: (f.stop as $Pulse).at,
                    who: (k.keys[1] as string),
                    qty: m.count,
                };
                return (at, identify) => {
                    const event0: $Alert & rt.EmittedEvent = { $type: 2, $time: at, $identity: identify(0), $rule: 0, ...data0, at: at };
                    const event1: $Alert & rt.EmittedEvent = { $type: 2, $time: at, $identity: identify(1), $rule: 0, ...data1 };
                    return [event0, event1];
                };
            },
            timeout: (f: Frame0$, k, m) => {
                const data2: Omit<$Unfinished, keyof rt.EngineEvent> = {
                    who: (k.keys[0] as string),
                    trades: rt.countOf(f.trades),
                };
                return (at, identify) => {
                    const event2: $Unfinished & rt.EmittedEvent = { $type: 3, $time: at, $identity: identify(2), $rule: 0, ...data2 };
                    return [event2];
                };
            },
        });
    }

    /** The rule sees Trade. */
    on0(e: $Trade, position: number): void {
        if (!(e.qty > 0)) {
            return;
        }
        this.rule.eventOfKeys(e, rt.keyCombinations([[e.buyer, e.seller], [rt.upper("x")]]), position);
    }

    /** The rule sees Pulse. */
    on1(e: $Pulse, position: number): void {
        const key0 = e.who;
        const key1 = rt.upper("x");
        this.rule.event(e, [key0, key1], position);
    }

    /** All deadlines of the rule up to the instant t. */
    fire(t: number): void {
        this.rule.fire(t);
    }

    /** When the first deadline of the rule falls due. */
    due(): number {
        return this.rule.due();
    }

    /** Partial matches open now. */
    runs(): number {
        return this.rule.runs();
    }

    /** Keys with state now. */
    keyCount(): number {
        return this.rule.keyCount();
    }

    /** What the runs take up, by a fixed account. */
    bytes(): number {
        return this.rule.bytes();
    }
}

/** Rule Echo. A wildcard, and a window of events; the rule is fed by the other one. */
class Rule1$Echo implements rt.RuleState {
    readonly host: rt.RuleHost; // the detector
    readonly rule: rt.GeneralRule; // runs and sub-streams

    constructor(host: rt.RuleHost, params: Params$) {
        this.host = host;
        this.rule = new rt.GeneralRule(host, {
            name: "Echo", rule: 1, types: TYPE_NAMES,
            pattern: {
                empty: { any: null, alert: null, late: null },
                pattern: {
                    kind: "sequence",
                    items: [
                        {
                            kind: "step", arrow: null,
                            nots: [], within: null,
                            pattern: {
                                // Trade | Pulse as any
                                kind: "atom", atom: 0, types: [0, 1],
                                where: (e: $Trade | $Pulse) => e?.$type === 0,
                                bind: (f: Frame1$, e: $Trade | $Pulse) => ({ ...f, any: e }),
                            },
                        },
                        {
                            kind: "step", arrow: "strict",
                            nots: [], within: null,
                            pattern: {
                                // Alert as alert
                                kind: "atom", atom: 1, types: [2],
                                where: null,
                                bind: (f: Frame1$, e: $Alert) => ({ ...f, alert: e }),
                            },
                        },
                        {
                            kind: "step", arrow: "next",
                            nots: [], within: null,
                            pattern: {
                                // Unfinished as late
                                kind: "atom", atom: 2, types: [3],
                                where: null,
                                bind: (f: Frame1$, e: $Unfinished) => ({ ...f, late: e }),
                            },
                        },
                    ],
                },
                unless: null,
                window: { kind: "events", count: () => 5 },
                lead: null,
            },
            history: 0,
            skip: { kind: "reset" },
            inOrder: false,
            once: null,
            limit: {
                last: true, count: 1,
                length: () => 60000000,
                group: () => "",
            },
            match: (f: Frame1$, k, m) => {
                const data0: Omit<$Found, keyof rt.EngineEvent> = {
                    who: (f.alert as $Alert).who,
                    at: (f.any as $Trade).$time,
                    late: (f.late as $Unfinished).trades,
                };
                return (at, identify) => {
                    const event0: $Found & rt.EmittedEvent = { $type: 4, $time: at, $identity: identify(0), $rule: 1, ...data0 };
                    return [event0];
                };
            },
            timeout: null,
        });
    }

    /** The rule sees Trade. */
    on0(e: $Trade, position: number): void {
        this.rule.event(e, [], position);
    }

    /** The rule sees Pulse. */
    on1(e: $Pulse, position: number): void {
        this.rule.event(e, [], position);
    }

    /** The rule sees Alert. */
    on2(e: $Alert, position: number): void {
        this.rule.event(e, [], position);
    }

    /** The rule sees Unfinished. */
    on3(e: $Unfinished, position: number): void {
        this.rule.event(e, [], position);
    }

    /** What the rules before this one have emitted, in order. */
    feed(count: number, position: number): void {
        for (let i = 0; i < count; i += 1) {
            const e = this.host.derived[i];
            const at = position + (i + 1) * rt.DERIVED_STEP;
            switch (e.$type) {
                case 2: {
                    this.on2(e as unknown as $Alert, at);
                    break;
                }
                case 3: {
                    this.on3(e as unknown as $Unfinished, at);
                    break;
                }
            }
        }
    }

    /** All deadlines of the rule up to the instant t. */
    fire(t: number): void {
        this.rule.fire(t);
    }

    /** When the first deadline of the rule falls due. */
    due(): number {
        return this.rule.due();
    }

    /** Partial matches open now. */
    runs(): number {
        return this.rule.runs();
    }

    /** Keys with state now. */
    keyCount(): number {
        return this.rule.keyCount();
    }

    /** What the runs take up, by a fixed account. */
    bytes(): number {
        return this.rule.bytes();
    }
}

/** All rules of one detector. */
class Program$ implements rt.Program {
    readonly host: rt.RuleHost; // the detector
    readonly r0: Rule0$Spree; // rule Spree
    readonly r1: Rule1$Echo; // rule Echo
    readonly rules: readonly rt.RuleState[]; // by number

    constructor(host: rt.RuleHost, params: Params$) {
        this.host = host;
        this.r0 = new Rule0$Spree(host, params);
        this.r1 = new Rule1$Echo(host, params);
        this.rules = [this.r0, this.r1];
    }

    /** One input event. */
    handle(e: rt.EngineEvent, position: number): void {
        switch (e.$type) {
            case 0: {
                this.on0(e as $Trade, position);
                return;
            }
            case 1: {
                this.on1(e as $Pulse, position);
                return;
            }
        }
    }

    /** Trade, rule by rule. */
    on0(e: $Trade, position: number): void {
        this.r0.on0(e, position);
        const fed1 = this.host.derived.length;
        this.r1.on0(e, position);
        if (fed1 > 0) this.r1.feed(fed1, position);
    }

    /** Pulse, rule by rule. */
    on1(e: $Pulse, position: number): void {
        this.r0.on1(e, position);
        const fed1 = this.host.derived.length;
        this.r1.on1(e, position);
        if (fed1 > 0) this.r1.feed(fed1, position);
    }

    /** All deadlines of an instant. */
    fire(t: number, position: number): void {
        void position;
        void t;
        if (this.r0.due() <= t) this.r0.fire(t);
        this.r1.feed(this.host.derived.length, position);
        if (this.r1.due() <= t) this.r1.fire(t);
    }
}

const compiled: rt.CompiledModule = {
  abi: 1,
  name: "golden.reporting",
  inputs: [
    { name: "Trade", timed: true, read: (r: rt.RawRecord, time: number): $Trade => { const at$ = rt.timeField(r["at"], "Trade", "at", 1_000); return { $type: 0, $time: at$, $identity: null, at: at$, seq: rt.intField(r["seq"], "Trade", "seq"), buyer: (r["buyer"] === undefined || r["buyer"] === null ? null : rt.stringField(r["buyer"], "Trade", "buyer")), seller: rt.stringField(r["seller"], "Trade", "seller"), symbol: rt.stringField(r["symbol"], "Trade", "symbol"), qty: rt.intField(r["qty"], "Trade", "qty") }; } },
    { name: "Pulse", timed: true, read: (r: rt.RawRecord, time: number): $Pulse => { const at$ = rt.timeField(r["at"], "Pulse", "at", 1_000); return { $type: 1, $time: at$, $identity: null, at: at$, seq: rt.intField(r["seq"], "Pulse", "seq"), who: rt.stringField(r["who"], "Pulse", "who") }; } },
  ],
  outputs: [
    null,
    null,
    { name: "Alert", local: false, data: (event: rt.EmittedEvent) => { const e = event as unknown as $Alert; return { at: rt.toMillis(e.at), who: e.who, qty: e.qty }; } },
    { name: "Unfinished", local: false, data: (event: rt.EmittedEvent) => { const e = event as unknown as $Unfinished; return { who: e.who, trades: e.trades }; } },
    { name: "Found", local: false, data: (event: rt.EmittedEvent) => { const e = event as unknown as $Found; return { who: e.who, at: rt.toMillis(e.at), late: e.late }; } },
  ],
  params: [],
  rules: ["Spree","Echo"],
  create: (host, values) => new Program$(host, {  }),
};
/** Clauses that say which matches are reported, keys from several fields, and what becomes of runs in vain. */
export function goldenReporting(options?: rt.DetectorOptions<GoldenReportingParams>): rt.Detector<GoldenReportingInput, GoldenReportingOutputs> {
  return rt.createDetector(compiled, options) as unknown as rt.Detector<GoldenReportingInput, GoldenReportingOutputs>;
}

export default goldenReporting;
