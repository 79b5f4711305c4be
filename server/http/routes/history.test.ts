import type { Batch, BusinessDay, HistoryState, HistoryUpload } from "@motcua/protocol";
import { afterEach, expect, it, vi } from "vitest";
import { makeWaitReport } from "../../reports/wait-report.ts";
import { openTypedOffice } from "../testing/typed-office.ts";

const open: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

async function setUp() {
  const office = await openTypedOffice();
  open.push(office.close);
  return office;
}
type Set = Awaited<ReturnType<typeof setUp>>;

const head = "issued_at,service,number,counter,officer,called_at,started_at,ended_at,rating";
const visit = (day: string, number: string, level: number | "" = 5) =>
  `${day} 08:00,A,${number},1,Somebody Else,${day} 08:10,${day} 08:10,${day} 08:20,${level}`;
const files = "/api/v1/history/files";
const noSuchFile = `${files}/0199aaaa-0000-7000-8000-000000000001`;

async function uploaded({ send }: Set, bytes: string | Buffer): Promise<string> {
  const upload = await send<HistoryUpload>(`${files}?name=${encodeURIComponent("C:\\cũ\\2015.csv")}`, bytes);
  if (upload.state !== "found") throw new Error(upload.sentence.en);
  expect(upload.name).toBe("2015.csv");
  return upload.file;
}

async function settled({ get }: Set, file: string): Promise<HistoryState> {
  const read = () => get<HistoryState>(`${files}/${file}`);
  const underWay = ["waiting", "reading", "entering", "counting"];
  await vi.waitUntil(async () => !underWay.includes((await read()).state), 15_000);
  return read();
}

async function looked(set: Set, lines: readonly string[] | Buffer, replaces: string | null = null) {
  const file = await uploaded(set, lines instanceof Buffer ? lines : [head, ...lines].join("\n"));
  await set.post(`${files}/${file}/preview`, { replaces });
  return { file, state: await settled(set, file) };
}

async function entered(set: Set, lines: readonly string[], replaces: string | null = null) {
  const { file } = await looked(set, lines, replaces);
  await set.post(`${files}/${file}/commit`, {});
  const state = await settled(set, file);
  if (state.state !== "entered") throw new Error(JSON.stringify(state));
  return { file, ...state.entered };
}

async function issuedIn2015({ source, office }: Set) {
  const period = { from: "2015-05-01" as BusinessDay, until: "2015-06-01" as BusinessDay };
  const report = await makeWaitReport(source, { period, by: "day", madeAt: office.clock.now() });
  return report.total.issued;
}

it("visits of an older system are looked at without a trace, entered once, and counted in the reports", async () => {
  const set = await setUp();
  const { file, state } = await looked(set, [visit("2015-05-04", "A001"), visit("2015-05-05", "A001", "")]);
  expect(state).toEqual({
    state: "ready",
    found: {
      ...{ visits: 2, ratings: 1, days: 2, period: { from: "2015-05-04", until: "2015-05-06" } },
      ...{ replaces: null, badLines: 0, problems: [], countedDays: [], counted: 0 },
      ...{ withoutOfficer: 2, unknownOfficers: ["Somebody Else"] },
    },
  });
  expect([await set.get<Batch[]>("/api/v1/figures"), await issuedIn2015(set)]).toEqual([[], 0]);
  await Promise.all([set.post(`${files}/${file}/commit`, {}), set.post(`${files}/${file}/commit`, {})]);
  const done = await settled(set, file);
  if (done.state !== "entered") throw new Error(JSON.stringify(done));
  const { batch, digest } = done.entered;
  const batches = await set.get<Batch[]>("/api/v1/figures");
  expect(batches).toMatchObject([
    { batch, kind: "visits", state: "in-force", content: { file: "2015.csv" } },
  ]);
  expect(batches[0]?.enteredBy.id).not.toBeNull();
  expect(await issuedIn2015(set)).toBe(2);
  expect(set.lines).toEqual([
    expect.stringMatching(`^person:.+ visits-imported 2015.csv ${batch} ${digest}$`),
  ]);
});

it("a bad line is named with its column and reason, and nothing can be entered", async () => {
  const set = await setUp();
  const { file, state } = await looked(set, [visit("2015-05-04", "A001"), visit("2015-02-30", "A002")]);
  expect(state).toMatchObject({
    state: "not-ready",
    found: {
      badLines: 1,
      problems: [{ line: 3, column: "issued_at", sentence: { vi: expect.stringContaining("2015-02-30") } }],
    },
  });
  expect(await set.post(`${files}/${file}/commit`, {})).toMatchObject({
    refused: { code: "bad-request", detail: { problem: "not-ready" } },
  });
  expect([await set.get<Batch[]>("/api/v1/figures"), set.lines]).toEqual([[], []]);
});

it("a corrected file takes the place of the old one, and without naming it its days are refused", async () => {
  const set = await setUp();
  const first = await entered(set, [visit("2015-05-04", "A001")]);
  const corrected = [visit("2015-05-04", "A001"), visit("2015-05-04", "A002")];
  expect((await looked(set, corrected)).state).toMatchObject({
    state: "not-ready",
    found: { counted: 1, countedDays: ["2015-05-04"] },
  });
  const second = await entered(set, corrected, first.batch);
  const batches = await set.get<Batch[]>("/api/v1/figures");
  expect(new Map(batches.map(({ batch, state }) => [batch, state]))).toEqual(
    new Map([
      [first.batch, "replaced"],
      [second.batch, "in-force"],
    ]),
  );
  expect(await issuedIn2015(set)).toBe(2);
});

