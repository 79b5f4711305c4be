/** What the routes of reports share: the question read, and the export handed over. */
import { isRefused, type Reply, refuse, type SiteId, type StaffRole } from "@motcua/protocol";
import type { FastifyReply, FastifyRequest } from "fastify";
import { type TSchema, Type } from "typebox";
import type { AuditTrail } from "../../access/audit-trail.ts";
import type { WallClock } from "../../parts/clock.ts";
import { readPeriod } from "../../reports/period.ts";
import type { Period } from "../../reports/report-rows.ts";
import type { PeriodQuestion, ReportSource } from "../../reports/report-source.ts";
import { Refused } from "../app.ts";
import { callerName, callingPerson } from "../caller.ts";

export interface ReportRoutesParts {
  readonly source: ReportSource;
  readonly clock: WallClock;
  /** every export, and every look at single votes, leaves a line */
  readonly trail: AuditTrail;
}

/** V2: officers see no votes and no totals of them; reports are for those who answer for the office. */
export const readers: readonly StaffRole[] = ["supervisor", "administrator"];

export const tags = ["reports"];

export const description =
  "Refused `bad-request` with the field when a day does not exist, `until` is not after `from`, or the period is longer than 3,700 days.";

export const documents = <T extends TSchema>(report: T) =>
  ({
    200: {
      description: "the report, as JSON or as CSV (UTF-8 with a byte order mark, RFC 4180)",
      content: { "application/json": { schema: report }, "text/csv": { schema: Type.String() } },
    },
    "4xx": Refused,
    "5xx": Refused,
  }) as const;

/** The period of a question, of at most so many days when that is fewer than any report's. */
export function periodAsked(
  query: { readonly from: string; readonly until: string },
  clock: WallClock,
  daysAtMost: number,
): Reply<PeriodQuestion> {
  const period = readPeriod(query.from, query.until);
  if (isRefused(period)) return period;
  const days = (Date.parse(period.done.until) - Date.parse(period.done.from)) / 86_400_000;
  if (days > daysAtMost) {
    return refuse("bad-request", { field: "until", problem: "too-long", days: daysAtMost });
  }
  return { done: { period: period.done, madeAt: clock.now() } };
}

/** What is said of an export: who took it, and what, is on the trail first. */
interface Exported {
  readonly report: string;
  readonly site: SiteId;
  readonly period: Period;
  readonly position: { readonly epoch: number; readonly seq: number; readonly hash: string };
}

/** The text of an export as an answer to take away; `part` says more of what it is of, in letters a file may have. */
export async function handOver(
  trail: AuditTrail,
  request: FastifyRequest,
  reply: FastifyReply,
  { report, period, position: at }: Exported,
  part: string,
  text: string,
): Promise<string> {
  const detail = `${report} csv ${period.from}/${period.until} by ${part} at ${at.epoch}/${at.seq} ${at.hash}`;
  await trail.note(callerName(callingPerson(request)), "report-exported", detail);
  const name = `${report}-${period.from}-${period.until}-${part}.csv`;
  reply.type("text/csv; charset=utf-8").header("content-disposition", `attachment; filename="${name}"`);
  return text;
}

/**
 * A report as JSON: written as it is, which takes a fraction of the time that a serializer of its schema would hold
 * everybody else up for. Nothing of it comes from outside, and tests hold it against its schema.
 */
export function asJson(reply: FastifyReply, report: object): string {
  reply.type("application/json; charset=utf-8");
  return JSON.stringify(report);
}
