/** What a hardware agent works on: its equipment, and the print jobs that are its to take. */
import type { DeviceId, EpochMillis, HardwareView } from "@motcua/protocol";
import type { SiteState } from "../domain/state.ts";
import { panelShows } from "./panel-shows.ts";

/** Older paper would fall into an empty room: the citizen has gone. */
export const printWithinMillis = 60_000;

/** The view of one agent; its jobs oldest first. */
export function hardwareView(state: SiteState, agent: DeviceId, now: EpochMillis): HardwareView {
  const { printers, panels, keypads, scanners } = state.settings.equipment;
  const own = <T extends { readonly agent: DeviceId }>(pieces: readonly T[]) =>
    pieces.filter((piece) => piece.agent === agent);
  return {
    jobs: waitingPrints(state, now),
    printers: own(printers),
    panels: own(panels),
    keypads: own(keypads),
    scanners: own(scanners),
    shows: panelShows(state, agent),
  };
}

function waitingPrints({ day }: SiteState, now: EpochMillis): HardwareView["jobs"] {
  if (day === null) return [];
  const jobs = day.recentPrints.toArray().flatMap((job) => {
    const print = day.prints.get(job);
    const number = print === undefined ? undefined : day.tickets.get(print.ticket)?.number;
    if (print === undefined || number === undefined) return [];
    if (print.state !== "waiting" || now - print.requestedAt >= printWithinMillis) return [];
    const { requestedAt } = print;
    return {
      job,
      printer: null,
      attempt: 0,
      number,
      requestedAt,
      expiresAt: requestedAt + printWithinMillis,
    };
  });
  return jobs.toReversed();
}
