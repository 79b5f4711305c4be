import type { BusinessDay, ReportBy, SatisfactionMeasures, WaitMeasures } from "@motcua/protocol";
import type { ReportSource } from "@motcua/server/reports/report-source.ts";
import { keepRollUps } from "@motcua/server/reports/roll-ups/keep-roll-ups.ts";
import { makeSatisfactionReport } from "@motcua/server/reports/satisfaction-report.ts";
import { sourceOfOffice } from "@motcua/server/reports/testing/source-of-office.ts";
import { makeUtilisationReport } from "@motcua/server/reports/utilisation-report.ts";
import { makeWaitReport } from "@motcua/server/reports/wait-report.ts";
import { beforeAll, describe, expect, it } from "vitest";
import {
  type Counted,
  type CountedLeg,
  type CountedTicket,
  countVisits,
  type ExportedRow,
} from "./count-visits.ts";
import { counterTime } from "./counter-time.ts";
import { type Figures, figuresOf, ratingsOf } from "./figures.ts";
import { simulatedMonth } from "./simulated-month.ts";

const vietnam = 7;
const month = { from: "2026-11-01" as BusinessDay, until: "2026-12-03" as BusinessDay };
let source: ReportSource;
let rows: ExportedRow[];
let counted: Counted;

beforeAll(async () => {
  const office = await simulatedMonth(20_261_123);
  // As `journal-export` writes it, a line a row.
  const lines = (await office.journal()).map((row) => JSON.stringify(row));
  rows = lines.map((line) => JSON.parse(line) as ExportedRow);
  counted = countVisits(rows, vietnam);
  source = sourceOfOffice(office);
  await keepRollUps(source, 100);
});

interface Parting {
  readonly leg: (leg: CountedLeg) => string | null;
  /** null where a ticket belongs to no group */
  readonly ticket: ((ticket: CountedTicket) => string | null) | null;
}

const localHour = (at: number) => String(new Date(at + vietnam * 3_600_000).getUTCHours()).padStart(2, "0");
const weekday = (day: string) =>
  ["sun", "mon", "tue", "wed", "thu", "fri", "sat"][new Date(day).getUTCDay()] ?? "";

const partings: Readonly<Record<ReportBy, Parting>> = {
  day: { leg: ({ ticket }) => ticket.day, ticket: ({ day }) => day },
  month: { leg: ({ ticket }) => ticket.day.slice(0, 7), ticket: ({ day }) => day.slice(0, 7) },
  weekday: { leg: ({ ticket }) => weekday(ticket.day), ticket: ({ day }) => weekday(day) },
  hour: {
    leg: ({ joinedAt }) => localHour(joinedAt),
    ticket: ({ legs }) => localHour(legs[0]?.joinedAt ?? 0),
  },
  service: { leg: ({ service }) => service, ticket: ({ service }) => service },
  procedure: { leg: ({ ticket }) => ticket.procedure, ticket: ({ procedure }) => procedure },
  priority: { leg: ({ ticket }) => ticket.priority, ticket: ({ priority }) => priority },
  device: { leg: ({ ticket }) => ticket.origin, ticket: ({ origin }) => origin },
  counter: { leg: ({ counter }) => counter, ticket: null },
  officer: { leg: ({ officer }) => officer, ticket: null },
  mode: { leg: ({ vote }) => vote?.mode ?? null, ticket: null },
};

/** A report's measures under the names of the second reckoning. */
function reported(of: WaitMeasures): Figures {
  const times = (name: string, spread: WaitMeasures["wait"]) => ({
    [`${name}Times`]: spread?.n ?? 0,
    [`${name}Median`]: spread?.medianSeconds ?? null,
    [`${name}P90`]: spread?.p90Seconds ?? null,
    [`${name}Max`]: spread?.maxSeconds ?? null,
    [`${name}Sum`]: Math.round((spread?.meanSeconds ?? 0) * (spread?.n ?? 0)),
  });
  const ended = (kind: string) => of.endings.find(({ ending }) => ending === kind)?.n ?? 0;
  return {
    legs: of.legs,
    ...times("wait", of.wait),
    closedLegs: of.closed.legs,
    closedSeconds: of.closed.seconds,
    ...times("walk", of.walk),
    ...times("service", of.serviceTime),
    inTime: of.serviceLevel.part,
    inTimeOf: of.serviceLevel.of,
    noShows: of.noShows.part,
    called: of.noShows.of,
    doubtful: of.doubtful,
    promiseKept: of.promise.part,
    promiseOf: of.promise.of,
    promiseUncalled: of.promise.uncalled,
    finished: ended("finished"),
    transferred: ended("transferred"),
    returned: ended("returned"),
    cancelled: ended("cancelled"),
    expired: ended("expired"),
    open: ended("open"),
    issued: of.issued,
    abandoned: of.abandonment?.part ?? null,
    abandonedLater: of.abandonment?.later ?? null,
  };
}

