/** Reports on a period, as JSON for pages and as CSV to take away. */
import {
  ArrivalsReport,
  DistributionQuery,
  DistributionReport,
  isRefused,
  PeriodQuery,
  type Reply,
  ReportQuery,
  type ReportQuery as ReportQueryValue,
  refuse,
  SatisfactionReport,
  UtilisationReport,
  WaitReport,
} from "@motcua/protocol";
import { makeArrivalsReport } from "../../reports/arrivals-report.ts";
import { arrivalsCsv, distributionCsv } from "../../reports/chart-csv.ts";
import { makeDistributionReport } from "../../reports/distribution-report.ts";
import { longestPeriodDays } from "../../reports/period.ts";
import type { ReportQuestion } from "../../reports/report-source.ts";
import { satisfactionCsv } from "../../reports/satisfaction-csv.ts";
import { makeSatisfactionReport } from "../../reports/satisfaction-report.ts";
import { utilisationCsv } from "../../reports/utilisation-csv.ts";
import { canPartTime, makeUtilisationReport } from "../../reports/utilisation-report.ts";
import { waitCsv } from "../../reports/wait-csv.ts";
import { makeWaitReport } from "../../reports/wait-report.ts";
import type { App } from "../app.ts";
import { no } from "../status-of.ts";
import {
  asJson,
  description,
  documents,
  handOver,
  periodAsked,
  type ReportRoutesParts,
  readers,
  tags,
} from "./report-answers.ts";

/** The routes of figures, registered by `createHttp` like those of the edge itself. */
export function reportRoutes({ source, clock, trail }: ReportRoutesParts): (app: App) => void {
  const config = { allow: readers };

  const question = (query: ReportQueryValue): Reply<ReportQuestion> => {
    const asked = periodAsked(query, clock, longestPeriodDays);
    return isRefused(asked) ? asked : { done: { ...asked.done, by: query.by ?? "day" } };
  };

  return (app) => {
    app.get(
      "/api/v1/reports/waits",
      {
        config,
        schema: {
          operationId: "waitReport",
          summary: "Waits, service and how legs ended, over a half-open period and by any grouping",
          description,
          tags,
          querystring: ReportQuery,
          response: documents(WaitReport),
        },
      },
      async (request, reply) => {
        const asked = question(request.query);
        if (isRefused(asked)) return no(reply, asked.refused);
        const report = await makeWaitReport(source, asked.done);
        if (request.query.format !== "csv") return asJson(reply, report);
        return handOver(trail, request, reply, report, report.by, waitCsv(report));
      },
    );

    app.get(
      "/api/v1/reports/satisfaction",
      {
        config,
        schema: {
          operationId: "satisfactionReport",
          summary: "Ratings over a half-open period and by any grouping",
          description,
          tags,
          querystring: ReportQuery,
          response: documents(SatisfactionReport),
        },
      },
      async (request, reply) => {
        const asked = question(request.query);
        if (isRefused(asked)) return no(reply, asked.refused);
        const report = await makeSatisfactionReport(source, asked.done);
        if (request.query.format !== "csv") return asJson(reply, report);
        return handOver(trail, request, reply, report, report.by, satisfactionCsv(report));
      },
    );

    app.get(
      "/api/v1/reports/utilisation",
      {
        config,
        schema: {
          operationId: "utilisationReport",
          summary: "What signed-in time went to, by day, month, weekday, hour, counter or officer",
          description: `${description} Also with the field \`by\` for any other grouping.`,
          tags,
          querystring: ReportQuery,
          response: documents(UtilisationReport),
        },
      },
      async (request, reply) => {
        const asked = question(request.query);
        if (isRefused(asked)) return no(reply, asked.refused);
        if (!canPartTime(asked.done.by)) {
          return no(reply, refuse("bad-request", { field: "by", problem: "not-for-time" }).refused);
        }
        const report = await makeUtilisationReport(source, asked.done);
        if (request.query.format !== "csv") return asJson(reply, report);
        return handOver(trail, request, reply, report, report.by, utilisationCsv(report));
      },
    );

    app.get(
      "/api/v1/reports/arrivals",
      {
        config,
        schema: {
          operationId: "arrivalsReport",
          summary: "Arrivals and waits by weekday and hour",
          description,
          tags,
          querystring: PeriodQuery,
          response: documents(ArrivalsReport),
        },
      },
      async (request, reply) => {
        const asked = periodAsked(request.query, clock, longestPeriodDays);
        if (isRefused(asked)) return no(reply, asked.refused);
        const report = await makeArrivalsReport(source, asked.done);
        if (request.query.format !== "csv") return asJson(reply, report);
        return handOver(trail, request, reply, report, "weekday-hour", arrivalsCsv(report));
      },
    );

    app.get(
      "/api/v1/reports/distribution",
      {
        config,
        schema: {
          operationId: "distributionReport",
          summary: "How often a time was how long, of all legs or of one group",
          description,
          tags,
          querystring: DistributionQuery,
          response: documents(DistributionReport),
        },
      },
      async (request, reply) => {
        const { by, key, figure = "wait-time", format } = request.query;
        const asked = periodAsked(request.query, clock, longestPeriodDays);
        if (isRefused(asked)) return no(reply, asked.refused);
        const group = by === undefined || key === undefined ? null : { by, key: key === "" ? null : key };
        const report = await makeDistributionReport(source, { ...asked.done, figure, group });
        if (format !== "csv") return asJson(reply, report);
        return handOver(trail, request, reply, report, figure, distributionCsv(report));
      },
    );
  };
}
