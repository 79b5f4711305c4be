/** What each counter's time went to, from the exported journal: when its activity changed, and what that was. */
import type { ExportedRow } from "./count-visits.ts";

export type CounterTime = Record<string, number>;

interface Sitting {
  readonly what: string;
  readonly since: number;
  readonly ticket: string | null;
}

/** Seconds by counter and kind. Time that the close of a day ended is under `unended`. */
export function counterTime(rows: readonly ExportedRow[]): Map<string, CounterTime> {
  const times = new Map<string, CounterTime>();
  const sitting = new Map<string, Sitting>();
  const whereCalled = new Map<string, string>();
  const whole = (at: number) => Math.floor(at / 1000);

  for (const row of rows) {
    const data = JSON.parse(row.data) as { counter?: string; ticket?: string };
    const counter = data.counter ?? whereCalled.get(data.ticket ?? "") ?? "";
    const leave = (as?: string) => {
      const was = sitting.get(counter);
      if (was === undefined) return;
      const time = times.get(counter) ?? {};
      const what = as ?? was.what;
      time[what] = (time[what] ?? 0) + whole(row.at) - whole(was.since);
      times.set(counter, time);
    };
    const turnTo = (what: string, as?: string) => {
      leave(as);
      const ticket = what === "calling" || what === "serving" ? (data.ticket ?? null) : null;
      sitting.set(counter, { what, since: row.at, ticket });
    };
    switch (row.type) {
      case "officer-signed-in":
        turnTo("ready");
        break;
      case "officer-signed-out":
        leave();
        sitting.delete(counter);
        break;
      case "officer-ready":
      case "visitor-missed":
      case "ticket-parked":
        turnTo("ready");
        break;
      case "counter-paused":
        turnTo("paused");
        break;
      case "ticket-called":
        whereCalled.set(data.ticket ?? "", counter);
        turnTo("calling");
        break;
      case "ticket-recalled":
        turnTo("calling");
        break;
      case "service-started":
        turnTo("serving", "walk");
        break;
      case "ticket-resumed":
        turnTo("serving");
        break;
      case "service-finished":
      case "ticket-transferred":
        turnTo("wrap-up");
        break;
      case "service-ended-doubtful":
      case "ticket-expired":
        // One who was held aside frees nobody.
        if (sitting.get(counter)?.ticket === data.ticket) turnTo("ready", "unended");
        break;
      case "day-closed":
        for (const [id, { since }] of sitting) {
          const time = times.get(id) ?? {};
          time.unended = (time.unended ?? 0) + whole(row.at) - whole(since);
          times.set(id, time);
        }
        sitting.clear();
        whereCalled.clear();
        break;
      default:
    }
  }
  return times;
}
