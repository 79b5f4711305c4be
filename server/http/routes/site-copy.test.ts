import { SiteCopy, type SiteSettings, type StaffRole } from "@motcua/protocol";
import fc from "fast-check";
import { Value } from "typebox/value";
import { afterEach, expect, it } from "vitest";
import { settingsFromFile } from "../../site-file.ts";
import { createTestHttp, smallSite, type TestHttp } from "../testing/test-http.ts";
import { siteCopyRoutes } from "./site-copy.ts";

const secret = "cd".repeat(32);
const leavePin = { digits: 4, rounds: 1000, salt: "ab".repeat(16), digest: secret };
const person = "0192f0c1-0000-7000-8000-000000000001";
const settings = {
  ...smallSite("office"),
  leavePin,
  singleVotesFor: [person],
} as unknown as SiteSettings;
const id = "0199aaaa-0000-7000-8000-000000000001";

let hub: TestHttp;
let cookie: string;
let ran: { verb: string; ask: { settings?: SiteSettings; basedOn?: number } }[];
afterEach(() => hub.close());

async function open(): Promise<SiteCopy> {
  ran = [];
  const trail: { note: TestHttp["access"]["trail"]["note"] } = {
    note: (...line) => hub.access.trail.note(...line),
  };
  const routes = siteCopyRoutes({
    settings: () => ({ revision: 7, settings }),
    runCommand: async (_actor, verb, ask) => {
      ran.push({ verb, ask: ask as (typeof ran)[number]["ask"] });
      return { done: { revision: 8 } } as never;
    },
    trail,
    clock: { now: () => Date.UTC(2026, 10, 23, 20) },
    version: "0.1.0",
  });
  hub = await createTestHttp({ kind: "office", parts: { registerRoutes: [routes] } });
  cookie = await hub.signedInAs("administrator");
  return (await hub.ask("GET", "/api/v1/settings/copy", { cookie })).json();
}

const look = (copy: unknown) => hub.ask("POST", "/api/v1/settings/copy/preview", { cookie, body: { copy } });
const take = (copy: unknown) =>
  hub.ask("POST", "/api/v1/settings/copy", { cookie, body: { id, basedOn: 7, copy } });

it("S1 the file has a name with the day of the office, and holds no secret and nobody's account", async () => {
  await open();
  const answer = await hub.ask("GET", "/api/v1/settings/copy", { cookie });
  expect(answer.headers["content-disposition"]).toBe(
    `attachment; filename="motcua-cau-hinh-${settings.id}-2026-11-24.json"`,
  );
  expect(answer.body).not.toContain(secret);
  expect(answer.body).not.toContain(person);
  expect(Value.Check(SiteCopy, answer.json())).toBe(true);
  expect((await hub.audit())[0]).toMatchObject({
    what: "site-copy-exported",
    detail: `motcua-cau-hinh-${settings.id}-2026-11-24.json`,
  });
});

it("a file is looked at first, and then taken as one change that keeps the office's secrets and people", async () => {
  const copy = await open();
  expect((await look(copy)).json().changes).toEqual([]);
  const other = { ...copy, settings: { ...copy.settings, waitTargetMinutes: 33 } };
  expect((await look(other)).json()).toMatchObject({
    basedOn: 7,
    program: "0.1.0",
    changes: [{ path: ["waitTargetMinutes"], before: 15, after: 33 }],
  });
  expect(ran).toEqual([]);
  expect((await take(other)).json()).toEqual({ revision: 8 });
  expect(ran).toMatchObject([
    {
      verb: "change-settings",
      ask: { basedOn: 7, settings: { waitTargetMinutes: 33, leavePin, singleVotesFor: [person] } },
    },
  ]);
  expect((await hub.audit())[0]).toMatchObject({ what: "site-copy-taken", detail: "2026-11-23" });
});

it("a file of an earlier version, which lacked fields, is completed", async () => {
  const copy = await open();
  const { alarms: _alarms, documents: _documents, ...older } = copy.settings;
  expect((await look({ ...copy, settings: older })).statusCode).toBe(200);
});

it.each<readonly [string, (copy: SiteCopy) => unknown]>([
  ["damaged", () => null],
  ["damaged", () => ({})],
  ["damaged", ({ settings: alone }) => alone],
  ["damaged", (copy) => ({ ...copy, settings: { ...copy.settings, services: [] } })],
  ["damaged", (copy) => ({ ...copy, settings: { ...copy.settings, zones: [] } })],
  ["damaged", (copy) => ({ ...copy, settings: { ratingScale: { levels: [null] } } })],
  ["damaged", (copy) => ({ ...copy, madeAt: "today" })],
  ["newer", (copy) => ({ ...copy, version: 2, settings: "of a shape nobody knows yet" })],
  ["another-site", (copy) => ({ ...copy, site: "noi-khac", settings: { ...copy.settings, id: "noi-khac" } })],
  ["another-level", (copy) => ({ ...copy, settings: { ...copy.settings, level: "commune" } })],
])("a file that is %s is refused, and nothing changes: %#", async (why, spoil) => {
  const spoilt = spoil(await open());
  for (const answer of [await look(spoilt), await take(spoilt)]) {
    expect(answer.statusCode).toBe(400);
    expect(answer.json().refused).toMatchObject({ code: "site-copy-unfit", detail: { why } });
  }
  expect(ran).toEqual([]);
});

it("S1 whatever stands in a file, the answer is the preview or a named refusal", async () => {
  const copy = await open();
  const spoilt = fc
    .tuple(fc.constantFrom(...Object.keys(copy.settings)), fc.jsonValue({ maxDepth: 3 }))
    .map(([field, value]) => ({ ...copy, settings: { ...copy.settings, [field]: value } }));
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.jsonValue(), spoilt), async (value) => {
      const answer = await look(value);
      expect([200, 400]).toContain(answer.statusCode);
    }),
    { numRuns: 150 },
  );
});

it.each<StaffRole>(["officer", "reception", "supervisor"])(
  "S1 a %s neither takes nor brings one",
  async (role) => {
    const copy = await open();
    const other = await hub.signedInAs(role);
    const body = { id, basedOn: 7, copy };
    const answers = [
      await hub.ask("GET", "/api/v1/settings/copy", { cookie: other }),
      await hub.ask("POST", "/api/v1/settings/copy/preview", { cookie: other, body: { copy } }),
      await hub.ask("POST", "/api/v1/settings/copy", { cookie: other, body }),
      await hub.ask("GET", "/api/v1/settings/copy"),
    ];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([403, 403, 403, 401]);
    expect(ran).toEqual([]);
  },
);

it("a new office is founded from the same file, as the kind of office that its data folder is for", async () => {
  const copy = await open();
  const founded = settingsFromFile(JSON.parse(JSON.stringify(copy)), "office.json", true);
  expect(founded).toEqual({ ...settings, demonstration: true, leavePin: null, singleVotesFor: [] });
  expect(() => settingsFromFile({ ...copy, version: 2 }, "office.json", false)).toThrow("newer");
});
