/** What the boards of a zone show: the latest calls, the counters, who waits. Numbers only, never names (P1). */
import type { BoardCall, BoardView, CounterId, EpochMillis, ZoneId } from "@motcua/protocol";
import { issuingAt } from "../domain/hours.ts";
import type { Call, SiteState } from "../domain/state.ts";
import { counterSign, nameOf, officeOf, waitingFor } from "./office.ts";

/** The present call and the last eight below it. */
const callsShown = 9;

/** The view of one zone, or of the whole hall for null. Each number stands once, with its latest call. */
export function boardView(state: SiteState, zone: ZoneId | null, now: EpochMillis): BoardView {
  const { settings, day } = state;
  const place = settings.zones.find(({ id }) => id === zone) ?? settings.zones[0];
  if (place === undefined) throw new Error("A site has at least one zone.");
  const counters = settings.counters.filter((counter) => zone === null || counter.zone === zone);
  const numberOf = new Map<CounterId, number>(counters.map(({ id, number }) => [id, number]));
  return {
    office: officeOf(state),
    zone: { id: place.id, name: nameOf(place) },
    languages: settings.languages,
    calls: latestCalls(day?.calls.toArray() ?? [], numberOf),
    counters: counters.map(({ id }) => counterSign(state, id)),
    waiting: settings.services
      .filter((service) => counters.some((counter) => counter.services.includes(service.id)))
      .map((service) => ({
        prefix: service.prefix,
        name: nameOf(service),
        waiting: waitingFor(day, service.id),
      })),
    notices: settings.notices,
    priorityGroups: settings.priorityGroups.map(nameOf),
    issuing: issuingAt(settings, day, now),
  };
}

function latestCalls(calls: readonly Call[], numberOf: ReadonlyMap<CounterId, number>): BoardCall[] {
  const shown: BoardCall[] = [];
  const seen = new Set<string>();
  for (const call of calls) {
    const counter = numberOf.get(call.counter);
    if (counter === undefined || seen.has(call.ticket)) continue;
    seen.add(call.ticket);
    shown.push({
      call: call.call,
      number: call.number,
      counter,
      calledAt: call.calledAt,
      recall: call.kind === "recall",
      announced: call.announcedBy !== null,
    });
    if (shown.length === callsShown) break;
  }
  return shown;
}
