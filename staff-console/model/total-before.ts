import type { SatisfactionReport, UtilisationReport, WaitReport } from "@motcua/protocol";

type Before<Report extends { before: { total: unknown } }> = {
  readonly before: Pick<Report["before"], "total">;
};

/** The visits of the period before; null when nobody came in it: none of nothing is no figure to compare with. */
export function visitsBefore({ before: { total } }: Before<WaitReport>) {
  return total.legs === 0 ? null : total;
}

/** The ratings of the period before; null when there was none, nor any press without a visit. */
export function ratingsBefore({ before: { total } }: Before<SatisfactionReport>) {
  return total.n === 0 && total.withoutLeg === 0 ? null : total;
}

/** The time at the counters in the period before; null when nobody signed in. */
export function timeBefore({ before: { total } }: Before<UtilisationReport>) {
  return total.signedInSeconds === 0 ? null : total;
}
