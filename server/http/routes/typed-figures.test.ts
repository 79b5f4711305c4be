import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type {
  Batch,
  DossierPreview,
  DossierUpload,
  FeedbackList,
  LateDossiers,
  TypedReport,
} from "@motcua/protocol";
import { afterEach, expect, it, vi } from "vitest";
import { createReportSource } from "../../hub/report-source.ts";
import { createTypedParts } from "../../hub/typed-figures.ts";
import { example2022 } from "../../reports/typed/example-2022.ts";
import { exampleSettings, openOffice } from "../../testing/office.ts";
import type { RunCommand } from "../parts.ts";
import { createTestHttp } from "../testing/test-http.ts";
import { dossierRoutes } from "./dossiers.ts";
import { feedbackRoutes } from "./feedback.ts";
import { typedFiguresRoutes } from "./typed-figures.ts";

const open: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0).toReversed()) await close();
});

const period = "from=2021-12-05&until=2022-12-05";

/** The edge over a real desk of a demonstration, and who asks. */
async function setUp() {
  const office = await openOffice({
    settings: exampleSettings((same) => ({ ...same, demonstration: true })),
  });
  const { store, site, clock } = office;
  const folder = mkdtempSync(join(tmpdir(), "motcua-typed-"));
  const source = createReportSource({ site, store, desk: office.desk() });
  const newId = () => office.freshId();
  const typed = createTypedParts({ site, store, source, dataFolder: folder, newId, now: () => clock.now() });
  const settings = () => office.desk().state(site).settings;
  const runCommand: RunCommand = (actor, verb, ask) => office.desk().run(site, actor, verb, ask);
  const trail = { note: async () => undefined };
  const http = await createTestHttp({
    parts: {
      runCommand,
      registerRoutes: [
        typedFiguresRoutes({
          figures: typed.figures,
          runCommand,
          settings,
          clock,
          newId,
          example: example2022,
        }),
        dossierRoutes({ ...typed, runCommand, clock, trail }),
        feedbackRoutes({ feedback: typed.feedback, trail }),
      ],
    },
  });
  open.push(async () => rmSync(folder, { recursive: true, force: true }));
  open.push(() => typed.files.close());
  open.push(() => http.close());
  const cookie = await http.signedInAs("administrator");
  const get = async <T>(url: string): Promise<T> => (await http.ask("GET", url, { cookie })).json();
  const post = async <T>(url: string, body: object): Promise<T> =>
    (await http.ask("POST", url, { cookie, body })).json();
  const upload = async (name: string, bytes: string | Buffer): Promise<DossierUpload> =>
    (
      await http.app.inject({
        method: "POST",
        url: `/api/v1/dossiers/files?name=${encodeURIComponent(name)}`,
        payload: bytes,
        headers: { host: "motcua.lan:3000", "content-type": "application/octet-stream", cookie },
      })
    ).json();
  return { office, http, get, post, upload, newId, cookie };
}

it("the figures of 2022 are entered at a demonstration, shown, and entered once however often it is asked", async () => {
  const { get, post } = await setUp();
  expect(await post<unknown[]>("/api/v1/demonstration/report-2022", {})).toHaveLength(4);
  expect(await post("/api/v1/demonstration/report-2022", {})).toEqual([]);
  const report = await get<TypedReport>(`/api/v1/reports/typed?${period}`);
  expect(report.ratings.total).toMatchObject({ n: 736, satisfied: 736, response: { percent: null } });
  expect(report.dossiers?.total).toMatchObject({ percentResolved: 96.46, percentLate: 0.44 });
  expect(report.dossiers?.differences).toMatchObject([{ missing: 63 }]);
});

it("T3 a correction replaces its batch once, and both are shown with who and when", async () => {
  const { get, post, newId, http } = await setUp();
  await post("/api/v1/demonstration/report-2022", {});
  const before = (await get<Batch[]>("/api/v1/figures")).find(({ kind }) => kind === "dossiers");
  if (before?.content?.kind !== "dossiers" || before.content.total === null) throw new Error("no dossiers");
  const total = { ...before.content.total, openInTerm: 4_482 };
  const body = { id: newId(), content: { ...before.content, total }, replaces: before.batch };
  const checked = await post("/api/v1/figures/check", { content: body.content, replaces: before.batch });
  expect(checked).toMatchObject({
    problems: [],
    differences: [],
    overlaps: [],
    changes: [{ name: { en: "Open, in term" }, before: 4_419, after: 4_482 }],
  });
  const entered = await post<{ batch: string }>("/api/v1/figures", body);
  expect(await post("/api/v1/figures", body)).toEqual(entered);
  const batches = (await get<Batch[]>("/api/v1/figures")).filter(({ kind }) => kind === "dossiers");
  expect(batches.map(({ state, replacedBy }) => [state, replacedBy])).toEqual([
    ["in-force", null],
    ["replaced", entered.batch],
  ]);
  const again = await http.ask("POST", "/api/v1/figures", {
    cookie: await http.signedInAs("supervisor"),
    body: { ...body, id: newId(), content: { ...body.content, note: "x" } },
  });
  expect(again.json()).toMatchObject({ refused: { code: "batch-not-in-force" } });
  expect((await get<TypedReport>(`/api/v1/reports/typed?${period}`)).dossiers?.differences).toEqual([]);
});

