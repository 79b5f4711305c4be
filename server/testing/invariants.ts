/** What must be true of an office at every moment, whatever has happened. */
import { isDeepStrictEqual } from "node:util";
import { Map as FrozenMap, List } from "immutable";
import { foldMissing, foldRow, foldSite } from "../desk/fold.ts";
import { readFigures, readRecord } from "../desk/office-record.ts";
import { rebuildReadModel } from "../desk/rebuild.ts";
import { alarmKey, isStanding } from "../domain/alarm.ts";
import type { EventData } from "../domain/events.ts";
import { chainStart, verifyChain } from "../domain/hash-chain.ts";
import { type Day, emptySite, type SiteState } from "../domain/state.ts";
import type { Office } from "./office.ts";
import { citizensWords } from "./record-steps.ts";

const demand = (truth: boolean, sentence: string) => {
  if (!truth) throw new Error(`Broken: ${sentence}`);
};

/** The state with its maps and lists as plain values, in one order. */
export function plain(value: unknown): unknown {
  if (FrozenMap.isMap(value)) {
    const entries = value.entrySeq().toArray() as [string, unknown][];
    return Object.fromEntries(entries.map(([key, inner]) => [key, plain(inner)] as const).toSorted(byKey));
  }
  if (List.isList(value)) return value.toArray().map(plain);
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}
const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) => (a < b ? -1 : 1);

/** T1, C1 and the sums of the open day. */
export function checkDay(day: Day): void {
  checkNumbers(day);
  checkCounters(day);
  checkQueues(day);
  checkParked(day);
  checkTotals(day);
  checkAlarms(day);
}

/** A1, A2: nothing is told twice at a time, and an end or an acknowledgement never comes before its beginning. */
function checkAlarms({ alarms }: Day) {
  const standing = new Set<string>();
  for (const [id, alarm] of alarms) {
    demand(alarm.id === id, "A1: every alarm is known by its own id");
    const { kind, raisedAt, clearedAt, acknowledged } = alarm;
    demand(clearedAt === null || clearedAt >= raisedAt, "A1: an alarm ends after it began");
    demand(acknowledged === null || acknowledged.at >= raisedAt, "A2: nobody saw it before it was there");
    if (kind === "low-rating") {
      demand(
        (acknowledged === null) === (clearedAt === null),
        "A2: a low rating is over when somebody saw it",
      );
    } else if (isStanding(alarm)) {
      demand(!standing.has(alarmKey(alarm)), "A1: one thing is told of twice at a time");
      standing.add(alarmKey(alarm));
    }
  }
}

function checkParked(day: Day) {
  const parked = day.tickets.filter(({ leg }) => leg.kind === "parked");
  demand(parked.size === day.parked.size, "every ticket held aside is known as such, and no other");
  for (const [id, { leg }] of parked) {
    const here = "called" in leg && leg.called?.counter === day.parked.get(id);
    demand(here, "a ticket held aside is known at its own counter");
  }
}

function checkNumbers(day: Day) {
  const numbers = day.tickets.valueSeq().map(({ number }) => number);
  demand(numbers.toSet().size === day.tickets.size, "T1: two tickets of a day have the same number");
  demand(day.numbers.size === day.tickets.size, "T1: every number leads to one ticket");
  for (const [id, { number }] of day.tickets) {
    demand(day.numbers.get(number) === id, `T1: ${number} leads to its own ticket`);
  }
}

function checkCounters(day: Day) {
  for (const [counter, { activity }] of day.counters) {
    if (activity.kind !== "calling" && activity.kind !== "serving") continue;
    const leg = day.tickets.get(activity.ticket)?.leg;
    const fits = activity.kind === "calling" ? leg?.kind === "called" : leg?.kind === "serving";
    const here = leg !== undefined && "called" in leg && leg.called?.counter === counter;
    demand(fits && here, `C1: ${counter} has a ticket that is not there`);
  }
  const held = day.counters
    .valueSeq()
    .flatMap(({ activity }) => ("ticket" in activity ? [activity.ticket] : []));
  demand(held.toSet().size === held.count(), "C1: a ticket is at two counters");
  for (const { id, number, leg } of day.tickets.values()) {
    if (leg.kind !== "called" && leg.kind !== "serving") continue;
    const activity = day.counters.get(leg.called.counter)?.activity;
    const fits = activity !== undefined && "ticket" in activity && activity.ticket === id;
    demand(fits, `C1: ${number} is at a counter that knows nothing of it`);
  }
  const officers = day.counters.valueSeq().map(({ officer }) => officer.id);
  demand(officers.toSet().size === day.counters.size, "C1: an officer sits at two counters");
}

function checkQueues(day: Day) {
  let queued = 0;
  for (const [service, queue] of day.waiting) {
    for (const [id, entry] of queue) {
      queued++;
      const ticket = day.tickets.get(id);
      const fits =
        ticket?.leg.kind === "waiting" &&
        ticket.leg.service === service &&
        entry.service === service &&
        entry.number === ticket.number &&
        entry.priority === ticket.priority &&
        entry.issuedAt === ticket.issuedAt &&
        entry.joinedAt === ticket.leg.joinedAt &&
        entry.order === ticket.order;
      demand(fits, `Q1: ${entry.number} stands in the queue of ${service} otherwise than it is`);
    }
  }
  const waiting = day.tickets.valueSeq().filter(({ leg }) => leg.kind === "waiting");
  demand(waiting.count() === queued, "Q1: who waits stands in exactly one queue");
}

