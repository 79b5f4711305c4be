/** Fetches what a command needs from beyond the open day, before it is decided. */
import type { CounterId, PersonId, ServiceId, SiteId } from "@motcua/protocol";
import { applyToRecord, isOfRecord } from "../domain/office-record.ts";
import type { SiteState } from "../domain/state.ts";
import type { EndedLeg, LegEnd } from "../domain/visit.ts";
import { nothingReached, type Reach, type Reached } from "../journey/decision.ts";
import type { LegRow, Store } from "../store/store.ts";
import type { Draft } from "./draft.ts";
import { readFigures, readRecord } from "./office-record.ts";

export type ReachedStore = Pick<
  Store,
  "journal" | "readModel" | "printJobs" | "figures" | "pastVisits" | "people"
>;

/** The leg a late vote speaks of, the lease a print report speaks of, and what the office keeps beyond a day. */
export async function reach(store: ReachedStore, { site }: SiteState, wanted: Reach): Promise<Reached> {
  if (wanted.leg !== null) {
    const row = await store.readModel.leg(site, wanted.leg);
    if (row === null || row.ending === null) return nothingReached;
    const voted = (await store.readModel.voteOfLeg(site, wanted.leg)) !== null;
    return { ...nothingReached, leg: { day: row.day, leg: endedLeg(row), voted } };
  }
  if (wanted.job !== null) {
    const row = await store.printJobs.find(site, wanted.job);
    if (row === null) return nothingReached;
    const over = row.state === "printed" || row.state === "failed-clean" || row.state === "unknown";
    return { ...nothingReached, lease: { job: wanted.job, ticket: row.ticket, fence: row.fence, over } };
  }
  if (wanted.record === "not-needed") return nothingReached;
  return {
    ...nothingReached,
    record: await readRecord(store.journal, site),
    figures: wanted.digest === null ? null : await readFigures(store, site, wanted.digest),
    person: wanted.person === null ? null : await standingOf(store.people, site, wanted.person),
  };
}

async function standingOf(people: Store["people"], site: SiteId, id: PersonId): Promise<"here" | "unknown"> {
  const person = await people.byId(site, id);
  return person?.active === 1 ? "here" : "unknown";
}

/** What this very batch has already decided about the same leg or job counts as if it were written. */
export function withDraft(reached: Reached, draft: Pick<Draft, "events">): Reached {
  const { leg, lease } = reached;
  const record = draft.events().filter(isOfRecord).reduce(applyToRecord, reached.record);
  if (leg === null && lease === null) return { ...reached, record };
  const voted = draft.events().some((event) => event.type === "vote-cast" && event.data.leg === leg?.leg.id);
  const over = draft.events().some((event) => event.type === "print-ended" && event.data.job === lease?.job);
  const moves = draft
    .events()
    .filter((event) => event.type === "print-moved" && event.data.job === lease?.job);
  return {
    ...reached,
    record,
    leg: leg === null ? null : { ...leg, voted: leg.voted || voted },
    lease: lease === null ? null : { ...lease, over: lease.over || over, fence: lease.fence + moves.length },
  };
}

/** A leg that has ended, from its row. */
export function endedLeg(row: LegRow): EndedLeg {
  const called =
    row.counter === null || row.first_called_at === null
      ? null
      : {
          counter: row.counter as CounterId,
          officer: row.officer as PersonId,
          firstCalledAt: row.first_called_at,
          lastCalledAt: row.last_called_at ?? row.first_called_at,
          calls: row.calls,
        };
  return {
    id: row.leg,
    service: row.service as ServiceId,
    joinedAt: row.joined_at,
    joinedBy: row.joined_by as EndedLeg["joinedBy"],
    noteAt: null,
    kind: "ended",
    ticket: row.ticket,
    end: row.ending as LegEnd,
    endedAt: row.ended_at ?? row.joined_at,
    called,
    startedAt: row.started_at,
    parkedSeconds: row.parked_seconds,
    outcome: null,
    doubtful: row.doubtful === 1,
    rateable: row.rateable === 1,
  };
}
