// Compiled from general.cep by motif-cep 0.1.0, for interface 1 of its runtime.
// Do not edit: change the source and compile it again.
import * as rt from 'motif-cep/runtime';
export interface Order {
  readonly type: "Order";
  readonly at: rt.TimeInput;
  readonly id: string;
  readonly trader: string;
  readonly side: "buy" | "sell";
  readonly qty: number;
}

export interface Fill {
  readonly type: "Fill";
  readonly at: rt.TimeInput;
  readonly id: string;
  readonly trader: string;
  readonly qty: number;
  readonly note?: string | null;
}

export interface Cancel {
  readonly type: "Cancel";
  readonly at: rt.TimeInput;
  readonly id: string;
  readonly trader: string;
  readonly by?: string | null;
}

export interface Wash {
  readonly trader: string;
  readonly qty: number;
  readonly what: string | null;
}

export interface Round {
  readonly ids: readonly (string)[];
  readonly first: string;
  readonly lag: number;
  readonly stopped: string | null;
  readonly most: number;
  readonly cancelled: number;
  readonly last: number | null;
}

export interface Idle {
  readonly trader: string;
  readonly ids: readonly (string)[];
  readonly nth: number;
}

/** Events that the detector takes. */
export type GoldenGeneralInput = Order | Fill | Cancel;
/** Outputs of the detector, by type. */
export interface GoldenGeneralOutputs {
  readonly Wash: Wash;
  readonly Round: Round;
  readonly Idle: Idle;
}

/** Params of the module. */
export interface GoldenGeneralParams {
  readonly least: number;
}

/** Params as the rules see them: times and durations in microseconds. */
interface Params$ {
    readonly least: number;
}

/** Order, inside: times and durations in microseconds. */
interface $Order extends rt.EngineEvent {
    readonly at: number;
    readonly id: string;
    readonly trader: string;
    readonly side: "buy" | "sell";
    readonly qty: number;
}

/** Fill, inside: times and durations in microseconds. */
interface $Fill extends rt.EngineEvent {
    readonly at: number;
    readonly id: string;
    readonly trader: string;
    readonly qty: number;
    readonly note: string | null;
}

/** Cancel, inside: times and durations in microseconds. */
interface $Cancel extends rt.EngineEvent {
    readonly at: number;
    readonly id: string;
    readonly trader: string;
    readonly by: string | null;
}

/** Wash, inside: times and durations in microseconds. */
interface $Wash extends rt.EngineEvent {
    readonly trader: string;
    readonly qty: number;
    readonly what: string | null;
}

/** Round, inside: times and durations in microseconds. */
interface $Round extends rt.EngineEvent {
    readonly ids: readonly (string)[];
    readonly first: string;
    readonly lag: number;
    readonly stopped: string | null;
    readonly most: number;
    readonly cancelled: number;
    readonly last: number | null;
}

/** Idle, inside: times and durations in microseconds. */
interface $Idle extends rt.EngineEvent {
    readonly trader: string;
    readonly ids: readonly (string)[];
    readonly nth: number;
}

/** What a run of Sides has bound, null where it is not. */
interface Frame0$ extends rt.Frame {
    readonly buy: $Order | null;
    readonly sell: $Order | null;
    readonly fill: $Fill | null;
}

/** What a run of Rounds has bound, null where it is not. Behind a $ stands the loop of whose present iteration it is. */
interface Frame1$ extends rt.Frame {
    readonly o: rt.Cell<$Order> | null;
    readonly o$1: $Order | null;
    readonly fills: rt.Cell<$Fill> | null;
    readonly fills$1: rt.Cell<$Fill> | null;
    readonly c: rt.Cell<$Cancel> | null;
    readonly c$1: $Cancel | null;
    readonly rounds: rt.Cell<{ readonly o: $Order; readonly fills: readonly ($Fill)[]; readonly c: $Cancel | null }> | null;
    readonly stop: $Order | null;
    readonly end: $Cancel | null;
}

