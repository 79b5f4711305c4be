/** What a hardware agent works on: print jobs that are not over and not too old for anybody to be waiting. */
import type { EpochMillis, HardwareView } from "@motcua/protocol";
import type { SiteState } from "../domain/state.ts";

/** Older paper would fall into an empty room: the citizen has gone. */
export const printWithinMillis = 60_000;

/** The jobs of a site, oldest first. */
export function hardwareView({ day }: SiteState, now: EpochMillis): HardwareView {
  if (day === null) return { jobs: [] };
  return {
    jobs: day.prints
      .entrySeq()
      .filter(([, print]) => print.state === "waiting" && now - print.requestedAt < printWithinMillis)
      .map(([job, print]) => ({
        job,
        requestedAt: print.requestedAt,
        expiresAt: print.requestedAt + printWithinMillis,
        number: day.tickets.get(print.ticket)?.number,
      }))
      .flatMap(({ number, ...job }) => (number === undefined ? [] : [{ ...job, number }]))
      .sortBy(({ requestedAt }) => requestedAt)
      .toArray(),
  };
}
