import type { AuditPage, PersonId, SiteSettings } from "@motcua/protocol";
import { afterEach, expect, it } from "vitest";
import { createMemoryStore } from "../../store/memory-store.ts";
import type { AuditRow, JournalRow } from "../../store/store.ts";
import { createTestHttp, smallSite, type TestHttp } from "../testing/test-http.ts";
import { auditRoutes } from "./audit.ts";

const settings = smallSite("office");
const site = settings.id;
const administrator = "0192f0c1-0000-7000-8000-000000000001" as PersonId;
const officer = "0192f0c1-0000-7000-8000-000000000002" as PersonId;
const morning = Date.UTC(2026, 10, 23, 1);
const day = 86_400_000;

const line = (who: string, what: string, at: number): AuditRow => ({ site, at, who, what, detail: "" });
const noted = [
  line(`person:${officer}`, "signed-in", morning),
  line(`person:${officer}`, "refused", morning + 1),
  line("stranger", "sign-in-refused", morning + 2),
  line(`person:${administrator}`, "report-exported", morning - day),
];

/** A journal of the founding and one change by an administrator. */
const changed: SiteSettings = { ...settings, waitTargetMinutes: settings.waitTargetMinutes + 7 };
const row = (seq: number, type: string, document: SiteSettings) =>
  ({
    seq,
    type,
    at: morning + 10,
    actor: `person:${administrator}`,
    data: JSON.stringify({ settings: document }),
  }) as JournalRow;
const rows = [row(1, "site-founded", settings), row(2, "settings-changed", changed)];

let hub: TestHttp;
afterEach(() => hub.close());

async function open(lines: readonly AuditRow[] = noted): Promise<(query: string) => Promise<AuditPage>> {
  const store = createMemoryStore();
  for (const row of lines) await store.audit.add(row);
  const people = [{ id: administrator, title: "Quản trị", username: "admin" }];
  const access = { people: { list: async () => people }, devices: { list: async () => [] } };
  const parts = {
    site,
    audit: store.audit,
    journal: {
      placesOfType: async () => rows.filter(({ type }) => type === "settings-changed"),
      lastOfType: async (_site: string, type: string, upTo: number) =>
        rows.filter(({ seq, type: is }) => is === type && seq <= upTo).at(-1) ?? null,
    },
    access,
    settings: () => settings,
  } as unknown as Parameters<typeof auditRoutes>[0];
  hub = await createTestHttp({ kind: "office", parts: { registerRoutes: [auditRoutes(parts)] } });
  const cookie = await hub.signedInAs("administrator");
  return async (query) => (await hub.ask("GET", `/api/v1/audit${query}`, { cookie })).json();
}

it("tells what a change of the settings changed, among what else was done, the newest first", async () => {
  const ask = await open();
  const { lines, total } = await ask("");
  expect(total).toBe(5);
  expect(lines.map(({ what }) => what)).toEqual([
    "settings-changed",
    "sign-in-refused",
    "refused",
    "signed-in",
    "report-exported",
  ]);
  expect(lines[0]).toMatchObject({ name: "Quản trị (admin)", kind: "settings", by: "person" });
  expect(lines[0]?.changes.map(({ path, after }) => [path, after])).toEqual([
    [["waitTargetMinutes"], changed.waitTargetMinutes],
  ]);
});

it("narrows by kind, by person and by the day of the site, and goes on where a page ended", async () => {
  const ask = await open();
  expect((await ask("?kind=refused")).lines.map(({ what }) => what)).toEqual(["sign-in-refused", "refused"]);
  expect((await ask(`?person=${officer}`)).total).toBe(2);
  expect((await ask("?day=2026-11-22")).lines.map(({ what }) => what)).toEqual(["report-exported"]);
  expect((await ask("?skip=4")).lines).toHaveLength(1);
});

it("reaches the oldest line of a log of years, page by page and by its day, each line once", async () => {
  const many = 6_000;
  const old = Array.from({ length: many }, (_, place) =>
    line("machine", "backup-made", morning - (many - place) * day),
  );
  const ask = await open(old);
  const { total, lines } = await ask(`?skip=${many - 1}`);
  expect(total).toBe(many + 1);
  expect(lines.map(({ at }) => at)).toEqual([morning - (many - 1) * day, morning - many * day]);
  expect((await ask("?day=2010-06-20")).lines.map(({ at }) => at)).toEqual([morning - 6_000 * day]);

  const seen: number[] = [];
  for (let skip = 0; skip < 150; skip += 50)
    seen.push(...(await ask(`?skip=${skip}`)).lines.map(({ at }) => at));
  const expected = [morning + 10, ...old.map(({ at }) => at).reverse()].slice(0, 150);
  expect(seen).toEqual(expected);
});

it("S1 is for administrators alone, and refuses what is no question", async () => {
  await open();
  const supervisor = await hub.signedInAs("supervisor");
  const refused = await hub.ask("GET", "/api/v1/audit", { cookie: supervisor });
  expect(refused.statusCode).toBe(403);
  const cookie = await hub.signedInAs("administrator");
  for (const query of ["?kind=everything", "?person=me", "?day=today", "?skip=-1", "?more=1"]) {
    expect((await hub.ask("GET", `/api/v1/audit${query}`, { cookie })).statusCode).toBe(400);
  }
});