it("S1 an officer can neither see nor enter figures", async () => {
  const { http, newId } = await setUp();
  const cookie = await http.signedInAs("officer");
  const [content] = await example2022();
  for (const [method, url, body] of [
    ["GET", "/api/v1/figures", undefined],
    ["POST", "/api/v1/figures", { id: newId(), content, replaces: null }],
    [
      "POST",
      "/api/v1/commands/enter-figures",
      { id: newId(), kind: "survey", digest: "0".repeat(64), replaces: null },
    ],
  ] as const) {
    expect((await http.ask(method, url, { cookie, body })).statusCode).toBe(403);
  }
});

const summary = [
  "BÁO CÁO TÌNH HÌNH GIẢI QUYẾT,,,,,,",
  "Lĩnh vực,Tổng số tiếp nhận,Trước hạn,Đúng hạn,Quá hạn,Đang giải quyết trong hạn,Đang giải quyết quá hạn",
  "Đất đai,1.200,100,900,50,100,50",
  "Hộ tịch,300,50,240,0,10,0",
  "Tổng cộng,1.500,150,1.140,50,110,49",
].join("\r\n");

const asked = {
  period: { from: "2022-01-01", until: "2022-02-01" },
  quality: { underAuthority: null, ratedNotSatisfied: null, complained: null, anyOfThese: null },
  replaces: null,
  note: "",
};

async function previewed(set: Awaited<ReturnType<typeof setUp>>, csv: string | Buffer, name = "thang-1.csv") {
  const uploaded = await set.upload(name, csv);
  if (uploaded.state !== "found") throw new Error(uploaded.sentence.en);
  const { file, mapping } = uploaded.found;
  const url = `/api/v1/dossiers/files/${file}/preview`;
  await set.post(url, { ...asked, mapping });
  await vi.waitUntil(async () => (await set.get<DossierPreview>(url)).state !== "reading", 15_000);
  return { uploaded: uploaded.found, file, preview: await set.get<DossierPreview>(url) };
}

it("a summary of dossiers is mapped, looked at and entered with its difference, and its mapping is remembered", async () => {
  const set = await setUp();
  const { file, preview, uploaded } = await previewed(set, summary);
  expect(uploaded).toMatchObject({
    format: "csv",
    mappingFrom: "guessed",
    mapping: { shape: "summary", headerRow: 2 },
  });
  if (preview.state !== "ready") throw new Error(JSON.stringify(preview));
  expect(preview.content.fields.map(({ name, figures }) => [name, figures.received])).toEqual([
    ["Đất đai", 1_200],
    ["Hộ tịch", 300],
  ]);
  expect(preview.differences.map(({ missing, sentence }) => [missing, sentence.vi])).toEqual([
    [1, expect.stringContaining("thiếu 1")],
    [-1, expect.stringContaining("thừa 1")],
  ]);
  expect(await set.get<Batch[]>("/api/v1/figures")).toEqual([]);
  await set.post(`/api/v1/dossiers/files/${file}/commit`, { id: set.newId() });
  expect(await set.get<Batch[]>("/api/v1/figures")).toMatchObject([{ state: "in-force", kind: "dossiers" }]);
  const again = await set.upload("thang-2.csv", summary.replace("1.200", "1.300"));
  expect(again).toMatchObject({ state: "found", found: { mappingFrom: "remembered" } });
});

it("P1 late dossiers of a file with a row each are there for letters, and nowhere in the journal", async () => {
  const set = await setUp();
  const detail = [
    "Mã hồ sơ;Lĩnh vực;Ngày tiếp nhận;Ngày hẹn trả;Ngày trả kết quả;Lý do trễ;Ngày hẹn lại",
    "000.00.00.H48-220103-0001;Đất đai;03/01/2022;10/01/2022;12/01/2022;Chờ xác minh;",
    "000.00.00.H48-220103-0002;Đất đai;03/01/2022;20/01/2022;;Chờ đo đạc;10/02/2022",
    "000.00.00.H48-220103-0003;Hộ tịch;30/12/2021;10/01/2022;10/01/2022;;",
    "000.00.00.H48-220103-0004;Hộ tịch;04/01/2022;10/01/2022;07/01/2022;;",
    "000.00.00.H48-220103-0005;Hộ tịch;04/01/2022;10/02/2022;;;",
  ].join("\n");
  const { file, preview } = await previewed(set, `\uFEFF${detail}`);
  if (preview.state !== "ready") throw new Error(JSON.stringify(preview));
  expect(preview.content.fields).toMatchObject([
    { name: "Đất đai", figures: { received: 2, late: 1, openOverdue: 1 } },
    { name: "Hộ tịch", figures: { received: 3, carriedOver: 1, early: 1, onTime: 1, openInTerm: 1 } },
  ]);
  await set.post(`/api/v1/dossiers/files/${file}/commit`, { id: set.newId() });
  const late = await set.get<LateDossiers>("/api/v1/dossiers/late?from=2022-01-01&until=2022-02-01");
  expect(late).toMatchObject({ byField: [{ field: "Đất đai", late: 2 }], missing: 0 });
  expect(late.rows.map(({ code, newDate, reason }) => [code.slice(-4), newDate, reason])).toEqual([
    ["0001", null, "Chờ xác minh"],
    ["0002", "2022-02-10", "Chờ đo đạc"],
  ]);
  const rows = await set.office.store.journal.read(set.office.site, 0, 1_000);
  const stored = await set.get("/api/v1/figures");
  expect(JSON.stringify([rows, stored])).not.toContain("H48-220103");
  await set.office.store.figures.wipeLateDossiers(set.office.site, set.office.clock.now() + 1);
  expect(await set.get("/api/v1/dossiers/late?from=2022-01-01&until=2022-02-01")).toMatchObject({
    rows: [],
    missing: 2,
  });
});