function checkTotals({ tickets, ended, totals, votes }: Day) {
  const ends = (end: string) => ended.valueSeq().filter((leg) => leg.end === end);
  demand(totals.issued === tickets.size, "totals: issued");
  demand(totals.finished === ends("finished").count(), "totals: finished");
  demand(totals.noShows === ends("no-show").count(), "totals: no-shows");
  const gone = [...ends("cancelled"), ...ends("expired")].filter(({ called }) => called === null);
  demand(totals.gone === gone.length, "totals: gone");
  for (const { leg, legs, id } of tickets.values()) {
    const own = ended
      .valueSeq()
      .filter(({ ticket }) => ticket === id)
      .count();
    demand(legs === own + (leg.kind === "ended" ? 0 : 1), "legs: each is ended or the present one");
    if (leg.kind === "ended")
      demand(isDeepStrictEqual(ended.get(leg.id), leg), "legs: one truth about an end");
  }
  for (const [leg] of votes) {
    const rated = ended.get(leg);
    demand(rated === undefined || rated.end === "finished", "V1: a vote for a leg that did not finish");
  }
}

/** The journal has no gap and its chain holds; folded again it gives the state that is live (T2). */
export async function checkJournal(office: Office): Promise<void> {
  const rows = await office.journal();
  const verdict = verifyChain(rows, chainStart);
  demand(verdict.kind === "fits", `journal: ${JSON.stringify(verdict)}`);
  const live = office.state();
  demand(rows.at(-1)?.seq === live.seq, "journal: the live state is at its end");
  const { settings } = JSON.parse(rows[0]?.data ?? "") as EventData["site-founded"];
  let whole: SiteState = emptySite(office.site, settings);
  for (const row of rows) whole = foldRow(whole, row);
  same(whole, live, "folded from the first row");
  const own = await foldSite(office.store.journal, office.site);
  if (own === null) throw new Error("Broken: the site is there.");
  same(own, live, "folded from the day's own rows");
  same(await foldMissing(office.store.journal, live), live, "folded on from the end");
  const numbers = rows.flatMap(({ type, day, data }) => {
    if (type === "ticket-issued") return `${day} ${(JSON.parse(data) as EventData["ticket-issued"]).number}`;
    if (type !== "ticket-handed-in-late") return [];
    const late = JSON.parse(data) as EventData["ticket-handed-in-late"];
    return `${late.day} ${late.number}`;
  });
  demand(new Set(numbers).size === numbers.length, "T1: a number was given twice on one day");
}

function same(state: SiteState, live: SiteState, how: string) {
  if (isDeepStrictEqual(plain(state), plain(live))) return;
  const [one, other] = [plain(state), plain(live)] as [Record<string, unknown>, Record<string, unknown>];
  const fields = Object.keys(other).filter((key) => !isDeepStrictEqual(one[key], other[key]));
  throw new Error(`Broken: the state ${how} is not the live one: ${fields.join(", ")}`);
}

/** What outlives a day: figures that are there and count once, answers after their questions, and no words of citizens (P1). */
export async function checkRecord({ store, site, journal }: Office): Promise<void> {
  const { batches, feedback, dialogues } = await readRecord(store.journal, site);
  const inForce = batches.valueSeq().filter(({ ended }) => ended === null);
  demand(
    inForce.map(({ digest }) => digest).toSet().size === inForce.count(),
    "figures: one batch counts twice",
  );
  for (const { batch, digest, kind, replaces } of batches.values()) {
    demand((await readFigures(store, site, digest))?.kind === kind, "figures: a batch without figures");
    const replaced = replaces === null ? null : (batches.get(replaces) ?? null);
    demand((replaces === null) === (replaced === null), "figures: a batch replaces one that never was");
    if (replaced !== null)
      demand(
        replaced.ended?.replacedBy === batch,
        "figures: a batch was replaced twice, or taken back before",
      );
  }
  for (const { receivedAt, answeredAt, state, assignedTo } of feedback.values()) {
    demand((state === "answered") === (answeredAt !== null), "feedback: answered is answered");
    demand(answeredAt === null || answeredAt >= receivedAt, "feedback: an answer before its question");
    demand(state !== "assigned" || assignedTo !== null, "feedback: assigned to nobody");
  }
  for (const { meeting, registrationFrom, registrationTo } of dialogues.values())
    demand(registrationFrom <= registrationTo && registrationTo <= meeting, "dialogues: days in their order");
  const text = JSON.stringify(await journal());
  demand(!text.includes(citizensWords), "P1: a citizen's words are in the journal");
}

/** The read model written live is what the journal leads to. Replaces it by the same rows. */
export async function checkReadModel(office: Office): Promise<void> {
  const { before, after } = await rebuildReadModel(office.store, office.site);
  demand(before === after, "read model: it is not what the journal leads to");
}
