/** What a hardware agent works on: its equipment, and the print jobs that are its to take. */
import type { DeviceId, EpochMillis, HardwareView } from "@motcua/protocol";
import { printWithinMillis, routeOf } from "../domain/print-routing.ts";
import type { SiteState } from "../domain/state.ts";
import { panelShows } from "./panel-shows.ts";

/** The view of one agent; its jobs oldest first. */
export function hardwareView(state: SiteState, agent: DeviceId, now: EpochMillis): HardwareView {
  const { printers, panels, keypads, scanners } = state.settings.equipment;
  const own = <T extends { readonly agent: DeviceId }>(pieces: readonly T[]) =>
    pieces.filter((piece) => piece.agent === agent);
  return {
    jobs: waitingPrints(state, agent, now),
    printers: own(printers),
    panels: own(panels),
    keypads: own(keypads),
    scanners: own(scanners),
    priorityAges: state.settings.priorityGroups.flatMap(({ id, minAge }) =>
      minAge === null ? [] : { group: id, minAge },
    ),
    shows: panelShows(state, agent),
  };
}

function waitingPrints(
  { settings, day }: SiteState,
  agent: DeviceId,
  now: EpochMillis,
): HardwareView["jobs"] {
  if (day === null) return [];
  const jobs = day.recentPrints.toArray().flatMap((job) => {
    const print = day.prints.get(job);
    const number = print === undefined ? undefined : day.tickets.get(print.ticket)?.number;
    if (print === undefined || number === undefined) return [];
    if (print.state !== "waiting" || now - print.requestedAt >= printWithinMillis) return [];
    const { requestedAt, tried } = print;
    const route = routeOf(settings.equipment, print);
    if (route.kind === "none" || (route.kind === "printer" && route.printer.agent !== agent)) return [];
    return {
      job,
      printer: route.kind === "printer" ? route.printer.id : null,
      attempt: tried.length,
      number,
      requestedAt,
      expiresAt: requestedAt + printWithinMillis,
    };
  });
  return jobs.toReversed();
}
