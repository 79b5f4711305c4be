import {
  ArrivalsReport,
  DistributionReport,
  LegsReport,
  reportGroupings,
  SatisfactionReport,
  type SiteSettings,
  UtilisationReport,
  VotesReport,
  WaitReport,
} from "@motcua/protocol";
import fc from "fast-check";
import { Value } from "typebox/value";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createAuditTrail } from "../../access/audit-trail.ts";
import {
  createEmptyStore,
  createHandClock,
  createTestLog,
  testSite,
} from "../../access/testing/test-access.ts";
import type { Position, ReportSource } from "../../reports/report-source.ts";
import { readCsv } from "../../reports/testing/read-csv.ts";
import { legRow, monday, ticketRow, votes } from "../../reports/testing/sample-rows.ts";
import type { ReadModelRows } from "../../store/store.ts";
import { createTestHttp, smallSite, type TestHttp } from "../testing/test-http.ts";
import { reportDetailRoutes } from "./report-details.ts";
import { reportRoutes } from "./reports.ts";

const position: Position = { epoch: 3, seq: 77, hash: "c0".repeat(32), day: { day: monday } };
const query = "from=2026-11-01&until=2026-12-01";
let hub: TestHttp;
let supervisor: string;
let singleVotesFor: SiteSettings["singleVotesFor"] = [];

beforeAll(async () => {
  const store = createEmptyStore();
  const served = legRow({ joined: 0, called: 5, started: 6, ended: 20 });
  const legs = [served, legRow({ joined: 3 }, { service: "=2+5" })];
  const rows = {
    tickets: legs.map(({ ticket, service }) => ticketRow({ ticket, service })),
    legs,
    stays: [],
    touchedDays: [{ day: monday, seq: 1 }],
    votes: [...votes(11, { leg: served.leg }), ...votes(1, { level: 1, satisfied: 0 })],
  };
  await store.readModel.replace(
    testSite,
    (async function* () {
      yield withSite(rows);
    })(),
  );
  const settings = smallSite("office");
  const clock = createHandClock();
  const trail = createAuditTrail({ site: testSite, audit: store.audit, clock, log: createTestLog() });
  const source: ReportSource = {
    site: testSite,
    rows: store.readModel,
    kept: store.rollUps,
    settings: () => ({ ...settings, singleVotesFor }),
    position: () => position,
    atWork: () => null,
    verified: async () => null,
    titles: async () => new Map((await store.people.all(testSite)).map(({ id, title }) => [id, title])),
  };
  hub = await createTestHttp({
    store,
    parts: {
      registerRoutes: [reportRoutes({ source, clock, trail }), reportDetailRoutes({ source, clock, trail })],
    },
  });
  supervisor = await hub.signedInAs("supervisor");
});
afterAll(() => hub.close());

/** The rows of reports with the columns that the store keeps beyond them. */
function withSite(rows: object): ReadModelRows {
  const fill = (row: object, index: number) => ({ site: testSite, vote: `vote-${index}`, calls: 1, ...row });
  const entries = Object.entries(rows).map(([table, all]) => [table, (all as object[]).map(fill)]);
  return Object.fromEntries(entries) as ReadModelRows;
}

const both = [
  ["waits", WaitReport],
  ["satisfaction", SatisfactionReport],
] as const;

