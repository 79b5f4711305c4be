/** What the queues and counters of the open day say by themselves. */
import type { EpochMillis } from "@motcua/protocol";
import type { Sign } from "./alarm-rules.ts";
import { closedSecondsBetween } from "./hours.ts";
import type { OpenCounter } from "./open-counter.ts";
import type { Day, SiteState } from "./state.ts";

/** The signs of every service and counter, of those that are well too. */
export function daySigns({ settings }: SiteState, day: Day, now: EpochMillis): Sign[] {
  const expected = new Map(settings.services.map(({ id, expectedMinutes }) => [id, expectedMinutes]));
  return [
    ...settings.services.flatMap(({ id }): Sign[] => {
      const about = { kind: "service", service: id } as const;
      const queue = day.waiting.get(id);
      let longestSince = now;
      for (const { joinedAt } of queue?.values() ?? []) longestSince = Math.min(longestSince, joinedAt);
      // midday is nobody's fault (docs/measures.md)
      const waitedSeconds = (now - longestSince) / 1000 - closedSecondsBetween(settings, longestSince, now);
      return [
        { kind: "wait-long", about, value: waitedSeconds / 60 },
        { kind: "queue-long", about, value: queue?.size ?? 0 },
      ];
    }),
    ...settings.counters.map(
      ({ id }): Sign => ({
        kind: "service-long",
        about: { kind: "counter", counter: id },
        value: timesExpected(day, day.counters.get(id)),
      }),
    ),
  ];

  /** How many times its expected minutes the present service has taken; 0 while nobody is served. */
  function timesExpected({ tickets }: Day, counter: OpenCounter | undefined): number {
    if (counter?.activity.kind !== "serving") return 0;
    const leg = tickets.get(counter.activity.ticket)?.leg;
    const minutes = leg === undefined ? undefined : expected.get(leg.service);
    if (leg?.kind !== "serving" || minutes === undefined) return 0;
    return ((now - leg.startedAt) / 1000 - leg.parkedSeconds) / 60 / minutes;
  }
}
