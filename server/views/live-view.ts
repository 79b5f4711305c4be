/** What a supervisor sees of the floor, now: counters, queues, the day's measures, ratings as they come. */
import type { EpochMillis, LiveView } from "@motcua/protocol";
import { issuingAt } from "../domain/hours.ts";
import { openSeconds, servedSeconds } from "../domain/leg-seconds.ts";
import type { OpenCounter } from "../domain/open-counter.ts";
import { spreadOf } from "../domain/recorded-times.ts";
import type { Day, SiteState } from "../domain/state.ts";
import type { EndedLeg } from "../domain/visit.ts";
import { alarmsOf } from "./alarms.ts";
import { counterSign, nameOf, officeOf, waitingFor } from "./office.ts";

/** The view of the live board. A rating shows as counter and level, without ticket or phone (V2). */
export function liveView(state: SiteState, now: EpochMillis): LiveView {
  const { settings, day } = state;
  const legs = day?.ended.valueSeq().toArray() ?? [];
  return {
    office: officeOf(state),
    day: day?.day ?? null,
    issuing: issuingAt(settings, day, now),
    waitTargetMinutes: settings.waitTargetMinutes,
    counters: settings.counters.map(({ id }) => {
      const open = day?.counters.get(id) ?? null;
      return {
        sign: counterSign(state, id),
        activity: open?.activity.kind ?? "closed",
        officer: open?.officer ?? null,
        since: sinceOf(day, open),
        expectedMinutes: expectedMinutes(state, open),
        finished: open?.finished ?? 0,
      };
    }),
    services: settings.services.map((service) => ({
      id: service.id,
      prefix: service.prefix,
      name: nameOf(service),
      waiting: waitingFor(day, service.id),
      longestSince:
        day?.waiting
          .get(service.id)
          ?.valueSeq()
          .map(({ joinedAt }) => joinedAt)
          .min() ?? null,
      targetMinutes: service.targetMinutes,
    })),
    today: todayOf(state, legs),
    ratings: ratingsOf(state, legs),
    alarms: alarmsOf(state),
  };
}

function sinceOf(day: Day | null, open: OpenCounter | null): EpochMillis | null {
  if (day === null || open === null) return null;
  const { activity } = open;
  if (activity.kind !== "calling" && activity.kind !== "serving") return activity.since;
  const leg = day.tickets.get(activity.ticket)?.leg;
  if (leg?.kind === "serving") return leg.startedAt + leg.parkedSeconds * 1000;
  return leg?.kind === "called" ? leg.called.lastCalledAt : null;
}

function expectedMinutes({ settings, day }: SiteState, open: OpenCounter | null): number | null {
  const activity = open?.activity;
  if (activity?.kind !== "serving") return null;
  const service = day?.tickets.get(activity.ticket)?.leg.service;
  return settings.services.find(({ id }) => id === service)?.expectedMinutes ?? null;
}

function todayOf({ settings, day }: SiteState, legs: readonly EndedLeg[]): LiveView["today"] {
  // Every called leg counts, also one whose visitor is still being served: the reports say the same.
  const present =
    day?.tickets
      .valueSeq()
      .map(({ leg }) => leg)
      .toArray() ?? [];
  const called = [...legs, ...present.filter((leg) => leg.kind !== "ended")];
  const waits = called.flatMap((leg) => {
    if (!("called" in leg) || leg.called === null) return [];
    return openSeconds(settings, leg.joinedAt, leg.called.firstCalledAt);
  });
  const services = legs.flatMap((leg) => servedSeconds(leg) ?? []);
  const targetSeconds = settings.waitTargetMinutes * 60;
  // Service level (docs/measures.md): those who left uncalled count against it once they had waited longer than T.
  const leftLate = legs.filter(
    (leg) =>
      leg.called === null &&
      (leg.end === "cancelled" || leg.end === "expired") &&
      openSeconds(settings, leg.joinedAt, leg.endedAt) > targetSeconds,
  ).length;
  const totals = day?.totals ?? { issued: 0, finished: 0, noShows: 0, gone: 0 };
  return {
    ...totals,
    waiting: day?.waiting.valueSeq().reduce((sum, queue) => sum + queue.size, 0) ?? 0,
    wait: spreadOf(waits),
    service: spreadOf(services),
    withinTarget: {
      kept: waits.filter((seconds) => seconds <= targetSeconds).length,
      of: waits.length + leftLate,
    },
  };
}

function ratingsOf({ settings, day }: SiteState, legs: readonly EndedLeg[]): LiveView["ratings"] {
  const numberOf = new Map(settings.counters.map(({ id, number }) => [id, number]));
  const votes = day?.votes.valueSeq().toArray() ?? [];
  const satisfied = new Set(
    settings.ratingScale.levels.filter((level) => level.satisfied).map(({ value }) => value),
  );
  return {
    n: votes.length,
    rateable: legs.filter((leg) => leg.rateable).length,
    satisfied: votes.filter(({ level }) => satisfied.has(level)).length,
    withoutLeg: day?.votesWithoutLeg ?? 0,
    minimumForShare: settings.votes.minimumForShare,
    byLevel: settings.ratingScale.levels.map((level) => ({
      level: level.value,
      name: nameOf(level),
      satisfied: level.satisfied,
      n: votes.filter((vote) => vote.level === level.value).length,
    })),
    latest:
      day?.latestVotes
        .map(({ seq, at, counter, level }) => ({
          seq,
          at,
          counter: counter === null ? null : (numberOf.get(counter) ?? null),
          level,
        }))
        .toArray() ?? [],
  };
}