/** What a run of Open has bound, null where it is not. Behind a $ stands the loop of whose present iteration it is. */
interface Frame2$ extends rt.Frame {
    readonly o: $Order | null;
    readonly open: rt.Cell<$Order> | null;
    readonly open$1: $Order | null;
}

const TYPE_NAMES = ["Order","Fill","Cancel","Wash","Round","Idle"] as const;

/** Rule Sides. Both sides in either order, with a condition over both, and a window of the group. */
class Rule0$Sides implements rt.RuleState {
    readonly rule: rt.GeneralRule; // runs and sub-streams

    constructor(host: rt.RuleHost, params: Params$) {
        this.rule = new rt.GeneralRule(host, {
            name: "Sides", rule: 0, types: TYPE_NAMES,
            pattern: {
                empty: { buy: null, sell: null, fill: null },
                pattern: {
                    kind: "sequence",
                    items: [
                        {
                            kind: "step", arrow: null,
                            nots: [], within: null,
                            pattern: {
                                kind: "group", strict: false,
                                within: () => 5000000,
                                where: (f: Frame0$) => (f.buy as $Order).qty === (f.sell as $Order).qty,
                                unless: null,
                                body: {
                                    kind: "conjunction",
                                    operands: [
                                        {
                                            // Order as buy
                                            kind: "atom", atom: 0, types: [0],
                                            where: (e: $Order) => (e.side as string) === "buy",
                                            bind: (f: Frame0$, e: $Order) => ({ ...f, buy: e }),
                                        },
                                        {
                                            // Order as sell
                                            kind: "atom", atom: 1, types: [0],
                                            where: (e: $Order) => (e.side as string) === "sell",
                                            bind: (f: Frame0$, e: $Order) => ({ ...f, sell: e }),
                                        },
                                    ],
                                    merge: (base: Frame0$, [p0, p1]: readonly Frame0$[]) => ({ ...base, buy: p0.buy, sell: p1.sell }),
                                },
                            },
                        },
                        {
                            kind: "step", arrow: "next",
                            nots: [], within: null,
                            pattern: {
                                kind: "choice",
                                operands: [
                                    {
                                        // Fill as fill
                                        kind: "atom", atom: 2, types: [1],
                                        where: null,
                                        bind: (f: Frame0$, e: $Fill) => ({ ...f, fill: e }),
                                    },
                                    {
                                        kind: "absence-operand",
                                        negand: {
                                            // Cancel
                                            kind: "atom", atom: -1, types: [2],
                                            where: (e: $Cancel, f: Frame0$) => e.id === (f.buy as $Order).id,
                                            bind: null,
                                        },
                                        length: () => 1000000,
                                    },
                                ],
                            },
                        },
                    ],
                },
                unless: {
                    // Cancel
                    kind: "atom", atom: -1, types: [2],
                    where: (e: $Cancel, f: Frame0$) => e.id === (f.buy?.id ?? null),
                    bind: null,
                },
                window: { kind: "time", length: () => 60000000 },
                lead: null,
            },
            history: 0,
            skip: { kind: "none" },
            inOrder: false,
            once: null, limit: null,
            match: (f: Frame0$, k, m) => {
                const data0: Omit<$Wash, keyof rt.EngineEvent> = {
                    trader: (k.keys[0] as string),
                    qty: (f.buy as $Order).qty,
                    what: f.fill?.id ?? null,
                };
                return (at, identify) => {
                    const event0: $Wash & rt.EmittedEvent = { $type: 3, $time: at, $identity: identify(0), $rule: 0, ...data0 };
                    return [event0];
                };
            },
            timeout: null,
        });
    }

    /** The rule sees Order. */
    on0(e: $Order, position: number): void {
        const key0 = e.trader;
        this.rule.event(e, [key0], position);
    }

    /** The rule sees Fill. */
    on1(e: $Fill, position: number): void {
        const key0 = e.trader;
        this.rule.event(e, [key0], position);
    }