describe.each(both)("GET /api/v1/reports/%s", (report, schema) => {
  const url = `/api/v1/reports/${report}`;
  const get = (asked: string, cookie = supervisor) => hub.ask("GET", `${url}?${asked}`, { cookie });

  it.each(reportGroupings)("answers by %s what its description says", async (by) => {
    const answer = await get(`${query}&by=${by}&format=json`);
    expect(answer.statusCode).toBe(200);
    const made = answer.json();
    expect([...Value.Errors(schema, made)]).toEqual([]);
    expect(made).toMatchObject({
      report,
      by,
      period: { from: "2026-11-01", until: "2026-12-01" },
      position: { epoch: 3, seq: 77, hash: position.hash },
      openDay: monday,
    });
    expect(made.definitions.length).toBeGreaterThan(5);
  });

  it("V2 is refused to officers and reception, and to strangers", async () => {
    for (const role of ["officer", "reception"] as const) {
      const answer = await get(query, await hub.signedInAs(role));
      expect([answer.statusCode, answer.json()]).toEqual([403, { refused: { code: "not-allowed" } }]);
    }
    const { token } = await hub.device({ role: "tablet" });
    expect((await hub.ask("GET", `${url}?${query}`, { bearer: token })).statusCode).toBe(403);
    expect((await hub.ask("GET", `${url}?${query}`)).statusCode).toBe(401);
    expect((await get(query, await hub.signedInAs("administrator"))).statusCode).toBe(200);
  });

  it.each([
    ["until=2026-12-01", "from"],
    ["from=2026-11-01", "until"],
    ["from=2026-02-30&until=2026-12-01", "from"],
    ["from=1.11.2026&until=2026-12-01", "from"],
    ["from=2026-11-01&until=2026-11-01", "until"],
    ["from=2000-01-01&until=2026-11-01", "until"],
    [`${query}&by=visitor`, "by"],
    [`${query}&format=exe`, "format"],
    [`${query}&site=another`, "unknown"],
    [`${query}&from=2026-11-02`, "from"],
  ])("refuses ?%s naming %s", async (asked, field) => {
    const answer = await get(asked);
    expect([answer.statusCode, answer.json().refused]).toMatchObject([
      400,
      { code: "bad-request", detail: { field } },
    ]);
  });

  it("takes generated garbage for a named refusal, and reflects none of it", async () => {
    const text = fc.string({ maxLength: 40 });
    const garbage = fc.dictionary(
      fc.oneof(fc.constantFrom("from", "until", "by", "format"), text),
      fc.oneof(
        text,
        fc.constantFrom("<script>alert(1)</script>", "2026-11-01", "9999-99-99", "-000001-01-01"),
      ),
      { maxKeys: 6 },
    );
    await fc.assert(
      fc.asyncProperty(garbage, async (asked) => {
        const answer = await get(new URLSearchParams(asked).toString());
        expect(answer.statusCode).toBe(400);
        expect(answer.json().refused.code).toBe("bad-request");
        expect(answer.body).not.toContain("script");
      }),
      { numRuns: 60 },
    );
  });

  it("hands CSV out as a file that reads back, with formulas as text, and leaves a line", async () => {
    const before = (await hub.audit()).length;
    const answer = await get(`${query}&by=service&format=csv`);
    expect(answer.headers["content-type"]).toBe("text/csv; charset=utf-8");
    expect(answer.headers["content-disposition"]).toBe(
      `attachment; filename="${report}-2026-11-01-2026-12-01-service.csv"`,
    );
    const rows = readCsv(answer.rawPayload.toString("utf8"));
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
    const column = (name: string) => rows.find(([first]) => first === name)?.[1];
    expect(column("Từ ngày")).toBe("2026-11-01");
    expect(column("Vị trí sổ nhật ký: dòng")).toBe("77");
    expect(column("Mã băm của dòng cuối")).toBe(position.hash);
    expect(rows.findIndex(([first]) => first === "Định nghĩa")).toBeGreaterThan(0);
    expect(rows.flat().filter((cell) => /^[=+\-@\t]/.test(cell))).toEqual([]);
    const lines = (await hub.audit()).slice(0, -before || undefined);
    expect(lines).toMatchObject([{ what: "report-exported" }]);
    expect(lines[0]?.detail).toBe(`${report} csv 2026-11-01/2026-12-01 by service at 3/77 ${position.hash}`);
    expect(lines[0]?.who).toMatch(/^person:/);
  });

  it("looking leaves no line: only an export does", async () => {
    const before = await hub.audit();
    await get(query);
    expect(await hub.audit()).toEqual(before);
  });
});

it("the CSV of waits holds the figures of the JSON", async () => {
  const [json, csv] = await Promise.all([
    hub.ask("GET", `/api/v1/reports/waits?${query}&by=service`, { cookie: supervisor }),
    hub.ask("GET", `/api/v1/reports/waits?${query}&by=service&format=csv`, { cookie: supervisor }),
  ]);
  const rows = readCsv(csv.rawPayload.toString("utf8"));
  const heading = rows.find(([first]) => first === "Mã") ?? [];
  const cell = (row: string, name: string) =>
    rows.findLast((cells) => cells[1] === row)?.[heading.indexOf(name)];
  const { total } = json.json();
  expect(cell("Tổng cộng", "Số lượt")).toBe(String(total.legs));
  expect(cell("Đất đai", "Chờ: trung vị (giây)")).toBe("300");
  expect(cell("Đất đai", "Giải quyết: trung bình (giây)")).toBe("840");
  expect(cell("'=2+5", "Chờ: trung vị (giây)")).toBe("");
});

