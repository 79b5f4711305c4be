/**
 * A second reckoning of an office's figures, from the exported journal alone: it shares no code with the reports and
 * knows only what events say and what docs/measures.md defines.
 */
import { breaksOf, type Sessions } from "./office-breaks.ts";

/** A line of the export. */
export interface ExportedRow {
  readonly seq: number;
  readonly at: number;
  readonly day: string;
  readonly type: string;
  readonly data: string;
  readonly doubtful: number;
}

export interface CountedLeg {
  readonly ticket: CountedTicket;
  readonly service: string;
  readonly joinedAt: number;
  readonly by: string;
  counter: string | null;
  officer: string | null;
  firstCall: number | null;
  lastCall: number | null;
  startedAt: number | null;
  parkedAt: number | null;
  parkedMillis: number;
  endedAt: number | null;
  ending: string;
  isDoubtful: boolean;
  isRateable: boolean;
  breakMillis: number;
  vote: CountedVote | null;
}

export interface CountedTicket {
  readonly day: string;
  readonly service: string;
  readonly procedure: string | null;
  readonly origin: string;
  readonly promise: { readonly lowMinutes: number; readonly highMinutes: number } | null;
  priority: string | null;
  state: "open" | "gone";
  readonly legs: CountedLeg[];
}

export interface CountedVote {
  readonly day: string;
  readonly counter: string | null;
  readonly service: string | null;
  readonly officer: string | null;
  readonly mode: string;
  readonly isSatisfied: boolean;
  readonly isLate: boolean;
  readonly leg: CountedLeg | null;
}

export interface Settings {
  readonly hours: Sessions;
  readonly counters: readonly { readonly id: string; readonly hasTablet: boolean }[];
  readonly doubtfulServiceMinutes: number;
  readonly waitTargetMinutes: number;
  readonly ratingScale: {
    readonly levels: readonly { readonly value: number; readonly satisfied: boolean }[];
  };
}

export interface Counted {
  readonly tickets: CountedTicket[];
  readonly votes: CountedVote[];
  readonly settings: Settings;
}

/** The fields of all kinds of events together; each row has those of its own. */
interface EventFields {
  readonly settings: Settings;
  readonly counter: string;
  readonly officer: { readonly id: string };
  readonly ticket: string;
  readonly leg: string | null;
  readonly service: string;
  readonly procedure: string | null;
  readonly priority: string | null;
  readonly from: string;
  readonly estimate: CountedTicket["promise"];
  readonly day: string;
  readonly mode: string;
  readonly level: number;
}

/** Follows every visitor through the rows, which must be those of one site, in order. */
export function countVisits(rows: readonly ExportedRow[], utcOffsetHours: number): Counted {
  const tickets = new Map<string, CountedTicket>();
  const legs = new Map<string, CountedLeg>();
  const votes: CountedVote[] = [];
  const officers = new Map<string, string>();
  let settings: Settings | null = null;

  for (const row of rows) {
    const data = JSON.parse(row.data) as EventFields;
    const ticket = tickets.get(data.ticket);
    const leg = ticket?.legs.at(-1);
    const end = (ending: string) => {
      if (leg === undefined) throw new Error(`Row ${row.seq} ends what never began.`);
      if (leg.parkedAt !== null) leg.parkedMillis += row.at - leg.parkedAt;
      leg.parkedAt = null;
      leg.endedAt = row.at;
      leg.ending = ending;
      leg.breakMillis = breaksOf(must(settings).hours, leg.joinedAt, leg.firstCall ?? row.at, utcOffsetHours);
    };
    const join = (id: string, of: CountedTicket, service: string, by: string) => {
      const joined: CountedLeg = { ...newLeg, ticket: of, service, by, joinedAt: row.at };
      of.legs.push(joined);
      legs.set(id, joined);
    };
    switch (row.type) {
      case "site-founded":
      case "settings-changed":
      case "day-opened":
        settings = data.settings;
        if (row.type === "day-opened") officers.clear();
        break;
      case "officer-signed-in":
        officers.set(data.counter, data.officer.id);
        break;
      case "ticket-issued": {
        const made: CountedTicket = {
          day: row.day,
          service: data.service,
          procedure: data.procedure,
          origin: data.from,
          promise: data.estimate,
          priority: data.priority,
          state: "open",
          legs: [],
        };
        tickets.set(data.ticket, made);
        join(must(data.leg), made, made.service, "issue");
        break;
      }
      case "priority-changed":
        must(ticket).priority = data.priority;
        break;
      case "ticket-called": {
        const called = must(leg);
        called.counter = data.counter;
        called.officer = officers.get(called.counter) ?? null;
        called.firstCall = row.at;
        called.lastCall = row.at;
        called.breakMillis = breaksOf(must(settings).hours, called.joinedAt, row.at, utcOffsetHours);
        break;
      }
      case "ticket-recalled":
        must(leg).lastCall = row.at;
        break;
      case "service-started":
        must(leg).startedAt = row.at;
        break;
      case "ticket-parked":
        must(leg).parkedAt = row.at;
        break;
      case "ticket-resumed": {
        const held = must(leg);
        held.parkedMillis += row.at - (held.parkedAt ?? row.at);
        held.parkedAt = null;
        break;
      }
      case "ticket-returned":
        end("returned");
        join(must(data.leg), must(ticket), must(leg).service, "return");
        break;
      case "service-finished": {
        end("finished");
        const served = must(leg);
        const millis = row.at - (served.startedAt ?? row.at) - served.parkedMillis;
        const { doubtfulServiceMinutes, counters } = must(settings);
        served.isDoubtful = row.doubtful === 1 || millis > doubtfulServiceMinutes * 60_000;
        served.isRateable = counters.some(({ id, hasTablet }) => id === data.counter && hasTablet);
        break;
      }
      case "service-ended-doubtful":
        end("finished");
        must(leg).isDoubtful = true;
        break;
      case "visitor-missed":
        end("no-show");
        break;
      case "ticket-reinstated":
        join(must(data.leg), must(ticket), must(leg).service, "reinstatement");
        break;
      case "ticket-transferred":
        end("transferred");
        must(leg).isDoubtful = row.doubtful === 1;
        join(must(data.leg), must(ticket), data.service, "transfer");
        break;
      case "ticket-cancelled":
      case "ticket-expired":
        must(ticket).state = "gone";
        if (must(leg).endedAt === null) end(row.type === "ticket-cancelled" ? "cancelled" : "expired");
        break;
      case "vote-cast": {
        const of = data.leg === null ? null : must(legs.get(data.leg ?? ""));
        const level = must(settings).ratingScale.levels.find(({ value }) => value === data.level);
        const localMidnight = Date.parse(`${data.day}T24:00:00Z`) - utcOffsetHours * 3_600_000;
        const vote: CountedVote = {
          day: data.day,
          counter: data.counter,
          service: data.service,
          officer: of === null ? null : of.officer,
          mode: data.mode,
          isSatisfied: level?.satisfied === true,
          isLate: row.at >= localMidnight,
          leg: of,
        };
        votes.push(vote);
        if (of !== null) of.vote = vote;
        break;
      }
      default:
    }
  }
  return { tickets: [...tickets.values()], votes, settings: must(settings) };
}

const newLeg = {
  counter: null,
  officer: null,
  firstCall: null,
  lastCall: null,
  startedAt: null,
  parkedAt: null,
  parkedMillis: 0,
  endedAt: null,
  ending: "open",
  isDoubtful: false,
  isRateable: false,
  breakMillis: 0,
  vote: null,
};

function must<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error("The journal speaks of what it never told.");
  return value;
}