    /** The rule sees Cancel. */
    on2(e: $Cancel, position: number): void {
        const key0 = e.trader;
        this.rule.event(e, [key0], position);
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

/** Rule Rounds. A loop over a group: names of one iteration, lists of all, and the iterations themselves. */
class Rule1$Rounds implements rt.RuleState {
    readonly rule: rt.GeneralRule; // runs and sub-streams

    constructor(host: rt.RuleHost, params: Params$) {
        this.rule = new rt.GeneralRule(host, {
            name: "Rounds", rule: 1, types: TYPE_NAMES,
            pattern: {
                empty: { o: null, o$1: null, fills: null, fills$1: null, c: null, c$1: null, rounds: null, stop: null, end: null },
                pattern: {
                    kind: "sequence",
                    items: [
                        {
                            kind: "step", arrow: null,
                            nots: [], within: null,
                            pattern: {
                                kind: "loop", greedy: false, each: false, any: false,
                                strict: "no", types: [0, 1, 2],
                                min: () => 1,
                                max: null,
                                body: {
                                    kind: "sequence",
                                    items: [
                                        {
                                            kind: "step", arrow: null,
                                            nots: [], within: null,
                                            pattern: {
                                                // Order as o
                                                kind: "atom", atom: 0, types: [0],
                                                where: (e: $Order) => e.qty >= params.least,
                                                bind: (f: Frame1$, e: $Order) => ({ ...f, o$1: e }),
                                            },
                                        },
                                        {
                                            kind: "step", arrow: "next",
                                            nots: [], within: null,
                                            pattern: {
                                                kind: "loop", greedy: false, each: false, any: false,
                                                strict: "no", types: [1],
                                                min: () => 0,
                                                max: () => 2,
                                                body: {
                                                    // Fill as fills
                                                    kind: "atom", atom: 1, types: [1],
                                                    where: (e: $Fill, f: Frame1$) => e.id === (f.o$1 as $Order).id,
                                                    bind: (f: Frame1$, e: $Fill) => ({ ...f, fills$1: rt.append(f.fills$1, e) }),
                                                },
                                                begin: null, commit: null, settle: null, adopt: null, where: null, gap: null, lasting: null, until: null, untilBind: null, drop: null,
                                            },
                                        },
                                        {
                                            kind: "step", arrow: "next",
                                            nots: [], within: null,
                                            pattern: {
                                                kind: "loop", greedy: false, each: false, any: false,
                                                strict: "no", types: [2],
                                                min: () => 0,
                                                max: () => 1,
                                                body: {
                                                    // Cancel as c
                                                    kind: "atom", atom: 2, types: [2],
                                                    where: (e: $Cancel, f: Frame1$) => e.id === (f.o$1 as $Order).id,
                                                    bind: (f: Frame1$, e: $Cancel) => ({ ...f, c$1: e }),
                                                },
                                                begin: null, commit: null, settle: null, adopt: null, where: null, gap: null, lasting: null, until: null, untilBind: null, drop: null,
                                            },
                                        },
                                    ],
                                },
                                begin: (f: Frame1$) => ({ ...f, o$1: null, fills$1: null, c$1: null }),
                                commit: (outer: Frame1$, inner: Frame1$) => ({ ...outer, o: rt.appendIfAny(outer.o, inner.o$1), fills: rt.appendAll(outer.fills, inner.fills$1), c: rt.appendIfAny(outer.c, inner.c$1), rounds: rt.append(outer.rounds, { o: inner.o$1 as $Order, fills: rt.events(inner.fills$1), c: inner.c$1 }) }),
                                settle: (outer: Frame1$, inner: Frame1$) => ({ ...outer, o: rt.appendIfAny(outer.o, inner.o$1), fills: rt.appendAll(outer.fills, inner.fills$1), c: rt.appendIfAny(outer.c, inner.c$1) }),
                                adopt: null,
                                where: (f: Frame1$) => (f.o$1 as $Order).qty > 1,
                                gap: () => 10000000,
                                lasting: null,
                                until: {
                                    // Order as stop
                                    kind: "atom", atom: -1, types: [0],
                                    where: (e: $Order, f: Frame1$) => e.qty > rt.countOf(f.rounds),
                                    bind: (f: Frame1$, e: $Order) => ({ ...f, stop: e }),
                                },
                                untilBind: (f: Frame1$, negand: Frame1$) => ({ ...f, stop: negand.stop }),
                                drop: null,
                            },
                        },
                        {
                            kind: "wait",
                            nots: [],
                            length: () => 5000000,
                        },
                        {
                            kind: "step", arrow: "next",
                            nots: [
                                {
                                    strict: false,
                                    negand: {
                                        kind: "group", strict: false,
                                        within: () => 1000000,
                                        where: null, unless: null,
                                        body: {
                                            kind: "sequence",
                                            items: [
                                                {
                                                    kind: "step", arrow: null,
                                                    nots: [], within: null,
                                                    pattern: {
                                                        // Fill
                                                        kind: "atom", atom: -1, types: [1],
                                                        where: null, bind: null,
                                                    },
                                                },
                                                {
                                                    kind: "step", arrow: "next",
                                                    nots: [], within: null,
                                                    pattern: {
                                                        // Cancel
                                                        kind: "atom", atom: -1, types: [2],
                                                        where: null, bind: null,
                                                    },
                                                },
                                            ],
                                        },
                                    },
                                },
                            ],
                            within: null,
                            pattern: {
                                // Cancel as end
                                kind: "atom", atom: 3, types: [2],
                                where: null,
                                bind: (f: Frame1$, e: $Cancel) => ({ ...f, end: e }),
                            },
                        },
                    ],
                },
                unless: null,
                window: { kind: "time", length: () => 3600000000 },
                lead: null,
            },
            history: 0,
            skip: { kind: "none" },
            inOrder: false,
            once: null, limit: null,
            match: (f: Frame1$, k, m) => {
                const let_total = rt.sumOf(rt.events(f.fills).filter((x0) => (x0.note !== null)).map((x0) => x0.qty));
                if (!((let_total > 0) && rt.events(f.rounds).every((x2) => (x2.fills.length < 3)))) {
                    return null;
                }
                const data0: Omit<$Round, keyof rt.EngineEvent> = {
                    ids: rt.events(f.o).map((x) => x.id),
                    first: ((rt.proved(rt.itemAt(rt.events(f.rounds), 0)).o as $Order).id as string),
                    lag: (f.end as $Cancel).at - ((rt.proved(rt.itemAt(rt.events(f.rounds), 0)).o as $Order).at as number),
                    stopped: f.stop?.id ?? null,
                    most: rt.proved(rt.maximumOf(rt.events(f.rounds).map((x3) => ((x3.o as $Order).qty as number)))),
                    cancelled: rt.countOf(f.c),
                    last: rt.lastOf(f.fills)?.qty ?? null,
                };
                return (at, identify) => {
                    const event0: $Round & rt.EmittedEvent = { $type: 4, $time: at, $identity: identify(0), $rule: 1, ...data0 };
                    return [event0];
                };
            },
            timeout: null,
        });
    }

    /** The rule sees Order. */
    on0(e: $Order, position: number): void {
        this.rule.event(e, [], position);
    }

    /** The rule sees Fill. */
    on1(e: $Fill, position: number): void {
        this.rule.event(e, [], position);
    }

    /** The rule sees Cancel. */
    on2(e: $Cancel, position: number): void {
        this.rule.event(e, [], position);
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

/** Rule Open. A list from which cancelled orders are taken; a look back; the event before. */
class Rule2$Open implements rt.RuleState {
    readonly rule: rt.GeneralRule; // runs and sub-streams

    constructor(host: rt.RuleHost, params: Params$) {
        this.rule = new rt.GeneralRule(host, {
            name: "Open", rule: 2, types: TYPE_NAMES,
            pattern: {
                empty: { o: null, open: null, open$1: null },
                pattern: {
                    kind: "sequence",
                    items: [
                        {
                            kind: "step", arrow: null,
                            nots: [], within: null,
                            pattern: {
                                // Order as o
                                kind: "atom", atom: 0, types: [0],
                                where: (e: $Order, f: Frame2$, k) => e.qty > ((((k.previous(e, 1) as $Order | null) as $Order | null)?.qty) ?? 0),
                                bind: (f: Frame2$, e: $Order) => ({ ...f, o: e }),
                            },
                        },
                        {
                            kind: "step", arrow: "next",
                            nots: [], within: null,
                            pattern: {
                                kind: "loop", greedy: false, each: false, any: false,
                                strict: "no", types: [0],
                                min: () => 2,
                                max: null,
                                body: {
                                    // Order as open
                                    kind: "atom", atom: 1, types: [0],
                                    where: (e: $Order, f: Frame2$) => e.qty > rt.countOf(f.open),
                                    bind: (f: Frame2$, e: $Order) => ({ ...f, open$1: e }),
                                },
                                begin: (f: Frame2$) => ({ ...f, open$1: null }),
                                commit: (outer: Frame2$, inner: Frame2$) => ({ ...outer, open: rt.appendIfAny(outer.open, inner.open$1) }),
                                settle: (outer: Frame2$, inner: Frame2$) => ({ ...outer, open: rt.appendIfAny(outer.open, inner.open$1) }),
                                adopt: (f: Frame2$, from: Frame2$) => ({ ...f, open: from.open }),
                                where: null, gap: null, lasting: null, until: null, untilBind: null,
                                drop: {
                                    // Cancel
                                    kind: "atom", atom: -1, types: [2],
                                    where: (e: $Cancel, f: Frame2$) => e.id === (f.open$1 as $Order).id,
                                    bind: null,
                                },
                            },
                        },
                        {
                            kind: "absence",
                            nots: [],
                            negand: {
                                // Fill
                                kind: "atom", atom: -1, types: [1],
                                where: null, bind: null,
                            },
                            length: () => 30000000,
                            every: () => 60000000,
                        },
                    ],
                },
                unless: null,
                window: { kind: "time", length: () => 600000000 },
                lead: {
                    negand: {
                        // Fill
                        kind: "atom", atom: -1, types: [1],
                        where: (e: $Fill, f: Frame2$) => e.qty > (f.o as $Order).qty,
                        bind: null,
                    },
                    length: () => 60000000,
                    constant: true,
                },
            },
            history: 1,
            skip: { kind: "none" },
            inOrder: false,
            once: null, limit: null,
            match: (f: Frame2$, k, m) => {
                const data0: Omit<$Idle, keyof rt.EngineEvent> = {
                    trader: (k.keys[0] as string),
                    ids: rt.events(f.open).map((x) => x.id),
                    nth: m.nth,
                };
                return (at, identify) => {
                    const event0: $Idle & rt.EmittedEvent = { $type: 5, $time: at, $identity: identify(0), $rule: 2, ...data0 };
                    return [event0];
                };
            },
            timeout: null,
        });
    }

    /** The rule sees Order. */
    on0(e: $Order, position: number): void {
        const key0 = e.trader;
        this.rule.event(e, [key0], position);
    }

    /** The rule sees Fill. */
    on1(e: $Fill, position: number): void {
        const key0 = e.trader;
        this.rule.event(e, [key0], position);
    }

    /** The rule sees Cancel. */
    on2(e: $Cancel, position: number): void {
        const key0 = e.trader;
        this.rule.event(e, [key0], position);
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
    readonly r0: Rule0$Sides; // rule Sides
    readonly r1: Rule1$Rounds; // rule Rounds
    readonly r2: Rule2$Open; // rule Open
    readonly rules: readonly rt.RuleState[]; // by number

    constructor(host: rt.RuleHost, params: Params$) {
        this.host = host;
        this.r0 = new Rule0$Sides(host, params);
        this.r1 = new Rule1$Rounds(host, params);
        this.r2 = new Rule2$Open(host, params);
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
                this.on1(e as $Fill, position);
                return;
            }
            case 2: {
                this.on2(e as $Cancel, position);
                return;
            }
        }
    }

    /** Order, rule by rule. */
    on0(e: $Order, position: number): void {
        this.r0.on0(e, position);
        this.r1.on0(e, position);
        this.r2.on0(e, position);
    }

    /** Fill, rule by rule. */
    on1(e: $Fill, position: number): void {
        this.r0.on1(e, position);
        this.r1.on1(e, position);
        this.r2.on1(e, position);
    }

    /** Cancel, rule by rule. */
    on2(e: $Cancel, position: number): void {
        this.r0.on2(e, position);
        this.r1.on2(e, position);
        this.r2.on2(e, position);
    }

    /** All deadlines of an instant. */
    fire(t: number, position: number): void {
        void position;
        void t;
        if (this.r0.due() <= t) this.r0.fire(t);
        if (this.r1.due() <= t) this.r1.fire(t);
        if (this.r2.due() <= t) this.r2.fire(t);
    }
}

const compiled: rt.CompiledModule = {
  abi: 1,
  name: "golden.general",
  inputs: [
    { name: "Order", timed: true, read: (r: rt.RawRecord, time: number): $Order => { const at$ = rt.timeField(r["at"], "Order", "at", 1_000); return { $type: 0, $time: at$, $identity: null, at: at$, id: rt.stringField(r["id"], "Order", "id"), trader: rt.stringField(r["trader"], "Order", "trader"), side: rt.literalField(r["side"], "Order", "side", ["buy","sell"] as const), qty: rt.intField(r["qty"], "Order", "qty") }; } },
    { name: "Fill", timed: true, read: (r: rt.RawRecord, time: number): $Fill => { const at$ = rt.timeField(r["at"], "Fill", "at", 1_000); return { $type: 1, $time: at$, $identity: null, at: at$, id: rt.stringField(r["id"], "Fill", "id"), trader: rt.stringField(r["trader"], "Fill", "trader"), qty: rt.intField(r["qty"], "Fill", "qty"), note: (r["note"] === undefined || r["note"] === null ? null : rt.stringField(r["note"], "Fill", "note")) }; } },
    { name: "Cancel", timed: true, read: (r: rt.RawRecord, time: number): $Cancel => { const at$ = rt.timeField(r["at"], "Cancel", "at", 1_000); return { $type: 2, $time: at$, $identity: null, at: at$, id: rt.stringField(r["id"], "Cancel", "id"), trader: rt.stringField(r["trader"], "Cancel", "trader"), by: (r["by"] === undefined || r["by"] === null ? null : rt.stringField(r["by"], "Cancel", "by")) }; } },
  ],
  outputs: [
    null,
    null,
    null,
    { name: "Wash", local: false, data: (event: rt.EmittedEvent) => { const e = event as unknown as $Wash; return { trader: e.trader, qty: e.qty, what: e.what }; } },
    { name: "Round", local: false, data: (event: rt.EmittedEvent) => { const e = event as unknown as $Round; return { ids: e.ids, first: e.first, lag: rt.toMillis(e.lag), stopped: e.stopped, most: e.most, cancelled: e.cancelled, last: e.last }; } },
    { name: "Idle", local: false, data: (event: rt.EmittedEvent) => { const e = event as unknown as $Idle; return { trader: e.trader, ids: e.ids, nth: e.nth }; } },
  ],
  params: [
    { name: "least", read: (v: unknown) => rt.intField(v, "params", "least"), initial: 5 },
  ],
  rules: ["Sides","Rounds","Open"],
  create: (host, values) => new Program$(host, { least: values[0] as number }),
};
/** What the general automaton runs: groups, choices, conjunctions, loops over groups. */
export function goldenGeneral(options?: rt.DetectorOptions<GoldenGeneralParams>): rt.Detector<GoldenGeneralInput, GoldenGeneralOutputs> {
  return rt.createDetector(compiled, options) as unknown as rt.Detector<GoldenGeneralInput, GoldenGeneralOutputs>;
}

export default goldenGeneral;
