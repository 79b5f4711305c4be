/** The signs that ratings may have been pressed by staff: for supervisors, to ask about and not to judge by. */
import { isRefused, RatingFlagQuery, RatingFlagReport, type SiteId, type StaffRole } from "@motcua/protocol";
import { makeRatingFlagReport, type RatingFlagRows } from "../../reports/flags/rating-flag-report.ts";
import { readPeriod } from "../../reports/period.ts";
import { type App, Refused } from "../app.ts";
import { no } from "../status-of.ts";

export interface RatingFlagRoutesParts {
  readonly site: SiteId;
  readonly rows: RatingFlagRows;
}

const readers: readonly StaffRole[] = ["supervisor", "administrator"];

/** The route, registered by `createHttp` like those of the edge itself. */
export function ratingFlagRoutes({ site, rows }: RatingFlagRoutesParts): (app: App) => void {
  return (app) => {
    app.get(
      "/api/v1/reports/rating-flags",
      {
        config: { allow: readers },
        schema: {
          operationId: "ratingFlagReport",
          summary: "Counter-months whose ratings look pressed by staff, each sign with its reason",
          description:
            "Refused `bad-request` with the field when a day does not exist, `until` is not after `from`, or the period is too long.",
          tags: ["reports"],
          querystring: RatingFlagQuery,
          response: { 200: RatingFlagReport, "4xx": Refused, "5xx": Refused },
        },
      },
      async (request, reply) => {
        const period = readPeriod(request.query.from, request.query.until);
        if (isRefused(period)) return no(reply, period.refused);
        return makeRatingFlagReport(rows, site, period.done);
      },
    );
  };
}
