/** What the boards of a zone show: the latest calls, the counters, who waits. Numbers only, never names (P1). */
import type {
  BoardCall,
  BoardView,
  Counter,
  CounterId,
  EpochMillis,
  Saying,
  SiteSettings,
  VoiceSettings,
  ZoneId,
} from "@motcua/protocol";
import { issuingAt } from "../domain/hours.ts";
import type { SiteState } from "../domain/state.ts";
import { counterSign, nameOf, officeOf, waitingFor } from "./office.ts";

/** The present call and the last eight below it. */
const callsShown = 9;

/** The view of one zone, or of the whole hall for null. Each number stands once, with its latest call. */
export function boardView(state: SiteState, zone: ZoneId | null, now: EpochMillis): BoardView {
  const { settings, day } = state;
  const place = settings.zones.find(({ id }) => id === zone) ?? settings.zones[0];
  if (place === undefined) throw new Error("A site has at least one zone.");
  const counters = settings.counters.filter((counter) => zone === null || counter.zone === zone);
  const standing = new Map<CounterId, Counter>(counters.map((counter) => [counter.id, counter]));
  return {
    office: officeOf(state),
    zone: { id: place.id, name: nameOf(place) },
    languages: settings.languages,
    calls: latestCalls(state, standing),
    counters: counters.map(({ id }) => counterSign(state, id)),
    waiting: settings.services
      .filter((service) => counters.some((counter) => counter.services.includes(service.id)))
      .map((service) => ({
        prefix: service.prefix,
        name: nameOf(service),
        waiting: waitingFor(day, service.id),
      })),
    notices: settings.board.showsNotices ? settings.notices : [],
    procedures: settings.board.showsProcedures ? proceduresAt(settings, counters) : [],
    priorityGroups: settings.board.showsPriorityRule ? settings.priorityGroups.map(nameOf) : [],
    issuing: issuingAt(settings, day, now),
    saying: sayingOf(settings.voice),
    content: settings.board,
  };
}

/** As many of a field as people read in one turn of the board. */
const proceduresOfService = 6;

function proceduresAt(
  { services, procedures }: SiteSettings,
  counters: readonly Counter[],
): BoardView["procedures"] {
  return services.flatMap((service) => {
    if (!counters.some((counter) => counter.services.includes(service.id))) return [];
    const names = procedures.filter((procedure) => procedure.service === service.id).map(nameOf);
    if (names.length === 0) return [];
    return [{ prefix: service.prefix, service: nameOf(service), names: names.slice(0, proceduresOfService) }];
  });
}

function sayingOf({ speakers: _speakers, ...saying }: VoiceSettings): Saying {
  return saying;
}

function latestCalls({ settings, day }: SiteState, standing: ReadonlyMap<CounterId, Counter>): BoardCall[] {
  const shown: BoardCall[] = [];
  const seen = new Set<string>();
  for (const call of day?.calls ?? []) {
    const counter = standing.get(call.counter);
    if (counter === undefined || seen.has(call.ticket)) continue;
    seen.add(call.ticket);
    const goesFirst = day?.tickets.get(call.ticket)?.priority ?? null;
    shown.push({
      call: call.call,
      number: call.number,
      counter: counter.number,
      zone: counter.zone,
      calledAt: call.calledAt,
      recall: call.kind === "recall",
      // P1: that somebody goes first is told where the office wants it said, and who they are never
      priority: settings.voice.sayPriority && goesFirst !== null,
      announced: call.announcedBy !== null,
    });
    if (shown.length === callsShown) break;
  }
  return shown;
}
