/** Reports on waits and satisfaction, as JSON for pages and as CSV to take away. */
import {
  isRefused,
  type PersonId,
  type Reply,
  ReportQuery,
  type ReportQuery as ReportQueryValue,
  SatisfactionReport,
  type SiteId,
  type SiteSettings,
  type StaffRole,
  WaitReport,
} from "@motcua/protocol";
import type { FastifyReply, FastifyRequest } from "fastify";
import { type TSchema, Type } from "typebox";
import type { AuditTrail } from "../../access/audit-trail.ts";
import type { WallClock } from "../../parts/clock.ts";
import { readPeriod } from "../../reports/period.ts";
import type { ReportRows } from "../../reports/report-rows.ts";
import type { Position, ReportQuestion, ReportSource } from "../../reports/report-source.ts";
import { satisfactionCsv } from "../../reports/satisfaction-csv.ts";
import { makeSatisfactionReport } from "../../reports/satisfaction-report.ts";
import { waitCsv } from "../../reports/wait-csv.ts";
import { makeWaitReport } from "../../reports/wait-report.ts";
import { type App, Refused } from "../app.ts";
import { callerName, callingPerson } from "../caller.ts";
import { no } from "../status-of.ts";

export interface ReportRoutesParts {
  readonly site: SiteId;
  readonly readModel: ReportRows;
  /** the settings in force */
  readonly settings: () => SiteSettings;
  /** where the journal stands, and the day that is open */
  readonly position: () => Position;
  /** the titles of the site's people */
  readonly titles: () => Promise<ReadonlyMap<PersonId, string>>;
  readonly clock: WallClock;
  /** every export leaves a line */
  readonly trail: AuditTrail;
}

/** V2: officers see no votes and no totals of them; reports are for those who answer for the office. */
const readers: readonly StaffRole[] = ["supervisor", "administrator"];
const tags = ["reports"];
const description =
  "Refused `bad-request` with the field when a day does not exist, `until` is not after `from`, or the period is longer than 3,700 days.";

const documents = <T extends TSchema>(report: T) =>
  ({
    200: {
      description: "the report, as JSON or as CSV (UTF-8 with a byte order mark, RFC 4180)",
      content: { "application/json": { schema: report }, "text/csv": { schema: Type.String() } },
    },
    "4xx": Refused,
    "5xx": Refused,
  }) as const;

/** The two routes, registered by `createHttp` like those of the edge itself. */
export function reportRoutes(parts: ReportRoutesParts): (app: App) => void {
  const { site, readModel, settings, position, titles, clock, trail } = parts;
  const source: ReportSource = { site, rows: readModel, settings, position, titles };

  const question = (query: ReportQueryValue): Reply<ReportQuestion> => {
    const period = readPeriod(query.from, query.until);
    return isRefused(period)
      ? period
      : { done: { period: period.done, by: query.by ?? "day", madeAt: clock.now() } };
  };

  /** The text of an export as an answer to take away; who took it, and what, is on the trail first. */
  const handOver = async (
    request: FastifyRequest,
    reply: FastifyReply,
    report: WaitReport | SatisfactionReport,
    text: string,
  ): Promise<string> => {
    const { period, by, position: at } = report;
    const detail = `${report.report} csv ${period.from}/${period.until} by ${by} at ${at.epoch}/${at.seq} ${at.hash}`;
    await trail.note(callerName(callingPerson(request)), "report-exported", detail);
    const name = `${report.report}-${period.from}-${period.until}-${by}.csv`;
    reply.type("text/csv; charset=utf-8").header("content-disposition", `attachment; filename="${name}"`);
    return text;
  };

  return (app) => {
    app.get(
      "/api/v1/reports/waits",
      {
        config: { allow: readers },
        schema: {
          operationId: "waitReport",
          summary: "Waits and service over a half-open period, by day, service, counter or officer",
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
        return request.query.format === "csv" ? handOver(request, reply, report, waitCsv(report)) : report;
      },
    );

    app.get(
      "/api/v1/reports/satisfaction",
      {
        config: { allow: readers },
        schema: {
          operationId: "satisfactionReport",
          summary: "Ratings over a half-open period, by day, service, counter or officer",
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
        return request.query.format === "csv"
          ? handOver(request, reply, report, satisfactionCsv(report))
          : report;
      },
    );
  };
}