it("a day that this office worked itself is named, and nothing of the file can be entered", async () => {
  const set = await setUp();
  await set.office.takesNumber("civil-status");
  await set.office.supervisor.does("close-day", {});
  await set.office.untilClock("2026-11-24T07:00");
  const own = visit("2026-11-23", "A001").replaceAll(" 08:", " 06:");
  const { file, state } = await looked(set, [visit("2015-05-04", "A001"), own]);
  expect(state).toMatchObject({
    state: "not-ready",
    found: { badLines: 0, counted: 1, countedDays: ["2026-11-23"] },
  });
  expect(await set.post(`${files}/${file}/commit`, {})).toMatchObject({ refused: { code: "bad-request" } });
  expect(await set.office.store.pastVisits.all(set.office.site)).toEqual([]);
});

it("a day that is not over is named at the preview, and nothing of the file can be entered", async () => {
  const set = await setUp();
  const today = visit("2026-11-23", "A001").replaceAll(" 08:", " 06:");
  const { file, state } = await looked(set, [visit("2015-05-04", "A001"), today]);
  expect(state).toMatchObject({
    state: "not-ready",
    found: { badLines: 1, problems: [{ line: 3, column: "issued_at" }] },
  });
  expect(await set.post(`${files}/${file}/commit`, {})).toMatchObject({ refused: { code: "bad-request" } });
});

it("a file that is dropped is gone, and one that counts already says so", async () => {
  const set = await setUp();
  const drop = async (file: string) =>
    (await set.http.ask("DELETE", `${files}/${file}`, { cookie: set.cookie })).json();
  const file = await uploaded(set, [head, visit("2015-05-04", "A001")].join("\n"));
  await set.post(`${files}/${file}/preview`, { replaces: null });
  expect(await drop(file)).toEqual({ entered: null });
  expect(await set.get(`${files}/${file}`)).toMatchObject({ refused: { code: "bad-request" } });
  const { file: counted, batch } = await entered(set, [visit("2015-05-04", "A001")]);
  expect(await drop(counted)).toMatchObject({ entered: { batch } });
});

it("what is no file of visits is answered with a sentence", async () => {
  const set = await setUp();
  const vietnamese = Buffer.from([0xd0, 0xea, 0x74, 0x20, 0xf0, 0x61, 0x69, 0x2c, 0x31, 0x0a]);
  const sentences = [
    [vietnamese, "Windows-1258"],
    [Buffer.from("PK\u0003\u0004\0\0\0\0 and more"), "CSV"],
    [Buffer.from("when,where\n1,2\n"), "when"],
  ] as const;
  for (const [bytes, word] of sentences) {
    expect((await looked(set, bytes)).state).toMatchObject({
      state: "failed",
      sentence: { vi: expect.stringContaining(word) },
    });
  }
  expect((await looked(set, Buffer.from(`${head}\n`))).state).toMatchObject({
    state: "not-ready",
    found: { visits: 0 },
  });
});

it("garbage is refused by name", async () => {
  const set = await setUp();
  const file = await uploaded(set, `${head}\n`);
  const asked = [
    ["POST", files, undefined],
    ["POST", `${files}?name=a.csv`, { not: "bytes" }],
    ["POST", `${files}/${file}/preview`, {}],
    ["POST", `${files}/${file}/preview`, { replaces: 5 }],
    ["POST", `${files}/${file}/preview`, { replaces: null, more: 1 }],
    ["POST", `${noSuchFile}/preview`, { replaces: null }],
    ["POST", `${noSuchFile}/commit`, {}],
    ["GET", noSuchFile, undefined],
    ["GET", `${files}/..%2f..%2fetc`, undefined],
    ["DELETE", `${files}/..`, undefined],
  ] as const;
  for (const [method, url, body] of asked) {
    const answer = await set.http.ask(method, url, { cookie: set.cookie, body });
    expect([method, url, answer.statusCode < 500, typeof answer.json().refused?.code]).toEqual([
      ...[method, url, true, "string"],
    ]);
  }
});

it("S1 nobody but an administrator can upload, look at, enter or drop such a file", async () => {
  const set = await setUp();
  for (const role of ["officer", "reception", "supervisor"] as const) {
    const cookie = await set.http.signedInAs(role);
    for (const [method, url, body] of [
      ["POST", `${files}?name=a.csv`, undefined],
      ["POST", `${noSuchFile}/preview`, { replaces: null }],
      ["GET", noSuchFile, undefined],
      ["POST", `${noSuchFile}/commit`, {}],
      ["DELETE", noSuchFile, undefined],
    ] as const) {
      const headers = url.includes("?name") ? { "content-type": "application/octet-stream" } : {};
      expect((await set.http.ask(method, url, { cookie, body, headers })).json()).toEqual({
        refused: { code: "not-allowed" },
      });
    }
  }
});
