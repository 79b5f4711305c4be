/** What a kiosk shows: where to go, how many wait there and how long, and whether paper comes (P1). */
import type { DeviceId, EpochMillis, Guide, KioskView, PersonId, SiteSettings } from "@motcua/protocol";
import { issuingAt } from "../domain/hours.ts";
import type { SiteState } from "../domain/state.ts";
import type { WaitEstimate } from "../domain/wait-estimate.ts";
import { nameOf, officeOf, waitingFor } from "./office.ts";

/** Prints older than this no longer concern the person at the kiosk. */
const printShownMillis = 120_000;

/** What all kiosks of a site are shown alike; only the printer and the prints are one's own. */
export type KioskHall = Omit<KioskView, "prints" | "printer">;

/** The view of one kiosk; `asker` picks the prints that it asked for itself. */
export function kioskView(
  state: SiteState,
  asker: DeviceId | PersonId,
  printer: KioskView["printer"],
  estimate: WaitEstimate,
  now: EpochMillis,
): KioskView {
  return { ...kioskHall(state, estimate, now), printer, prints: recentPrints(state, asker, now) };
}

/** What kiosks are shown alike: where to go, how many wait. */
export function kioskHall(state: SiteState, estimate: WaitEstimate, now: EpochMillis): KioskHall {
  const { settings, day } = state;
  return {
    office: officeOf(state),
    languages: settings.languages,
    day: day?.day ?? null,
    issuing: issuingAt(settings, day, now),
    hours: { days: settings.hours.days, sessions: settings.hours.sessions },
    longQueueMinutes: settings.longQueueMinutes,
    services: settings.services.map((service) => {
      const counters = settings.counters.filter((counter) => counter.services.includes(service.id));
      return {
        id: service.id,
        prefix: service.prefix,
        name: nameOf(service),
        functional: service.functional,
        waiting: waitingFor(day, service.id),
        estimate: estimate(service.id, null),
        openCounters: counters.filter(({ id }) => day?.counters.has(id)).map(({ number }) => number),
        counters: counters.map(({ number }) => number),
        closedReason: service.closedReason,
      };
    }),
    // what is to be read of them travels apart (guideOf): a view goes out with each ticket
    procedures: settings.procedures.map(({ service, code, vi, en }) => ({ service, code, vi, en })),
    priorityGroups: settings.priorityGroups,
    notices: settings.notices,
  };
}

/** How the prints that somebody asked for a little while ago have gone. */
export function recentPrints(
  { day }: SiteState,
  asker: DeviceId | PersonId,
  now: EpochMillis,
): KioskView["prints"] {
  if (day === null) return [];
  return day.recentPrints.toArray().flatMap((job) => {
    const print = day.prints.get(job);
    if (print === undefined || print.from !== asker || now - print.requestedAt >= printShownMillis) return [];
    return { job, ticket: print.ticket, state: print.state };
  });
}

/** What can be read of the procedures that the office has described. */
export function guideOf({ procedures }: SiteSettings): Guide {
  return {
    details: procedures.flatMap(({ service, vi, detail }) =>
      detail === undefined ? [] : [{ service, procedure: vi, detail }],
    ),
  };
}