it("V4 the CSV of satisfaction holds share, interval, response and the counts a level", async () => {
  const csv = await hub.ask("GET", `/api/v1/reports/satisfaction?${query}&by=day&format=csv`, {
    cookie: supervisor,
  });
  const rows = readCsv(csv.rawPayload.toString("utf8"));
  const heading = rows.find(([first]) => first === "Mã") ?? [];
  const total = rows.find((cells) => cells[1] === "Tổng cộng") ?? [];
  const cell = (name: string) => total[heading.indexOf(name)];
  expect(cell("Số đánh giá")).toBe("12");
  expect(cell("Tất cả: tỷ lệ hài lòng (%)")).toBe("91.67");
  expect(cell("Tỷ lệ phản hồi (%)")).toBe("100");
  expect(cell("Mức 2: Đất đai")).toBe("11");
  expect(cell("Điện thoại: tỷ lệ hài lòng (%)")).toBe("");
});

describe("what stands behind figures", () => {
  const get = (path: string, cookie = supervisor) => hub.ask("GET", `/api/v1/reports/${path}`, { cookie });

  it("legs of a group come with their times, and never by how they were rated (V2)", async () => {
    const called = await get(`legs?${query}&which=called&by=service&key=dat-dai`);
    expect(called.json()).toMatchObject({ total: 1, legs: [{ waitSeconds: 300, serviceSeconds: 840 }] });
    expect([...Value.Errors(LegsReport, called.json())]).toEqual([]);
    expect((await get(`legs?${query}&limit=1&offset=1`)).json()).toMatchObject({ total: 2, offset: 1 });
    expect((await get(`legs?${query}&by=mode&key=tablet`)).statusCode).toBe(400);
    const bar = async (from: number, until: number) =>
      (await get(`legs?${query}&which=called&fromSeconds=${from}&untilSeconds=${until}`)).json().total;
    expect([await bar(240, 300), await bar(300, 360)]).toEqual([0, 1]);
    const days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    const ofDays = await Promise.all(
      days.map(async (day) => (await get(`legs?${query}&which=issued&weekday=${day}`)).json().total),
    );
    const issued = (await get(`legs?${query}&which=issued`)).json().total;
    expect(issued).toBeGreaterThan(0);
    expect(ofDays.filter((total) => total === issued)).toHaveLength(1);
    expect(ofDays.filter((total) => total === 0)).toHaveLength(6);
    const served = await get(`legs?${query}&which=served&fromSeconds=840`);
    expect(served.json().total).toBe(1);
    expect((await get(`legs?from=2020-01-01&until=2026-12-01`)).statusCode).toBe(400);
  });

  it("V2 single votes are for the supervisors whom the settings name, and every look leaves a line", async () => {
    const ask = () => get(`votes?${query}&counter=quay-1`);
    expect((await ask()).statusCode).toBe(403);
    const me = await hub.ask("GET", "/api/v1/session", { cookie: supervisor });
    singleVotesFor = [me.json().me.id];
    const answer = await ask();
    expect([...Value.Errors(VotesReport, answer.json())]).toEqual([]);
    expect(answer.json().total).toBe(12);
    for (const told of ["leg-", "ticket-", "can-bo", "vote-", "At"]) {
      expect(JSON.stringify(answer.json().votes)).not.toContain(told);
    }
    expect((await hub.audit())[0]).toMatchObject({ what: "single-votes-seen" });
    expect((await hub.audit())[0]?.detail).toContain("counter quay-1");
    expect((await get(`votes?${query}`, await hub.signedInAs("supervisor"))).statusCode).toBe(403);
    expect((await get(`votes?${query}`, await hub.signedInAs("administrator"))).statusCode).toBe(403);
  });
});

it("time at the counter, arrivals and a distribution answer what their descriptions say, also as CSV", async () => {
  const all = [
    ["utilisation", UtilisationReport, "&by=counter"],
    ["arrivals", ArrivalsReport, ""],
    ["distribution", DistributionReport, "&figure=service-time"],
  ] as const;
  for (const [report, schema, more] of all) {
    const url = `/api/v1/reports/${report}?${query}${more}`;
    const answer = await hub.ask("GET", url, { cookie: supervisor });
    expect([report, answer.statusCode, ...Value.Errors(schema, answer.json())]).toEqual([report, 200]);
    const csv = await hub.ask("GET", `${url}&format=csv`, { cookie: supervisor });
    expect(readCsv(csv.rawPayload.toString("utf8")).length).toBeGreaterThan(10);
  }
  const by = await hub.ask("GET", `/api/v1/reports/utilisation?${query}&by=service`, { cookie: supervisor });
  expect(by.json()).toMatchObject({ refused: { code: "bad-request", detail: { field: "by" } } });
});
