/** The signs of pressed ratings in a period, month by month so that no more than one month is held at a time. */
import type { BusinessDay, RatingFlag, RatingFlagReport, SiteId } from "@motcua/protocol";
import { Temporal } from "temporal-polyfill";
import { counterMonthsOf, type EndedLeg, type RatedVote } from "./counter-month.ts";
import { findRatingFlags } from "./find-rating-flags.ts";
import { ratingFlagDefinitions } from "./rating-flag-definitions.ts";

interface Period {
  readonly from: BusinessDay;
  readonly until: BusinessDay;
}

/** Where the rows come from; the store's own fit. */
export interface RatingFlagRows {
  legs(site: SiteId, period: Period): Promise<readonly EndedLeg[]>;
  votes(site: SiteId, period: Period): Promise<readonly RatedVote[]>;
}

/** Looks through a half-open period; a month that is cut by it is judged by its part. Rejects when rows cannot be read. */
export async function makeRatingFlagReport(
  rows: RatingFlagRows,
  site: SiteId,
  period: Period,
): Promise<RatingFlagReport> {
  const flags: RatingFlag[] = [];
  let counterMonths = 0;
  for (const part of monthsOf(period)) {
    const months = counterMonthsOf(await rows.votes(site, part), await rows.legs(site, part));
    counterMonths += months.filter(({ votes }) => votes.length > 0).length;
    flags.push(...findRatingFlags(months));
  }
  return { period, counterMonths, flags, definitions: [...ratingFlagDefinitions] };
}

function monthsOf({ from, until }: Period): Period[] {
  const months: Period[] = [];
  for (let first = from; first < until; ) {
    const next = Temporal.PlainDate.from(first).with({ day: 1 }).add({ months: 1 }).toString() as BusinessDay;
    const end = next < until ? next : until;
    months.push({ from: first, until: end });
    first = end;
  }
  return months;
}
