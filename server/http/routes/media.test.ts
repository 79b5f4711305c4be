import { createHash } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createAuditTrail } from "../../access/audit-trail.ts";
import {
  createEmptyStore,
  createHandClock,
  createTestLog,
  testSite,
} from "../../access/testing/test-access.ts";
import type { Audit } from "../../store/store.ts";
import { createTestHttp, type TestHttp } from "../testing/test-http.ts";
import { announcementRoutes } from "./announcements.ts";
import { mediaRoutes } from "./media.ts";

const wav = Buffer.from("RIFF\x24\0\0\0WAVEfmt \x10\0\0\0 a second of sound", "latin1");
const digest = createHash("sha256").update(wav).digest("hex");
const headers = { "content-type": "application/octet-stream" };

let hub: TestHttp;
let audit: Audit;
let administrator: string;

beforeEach(async () => {
  const store = createEmptyStore();
  audit = store.audit;
  const clock = createHandClock();
  const trail = createAuditTrail({ site: testSite, audit, clock, log: createTestLog() });
  hub = await createTestHttp({
    store,
    parts: {
      registerRoutes: [
        mediaRoutes({ site: testSite, media: store.media, trail, clock }),
        announcementRoutes({
          announcements: async () => ({ day: null, zones: [], announcements: [] }),
          voices: () => ({ zones: [], muted: false }),
        }),
      ],
    },
  });
  administrator = await hub.signedInAs("administrator");
});
afterEach(() => hub.close());

const bring = (body: Buffer, query: string, cookie: string) =>
  hub.ask("POST", `/api/v1/media?${query}`, { body, cookie, headers });

test("a recorded clip is kept under the digest of its bytes, with a line in the log, and fetched unchanged for ever", async () => {
  const kept = await bring(wav, "kind=clip&name=vi%2F7", administrator);
  expect([kept.statusCode, kept.json()]).toEqual([200, { digest, type: "audio/wav", bytes: wav.length }]);
  const [line] = await audit.find(testSite, {}, { skip: 0, limit: 1 });
  expect(line).toMatchObject({ what: "media-kept" });
  expect(line?.detail).toContain(`clip vi/7 audio/wav ${wav.length} ${digest}`);
  const fetched = await hub.ask("GET", `/api/v1/media/${digest}`);
  expect(fetched.rawPayload).toEqual(wav);
  expect(fetched.headers).toMatchObject({
    "content-type": "audio/wav",
    "cache-control": "public, max-age=31536000, immutable",
    "x-content-type-options": "nosniff",
  });
});

test("what is no sound, no picture, empty or too large is refused, and nothing is kept", async () => {
  const page = Buffer.from("<script>alert(1)</script>");
  for (const [body, kind, problem] of [
    [page, "picture", "unknown-format"],
    [page, "clip", "unknown-format"],
    [wav, "picture", "unknown-format"],
    [Buffer.concat([wav, Buffer.alloc(400_000)]), "clip", "too-large"],
  ] as const) {
    const answer = await bring(body, `kind=${kind}&name=x`, administrator);
    expect([answer.statusCode, answer.json().refused]).toEqual([
      400,
      { code: "bad-request", detail: { field: "body", problem } },
    ]);
  }
  expect((await bring(wav, "kind=film&name=x", administrator)).statusCode).toBe(400);
  const none = await hub.ask("POST", "/api/v1/media?kind=clip&name=x", { cookie: administrator, headers });
  expect(none.statusCode).toBe(400);
  expect((await hub.ask("GET", `/api/v1/media/${digest}`)).json()).toEqual({
    refused: { code: "unknown-media" },
  });
});

test("S1 only an administrator brings files, and only those who answer for the office see what was announced", async () => {
  for (const role of ["officer", "reception", "supervisor"] as const) {
    const cookie = await hub.signedInAs(role);
    expect((await bring(wav, "kind=clip&name=x", cookie)).statusCode).toBe(403);
    const expected = role === "supervisor" ? 200 : 403;
    for (const url of ["/api/v1/announcements", "/api/v1/voices"]) {
      expect([role, url, (await hub.ask("GET", url, { cookie })).statusCode]).toEqual([role, url, expected]);
    }
  }
  expect((await hub.ask("GET", "/api/v1/voices")).statusCode).toBe(401);
});