it("a file with wrong lines names each and takes none of it", async () => {
  const set = await setUp();
  const { preview, file } = await previewed(
    set,
    summary.replace("900", "chín trăm").replace("300,50", "=1+1,50"),
  );
  expect(preview).toMatchObject({ state: "failed", problems: [{ line: 3 }, { line: 4 }] });
  expect(await set.post(`/api/v1/dossiers/files/${file}/commit`, { id: set.newId() })).toMatchObject({
    refused: { code: "bad-request" },
  });
  expect(await set.get<Batch[]>("/api/v1/figures")).toEqual([]);
});

it("files in other encodings and damaged ones are answered with a sentence", async () => {
  const { upload } = await setUp();
  const vietnamese = Buffer.from([0xd0, 0xea, 0x74, 0x20, 0xf0, 0x61, 0x69, 0x2c, 0x31, 0x0a]);
  expect(await upload("a.csv", vietnamese)).toMatchObject({
    state: "refused",
    sentence: { vi: expect.stringContaining("Windows-1258") },
  });
  expect(await upload("a.xlsx", Buffer.from("PK\u0003\u0004 and then nothing"))).toMatchObject({
    state: "refused",
  });
  expect(await upload("a.xls", Buffer.from("d0cf11e0a1b11ae1", "hex"))).toMatchObject({ state: "refused" });
  expect(await upload("a.csv", Buffer.alloc(0))).toMatchObject({ state: "refused" });
  const utf16 = Buffer.from(`\uFEFF${summary}`, "utf16le");
  expect(await upload("a.csv", utf16)).toMatchObject({
    state: "found",
    found: { mapping: { headerRow: 2 } },
  });
});

it("P1 feedback is taken, assigned, answered; a citizen's words are not in the journal", async () => {
  const { office, http, get, post, newId, cookie } = await setUp();
  const words = "Chờ quá lâu ở quầy 3";
  const { token } = await http.device({ role: "kiosk" });
  const taken = await http.ask("POST", "/api/v1/commands/take-feedback", {
    bearer: token,
    body: { id: newId(), kind: "complaint", service: "land", words, contact: "0905 000 000" },
  });
  expect(taken.json()).toMatchObject({ done: { dueOn: "2026-12-08" } });
  const { cases, people } = await get<FeedbackList>("/api/v1/feedback");
  expect(cases).toMatchObject([
    { channel: "kiosk", state: "received", words, contact: "0905 000 000", overdue: false },
  ]);
  expect(people).toEqual([]);
  const feedback = cases[0]?.feedback;
  const assigned = await post("/api/v1/commands/assign-feedback", { id: newId(), feedback, to: newId() });
  expect(assigned).toMatchObject({ refused: { code: "unknown-person" } });
  expect(
    await http.ask("POST", "/api/v1/commands/answer-feedback", {
      cookie: await http.signedInAs("officer"),
      body: { id: newId(), feedback, answer: "x" },
    }),
  ).toMatchObject({ statusCode: 403 });
  office.clock.advance(20 * 86_400_000);
  expect((await get<FeedbackList>("/api/v1/feedback")).cases).toMatchObject([{ overdue: true }]);
  await http.ask("POST", "/api/v1/commands/confirm-clock", { cookie, body: { id: newId() } });
  const answered = await post("/api/v1/commands/answer-feedback", {
    id: newId(),
    feedback,
    answer: "Đã tăng quầy",
  });
  expect(answered).toEqual({ done: {} });
  expect((await get<FeedbackList>("/api/v1/feedback")).cases).toMatchObject([
    { state: "answered", answer: "Đã tăng quầy" },
  ]);
  const rows = JSON.stringify(await office.store.journal.read(office.site, 0, 1_000));
  expect(rows).not.toContain("Chờ quá lâu");
  expect(rows).not.toContain("0905");
  await office.store.words.wipe(office.site, office.clock.now() + 1);
  expect((await get<FeedbackList>("/api/v1/feedback")).cases).toMatchObject([
    { words: null, contact: null, answer: null },
  ]);
});