const reportedRatings = (of: SatisfactionMeasures): Figures => ({
  ratings: of.n,
  late: of.late,
  withoutLeg: of.withoutLeg,
  rateable: of.response.of,
  rated: of.response.part,
});

const legs = () => counted.tickets.flatMap((ticket) => ticket.legs);
const madeAt = 0;

describe("the second reckoning of a simulated month, from the exported journal", () => {
  it("has something of everything to reckon", () => {
    const whole = figuresOf(counted, legs(), counted.tickets);
    const ratings = ratingsOf(counted.votes);
    for (const [name, value] of Object.entries({ ...whole, ...ratings })) {
      if (name !== "open" && name !== "doubtful") expect([name, value ?? 0]).not.toEqual([name, 0]);
    }
  });

  it.each(Object.entries(partings))("agrees in every figure of every group by %s", async (name, parting) => {
    const by = name as ReportBy;
    const { total, groups } = await makeWaitReport(source, { period: month, by, madeAt });
    const { rateable: _, rated: __, ...whole } = figuresOf(counted, legs(), counted.tickets);
    expect(reported(total)).toEqual(whole);
    const keys = new Set([
      ...legs().map(parting.leg),
      ...(parting.ticket ? counted.tickets.map(parting.ticket) : []),
    ]);
    expect(new Set(groups.map(({ key }) => key))).toEqual(keys);
    for (const group of groups) {
      const own = legs().filter((leg) => parting.leg(leg) === group.key);
      const { ticket } = parting;
      const issued = ticket === null ? null : counted.tickets.filter((one) => ticket(one) === group.key);
      const { rateable: ___, rated: ____, ...figures } = figuresOf(counted, own, issued);
      expect([group.key, reported(group)]).toEqual([group.key, figures]);
    }
  });

  it.each(Object.entries(partings))("agrees in every rating by %s", async (name, parting) => {
    const by = name as ReportBy;
    const { total, groups } = await makeSatisfactionReport(source, { period: month, by, madeAt });
    const reckoned = (own: readonly CountedLeg[], votes: Counted["votes"]): Figures => {
      const { satisfied: _, ...ratings } = ratingsOf(votes);
      const { rateable, rated } = figuresOf(counted, own, null);
      return { ...ratings, rateable: rateable ?? 0, rated: rated ?? 0 };
    };
    expect(reportedRatings(total)).toEqual(reckoned(legs(), counted.votes));
    expect(total.share?.satisfied ?? null).toBe(ratingsOf(counted.votes).satisfied);
    for (const group of groups) {
      const own = legs().filter((leg) => parting.leg(leg) === group.key);
      const votes = counted.votes.filter(({ leg }) => leg !== null && parting.leg(leg) === group.key);
      const { withoutLeg: _, ...figures } = reckoned(own, votes);
      const { withoutLeg: __, ...said } = reportedRatings(group);
      expect([group.key, said]).toEqual([group.key, figures]);
    }
  });

  it("agrees in what each counter's time went to", async () => {
    const { groups } = await makeUtilisationReport(source, { period: month, by: "counter", madeAt });
    const times = counterTime(rows);
    expect(groups.map(({ key }) => key).sort()).toEqual([...times.keys()].sort());
    for (const group of groups) {
      const time = times.get(group.key ?? "") ?? {};
      const of = (what: string) => time[what] ?? 0;
      expect([group.key, group]).toMatchObject([
        group.key,
        {
          walkSeconds: of("walk"),
          serviceSeconds: of("serving"),
          wrapUpSeconds: of("wrap-up"),
          callingSeconds: of("calling"),
          idleSeconds: of("ready") + of("calling"),
          pausedSeconds: of("paused"),
          unended: { seconds: of("unended") },
        },
      ]);
    }
  });
});
