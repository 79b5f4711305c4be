/** D1, T1: what follows when somebody asks for a number and the hub is away. Pure: a ticket, or a named "no". */
import {
  type Ask,
  type CommandId,
  type EpochMillis,
  type Issuing,
  type IssuingAlone,
  type LegId,
  type PrintJobId,
  type Reply,
  refuse,
  type TicketId,
  type TicketNumber,
} from "@motcua/protocol";
import type { OwnTicket, TicketJournal } from "./ticket-journal.ts";

export interface IssueAloneParts {
  readonly told: IssuingAlone;
  readonly journal: Pick<TicketJournal, "highest">;
  readonly now: EpochMillis;
  /** a fresh UUIDv7 */
  readonly newId: () => string;
}

/** Decides on an ask for a number. */
export function issueAlone(
  { told, journal, now, newId }: IssueAloneParts,
  ask: Ask<"issue-ticket">,
): Reply<OwnTicket> {
  const day = told.days.find(({ issuing }) => issuing.some(({ from, until }) => from <= now && now < until));
  if (day === undefined) return closed(told, now);
  const service = told.view.services.find(({ id }) => id === ask.service);
  if (service === undefined) return refuse("unknown-service");
  if (service.closedReason !== null) return refuse("service-closed");
  if (ask.priority !== null && !told.view.priorityGroups.some(({ id }) => id === ask.priority))
    return refuse("unknown-priority-group");
  const isListed = told.view.procedures.some(
    (known) => known.service === ask.service && known.vi === ask.procedure,
  );
  if (ask.procedure !== null && !isListed) return refuse("bad-request", { field: "procedure" });
  const { prefix } = service;
  // The hub's word counts too: this computer's disk may have been changed for another.
  const count = Math.max(journal.highest(day.day, prefix, told.from), usedOn(told, day.day, prefix)) + 1;
  if (count > told.upTo) return refuse("own-numbers-used-up");
  return {
    done: {
      command: ask.id,
      handIn: newId() as CommandId,
      ticket: newId() as TicketId,
      leg: newId() as LegId,
      number: `${prefix}${String(count).padStart(3, "0")}` as TicketNumber,
      prefix,
      count,
      day: day.day,
      issuedAt: now,
      service: ask.service,
      priority: ask.priority,
      procedure: ask.procedure,
      language: ask.language,
      counters: service.counters,
      job: ask.print === "paper" ? (newId() as PrintJobId) : null,
    },
  };
}

/** What the hub knows of this agent's numbers belongs to the day that was open when it said so. */
function usedOn({ used, view }: IssuingAlone, day: string, prefix: string): number {
  return view.day === day ? (used[prefix] ?? 0) : 0;
}

/** Whether numbers are given now, as the hub said it would be; of days it did not speak of nothing is known. */
export function issuingAlone({ days }: Pick<IssuingAlone, "days">, now: EpochMillis): Issuing {
  const stretches = days.flatMap(({ issuing }) => issuing);
  const open = stretches.find(({ from, until }) => from <= now && now < until);
  if (open !== undefined) return { state: "open", stopsAt: open.until };
  return { state: "closed", opensAt: stretches.find(({ from }) => from > now)?.from ?? null };
}

function closed(told: IssuingAlone, now: EpochMillis) {
  const issuing = issuingAlone(told, now);
  const opensAt = issuing.state === "closed" ? issuing.opensAt : null;
  if (opensAt === null) return refuse("day-not-open");
  const today = told.days.find(({ issuing }) => issuing.some(({ from }) => from === opensAt));
  const isLaterToday = today?.issuing.some(({ until }) => until <= now) ?? false;
  return refuse(isLaterToday ? "issuing-not-started" : "issuing-stopped", { opensAt });
}
