import type { Batch, TypedReport } from "@motcua/protocol";
import { afterEach, expect, it } from "vitest";
import { rebuildReadModel } from "../../desk/rebuild.ts";
import { example2022 } from "../../reports/typed/example-2022.ts";
import { verifyFigures } from "../../store/verify-figures.ts";
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

const period = "from=2021-12-05&until=2022-12-05";

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

it("a rebuild from the journal and the stored batches gives the same report", async () => {
  const { office, get, post } = await setUp();
  await post("/api/v1/demonstration/report-2022", {});
  const url = `/api/v1/reports/typed?${period}`;
  const before = await get(url);
  expect(await rebuildReadModel(office.store, office.site)).toMatchObject({ before: expect.any(String) });
  expect(await get(url)).toEqual(before);
  expect((await verifyFigures(office.store, office.site)).unfit).toEqual([]);
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
