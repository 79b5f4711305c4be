import { createTempFolder, type TempFolder } from "@motcua/e2e/environment/temp-folder.ts";
import { OfficeDocumentEntry, OfficeDocumentList } from "@motcua/protocol";
import { Value } from "typebox/value";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createAuditTrail } from "../../access/audit-trail.ts";
import {
  createEmptyStore,
  createHandClock,
  createTestLog,
  testSite,
} from "../../access/testing/test-access.ts";
import { chainStart } from "../../domain/hash-chain.ts";
import type { DocumentPress } from "../../reports/documents/document-press.ts";
import { memoryPress } from "../../reports/documents/testing/memory-press.ts";
import { sampleSettings } from "../../reports/documents/testing/sample-head.ts";
import type { Audit } from "../../store/store.ts";
import { createTestHttp, type TestHttp } from "../testing/test-http.ts";
import { documentRoutes } from "./documents.ts";

let folder: TempFolder;
let hub: TestHttp;
let press: DocumentPress;
let audit: Audit;
let supervisor: string;

beforeEach(async () => {
  folder = createTempFolder("document-routes");
  const made = await memoryPress(folder.path, async () => ({
    kind: "made",
    bytes: Buffer.from("\uFEFFBáo cáo\r\n"),
    end: chainStart,
  }));
  press = made.press;
  const store = createEmptyStore();
  audit = store.audit;
  const trail = createAuditTrail({ site: testSite, audit, clock: createHandClock(), log: createTestLog() });
  hub = await createTestHttp({
    store,
    parts: { registerRoutes: [documentRoutes({ press, settings: sampleSettings, trail })] },
  });
  supervisor = await hub.signedInAs("supervisor");
});
afterEach(async () => {
  await hub.close();
  await press.close();
  folder.close();
});

const url = "/api/v1/documents";
const wish = { kind: "periodic", from: "2022-11-01", until: "2022-12-01", format: "csv", language: "vi" };
const ask = (
  method: "GET" | "POST" | "DELETE",
  path: string,
  body: object | null = null,
  cookie = supervisor,
) => hub.ask(method, `${url}${path}`, body === null ? { cookie } : { cookie, body });

test("a document is asked for, waited for and taken away, and the taking leaves a line", async () => {
  const asked = await ask("POST", "", wish);
  expect([...Value.Errors(OfficeDocumentEntry, asked.json())]).toEqual([]);
  const { id } = asked.json();
  await press.settled(id);
  expect((await ask("GET", `/${id}`)).json().making.state).toBe("ready");
  const file = await ask("GET", `/${id}/file`);
  expect(file.headers["content-type"]).toBe("text/csv; charset=utf-8");
  expect(file.headers["content-disposition"]).toBe(
    'attachment; filename="bao-cao-2022-11-01-2022-11-30.csv"',
  );
  expect(file.rawPayload.toString("utf8")).toBe("\uFEFFBáo cáo\r\n");
  const [line] = await audit.find(testSite, {}, { skip: 0, limit: 1 });
  expect(line).toMatchObject({ what: "document-exported", who: expect.stringMatching(/^person:/) });
});

test("the list tells documents and schedules, and a removed one is gone", async () => {
  const { id } = (await ask("POST", "", wish)).json();
  await press.settled(id);
  const list = (await ask("GET", "")).json();
  expect([...Value.Errors(OfficeDocumentList, list)]).toEqual([]);
  expect(list.schedules.map((schedule: { id: string }) => schedule.id)).toEqual(["month", "year"]);
  await ask("DELETE", `/${id}`);
  expect((await ask("GET", `/${id}/file`)).json()).toEqual({ refused: { code: "unknown-document" } });
});

test("V2 S1 officers and reception may neither see nor make documents", async () => {
  for (const role of ["officer", "reception"] as const) {
    const cookie = await hub.signedInAs(role);
    expect((await ask("GET", "", null, cookie)).statusCode).toBe(403);
    expect((await ask("POST", "", wish, cookie)).json()).toEqual({ refused: { code: "not-allowed" } });
  }
});

test.each([
  [{ ...wish, from: "2022-02-30" }, "from"],
  [{ ...wish, until: "2022-11-01" }, "until"],
])("a wish that cannot be is refused with its field", async (body, field) => {
  const answer = await ask("POST", "", body);
  expect([answer.statusCode, answer.json().refused.detail.field]).toEqual([400, field]);
});

test("a format that there is not is refused, and so is a document that never was", async () => {
  expect((await ask("POST", "", { ...wish, format: "pdf" })).statusCode).toBe(400);
  const unknown = "/00000000-0000-7000-8000-000000000099";
  expect((await ask("GET", unknown)).statusCode).toBe(404);
  expect((await ask("DELETE", unknown)).statusCode).toBe(404);
});
