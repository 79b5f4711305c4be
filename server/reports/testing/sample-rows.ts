/** Rows as the store would keep them, with times in minutes after 07:00 of their day in Vietnam. */
import type { BusinessDay } from "@motcua/protocol";
import type { LegRow, TicketRow, VoteRow } from "../report-rows.ts";

export const monday = "2026-11-23" as BusinessDay;
export const tuesday = "2026-11-24" as BusinessDay;

/** Epoch milliseconds of so many minutes after 07:00 (UTC+7). */
export const after7 = (minutes: number, day: BusinessDay = monday): number =>
  Date.parse(`${day}T00:00:00Z`) + minutes * 60_000;

export interface LegTimes {
  readonly joined: number;
  readonly called?: number;
  readonly recalled?: number;
  readonly started?: number;
  readonly ended?: number;
}

let count = 0;

/** A leg at counter 1 when it was called; everything else can be said. */
export function legRow(
  { joined, called, recalled, started, ended }: LegTimes,
  said: Partial<LegRow> = {},
): LegRow {
  count += 1;
  const day = said.day ?? monday;
  const at = (minutes: number | undefined) => (minutes === undefined ? null : after7(minutes, day));
  return {
    leg: `leg-${count}`,
    ticket: `ticket-${count}`,
    day,
    service: "dat-dai",
    joined_at: after7(joined, day),
    joined_by: "issue",
    counter: called === undefined ? null : "quay-1",
    officer: called === undefined ? null : "can-bo-1",
    first_called_at: at(called),
    last_called_at: at(recalled ?? called),
    started_at: at(started),
    ended_at: at(ended),
    ending: ended === undefined ? null : "finished",
    calls: called === undefined ? 0 : recalled === undefined ? 1 : 2,
    parked_seconds: 0,
    closed_seconds: 0,
    doubtful: 0,
    rateable: ended === undefined ? 0 : 1,
    ...said,
  };
}

export function ticketRow(said: Partial<TicketRow> & Pick<TicketRow, "ticket">): TicketRow {
  return {
    day: monday,
    service: "dat-dai",
    low_minutes: null,
    high_minutes: null,
    state: "served",
    number: "A001",
    priority: null,
    procedure: null,
    issued_at: after7(0, said.day ?? monday),
    origin: null,
    ...said,
  };
}

/** A vote at counter 1, satisfied unless said otherwise. */
export function voteRow(said: Partial<VoteRow> = {}): VoteRow {
  count += 1;
  return {
    leg: `leg-${count}`,
    day: monday,
    counter: "quay-1",
    service: "dat-dai",
    officer: "can-bo-1",
    level: 2,
    satisfied: 1,
    scale: "two",
    reasons: "[]",
    mode: "tablet",
    received_at: after7(60, said.day ?? monday),
    ...said,
  };
}

/** So many votes of a kind. */
export const votes = (n: number, said: Partial<VoteRow> = {}): VoteRow[] =>
  Array.from({ length: n }, () => voteRow(said));
