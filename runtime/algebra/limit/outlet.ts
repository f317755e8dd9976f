/** The way out of a rule: its reports in order, and what `limit` lets through of them (language §4.6). */
import type { EmittedEvent } from '../../event.ts';
import type { RuleHost } from '../../program.ts';
import { compareReports, eventsAt, type Report } from '../report/report.ts';
import type { RulePlan } from '../rule-plan.ts';
import { FirstOutputs } from './first-outputs.ts';
import { LastOutputs, type Kept } from './last-outputs.ts';

interface Outgoing {
  readonly report: Report;
  readonly events: readonly EmittedEvent[];
}

export class Outlet {
  private readonly host: RuleHost;
  private readonly plan: RulePlan;
  private readonly first: FirstOutputs | null;
  private readonly last: LastOutputs | null;

  constructor(host: RuleHost, plan: RulePlan) {
    const { limit } = plan;
    this.host = host;
    this.plan = plan;
    this.first = limit === null || limit.last ? null : new FirstOutputs(limit.count);
    this.last = limit === null || !limit.last ? null : new LastOutputs(limit.count);
  }

  /** When something falls due here, in microseconds; Infinity if nothing does. */
  get next(): number {
    return this.last === null ? Infinity : this.last.next;
  }

  /** Hands over what is reported at one event or instant. */
  put(reports: readonly Report[]): void {
    if (reports.length === 0) return;
    this.emit(this.limited(inOrder(reports)));
  }

  /** The same at an instant, at which there may be more to come out of what was kept. */
  putAt(reports: readonly Report[], instant: number): void {
    const present = this.limited(inOrder(reports));
    const ended = this.last === null ? [] : this.last.take(instant);
    const kept = ended.map((one) => ({ report: one.report, events: this.released(one, instant) }));
    this.emit([...kept, ...present].sort((one, other) => compareReports(one.report, other.report)));
  }

  private emit(outgoing: readonly Outgoing[]): void {
    for (const { events } of outgoing) for (const event of events) this.host.emit(event);
  }

  /** What goes out at once. The outputs of timeouts count for no limit. */
  private limited(reports: readonly Report[]): readonly Outgoing[] {
    const { limit } = this.plan;
    if (limit === null) return reports.map((report) => ({ report, events: report.events }));
    return reports.map((report) => {
      if (report.kind === 'timeout') return { report, events: report.events };
      const length = limit.length(this.plan.pattern.empty, report.run.stream);
      const events = report.events.filter((event, emit) => {
        const group = `${emit}:${limit.group(event)}`;
        this.last?.add(group, { report, emit }, length);
        return this.first?.admits(group, report.at.time, length) === true;
      });
      return { report, events };
    });
  }

  /** An output that was kept, as it goes out at the end of its span. */
  private released({ report, emit }: Kept, instant: number): readonly EmittedEvent[] {
    try {
      const event = eventsAt(this.plan, this.host.identity, report, instant)[emit];
      return event === undefined ? [] : [event];
    } catch (error) {
      this.host.fail({ rule: this.plan.rule, time: instant, event: null, error });
      return [];
    }
  }
}

function inOrder(reports: readonly Report[]): readonly Report[] {
  return reports.length < 2 ? reports : reports.toSorted(compareReports);
}
