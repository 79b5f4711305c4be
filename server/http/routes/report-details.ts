/** What stands behind figures: legs, and single votes for the few who are named for that. */
import { isRefused, LegsQuery, LegsReport, refuse, VotesQuery, VotesReport } from "@motcua/protocol";
import { makeLegsReport } from "../../reports/legs-behind.ts";
import { makeVotesReport } from "../../reports/single-votes.ts";
import { type App, Refused } from "../app.ts";
import { callerName, callingPerson } from "../caller.ts";
import { no } from "../status-of.ts";
import { periodAsked, type ReportRoutesParts, readers, tags } from "./report-answers.ts";

/** Single rows are looked at for a reason, and a year is long enough for one. */
const daysAtMost = 366;
const rowsUnasked = 100;
const description = `Refused \`bad-request\` with the field when a day does not exist, \`until\` is not after \`from\`, or the period is longer than ${daysAtMost} days.`;

/** The routes of single rows; every look at single votes is on the trail before it is answered. */
export function reportDetailRoutes({ source, clock, trail }: ReportRoutesParts): (app: App) => void {
  return (app) => {
    app.get(
      "/api/v1/reports/legs",
      {
        config: { allow: readers },
        schema: {
          operationId: "legsReport",
          summary: "The legs behind a figure, the longest wait first",
          description: `${description} Also with the field \`by\` for \`mode\`: a leg would give away how it was rated (V2).`,
          tags,
          querystring: LegsQuery,
          response: { 200: LegsReport, "4xx": Refused, "5xx": Refused },
        },
      },
      async (request, reply) => {
        const { by, key, which = "all", offset = 0, limit = rowsUnasked } = request.query;
        const asked = periodAsked(request.query, clock, daysAtMost);
        if (isRefused(asked)) return no(reply, asked.refused);
        if (by === "mode") return no(reply, refuse("bad-request", { field: "by" }).refused);
        const group = by === undefined || key === undefined ? null : { by, key: key === "" ? null : key };
        const { weekday = null, fromSeconds = 0, untilSeconds } = request.query;
        const between =
          untilSeconds === undefined && fromSeconds === 0
            ? null
            : { fromSeconds, untilSeconds: untilSeconds ?? Number.POSITIVE_INFINITY };
        return makeLegsReport(source, { ...asked.done, which, group, weekday, between, offset, limit });
      },
    );

    app.get(
      "/api/v1/reports/votes",
      {
        config: { allow: ["supervisor"] },
        schema: {
          operationId: "votesReport",
          summary: "Single votes, without ticket, time or officer; for supervisors whom the settings name",
          description: `${description} Refused \`not-allowed\` for everybody whom \`singleVotesFor\` does not name.`,
          tags,
          querystring: VotesQuery,
          response: { 200: VotesReport, "4xx": Refused, "5xx": Refused },
        },
      },
      async (request, reply) => {
        const caller = callingPerson(request);
        const {
          from,
          until,
          counter = null,
          service = null,
          offset = 0,
          limit = rowsUnasked,
        } = request.query;
        const isNamed = source.settings().singleVotesFor.some((id) => id === caller.me.id);
        if (!isNamed) {
          await trail.note(callerName(caller), "refused", "GET /api/v1/reports/votes");
          return no(reply, refuse("not-allowed").refused);
        }
        const asked = periodAsked(request.query, clock, daysAtMost);
        if (isRefused(asked)) return no(reply, asked.refused);
        const where = `counter ${counter ?? "all"} service ${service ?? "all"} from row ${offset}`;
        await trail.note(callerName(caller), "single-votes-seen", `${from}/${until} ${where}`);
        return makeVotesReport(source, { ...asked.done, counter, service, offset, limit });
      },
    );
  };
}
