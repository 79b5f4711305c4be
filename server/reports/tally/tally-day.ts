/** Counts the rows of one day into every group of every dimension. */
import type { BusinessDay, SiteSettings } from "@motcua/protocol";
import { rememberedHours } from "../../domain/hours.ts";
import { wrapUpSeconds } from "../measures/wrap-up-time.ts";
import type { DayRows, LegRow, TicketRow } from "../report-rows.ts";
import { addLeg, addPromise, addStay, addTicket, addVote } from "./add-rows.ts";
import { hoursOfDay } from "./hours-of-day.ts";
import { emptyTally, type Tally } from "./tally.ts";
import { weekdayOf } from "./weekday-of.ts";

/**
 * What a day is parted by; days and months are its `total`. Each row is in exactly one group of each,
 * so that the groups of every dimension add up to the total.
 */
export const dimensions = [
  "total",
  "weekday",
  "weekday-hour",
  "hour",
  "service",
  "procedure",
  "counter",
  "officer",
  "priority",
  "device",
  "mode",
] as const;
export type Dimension = (typeof dimensions)[number];

/** Groups by key; null is what belongs to none. */
export type Groups = Map<string | null, Tally>;
export type DayTallies = Readonly<Record<Dimension, Groups>>;

type Place = Readonly<Record<Dimension, string | null>>;

/** The tallies of one day. Stays that have not ended and votes that have not come are not in them. */
export function tallyDay(
  day: BusinessDay,
  { tickets, legs, votes, stays }: DayRows,
  settings: SiteSettings,
): DayTallies {
  const tallies = Object.fromEntries(dimensions.map((name) => [name, new Map()])) as unknown as DayTallies;
  const { endsAt } = rememberedHours(settings, day);
  const hours = hoursOfDay(settings);
  const weekday = weekdayOf(day);
  const atHour = (at: number) => ({ hour: hours.of(at), "weekday-hour": `${weekday} ${hours.of(at)}` });
  const nowhere: Place = { ...noPlace, weekday };
  const into = (place: Place, add: (tally: Tally) => void) => {
    for (const dimension of dimensions) add(tallyIn(tallies[dimension], place[dimension]));
  };

  const ticketOf = new Map(tickets.map((ticket) => [ticket.ticket, ticket]));
  const legsOf = Map.groupBy(legs, ({ ticket }) => ticket);
  const modeOf = new Map(votes.flatMap(({ leg, mode }) => (leg === null ? [] : [[leg, mode]])));
  const placeOfLeg = (leg: LegRow): Place => ({
    ...nowhere,
    ...placeOfTicket(ticketOf.get(leg.ticket)),
    ...atHour(leg.joined_at),
    service: leg.service,
    counter: leg.counter,
    officer: leg.officer,
    mode: modeOf.get(leg.leg) ?? null,
  });

  if (tickets.length > 0) {
    for (const dimension of ["total", "weekday"] as const) {
      tallyIn(tallies[dimension], nowhere[dimension]).counts.issuingDays = 1;
    }
  }
  for (const ticket of tickets) {
    const place = {
      ...nowhere,
      ...placeOfTicket(ticket),
      ...atHour(ticket.issued_at),
      service: ticket.service,
    };
    into(place, (tally) => addTicket(tally, ticket, legsOf.get(ticket.ticket) ?? []));
  }
  const places = new Map<string, Place>();
  for (const leg of legs) {
    const place = placeOfLeg(leg);
    places.set(leg.leg, place);
    into(place, (tally) => addLeg(tally, leg, modeOf.has(leg.leg)));
    const ticket = leg.joined_by === "issue" ? ticketOf.get(leg.ticket) : undefined;
    if (ticket !== undefined) into(place, (tally) => addPromise(tally, leg, ticket));
  }
  for (const vote of votes) {
    const { counter, service, officer, mode } = vote;
    const own = { ...nowhere, counter, service, officer, mode };
    const place = vote.leg === null ? own : (places.get(vote.leg) ?? own);
    into(place, (tally) => addVote(tally, vote, vote.received_at >= endsAt));
  }
  for (const stay of stays) {
    const { counter, officer, leg, until_at } = stay;
    if (until_at === null) continue;
    for (const dimension of ["total", "weekday", "counter", "officer"] as const) {
      const key = { total: null, weekday, counter, officer }[dimension];
      addStay(tallyIn(tallies[dimension], key), stay, stay.from_at, until_at, "begins");
    }
    for (const piece of hours.pieces(stay.from_at, until_at)) {
      const tally = tallyIn(tallies.hour, hours.of(piece.from));
      addStay(tally, stay, piece.from, piece.until, piece.from === stay.from_at ? "begins" : "goes-on");
    }
    const wrapUp = wrapUpSeconds(stay);
    const place = wrapUp === null || leg === null ? undefined : places.get(leg);
    if (wrapUp !== null && place !== undefined) into(place, ({ times }) => times.wrapUp.add(wrapUp));
  }
  return tallies;
}

const noPlace: Place = {
  total: null,
  weekday: null,
  "weekday-hour": null,
  hour: null,
  service: null,
  procedure: null,
  counter: null,
  officer: null,
  priority: null,
  device: null,
  mode: null,
};

function placeOfTicket(ticket: TicketRow | undefined): Pick<Place, "procedure" | "priority" | "device"> {
  return {
    procedure: ticket?.procedure ?? null,
    priority: ticket?.priority ?? null,
    device: ticket?.origin ?? null,
  };
}

function tallyIn(groups: Groups, key: string | null): Tally {
  let tally = groups.get(key);
  if (tally === undefined) {
    tally = emptyTally();
    groups.set(key, tally);
  }
  return tally;
}
