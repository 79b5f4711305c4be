/** What a hardware agent works on: print jobs that are not over and not too old for anybody to be waiting. */
import type { EpochMillis, HardwareView } from "@motcua/protocol";
import type { SiteState } from "../domain/state.ts";

/** Older paper would fall into an empty room: the citizen has gone. */
export const printWithinMillis = 60_000;

/** The jobs of a site, oldest first. */
export function hardwareView({ day }: SiteState, now: EpochMillis): HardwareView {
  if (day === null) return { jobs: [] };
  const jobs = day.recentPrints.toArray().flatMap((job) => {
    const print = day.prints.get(job);
    const number = print === undefined ? undefined : day.tickets.get(print.ticket)?.number;
    if (print === undefined || number === undefined) return [];
    if (print.state !== "waiting" || now - print.requestedAt >= printWithinMillis) return [];
    return { job, number, requestedAt: print.requestedAt, expiresAt: print.requestedAt + printWithinMillis };
  });
  return { jobs: jobs.toReversed() };
}
