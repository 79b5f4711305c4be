import { afterEach, beforeEach, expect, it } from "vitest";
import { sampleJpeg } from "../../domain/testing/sample-jpeg.ts";
import { createTestHttp, type TestHttp } from "../testing/test-http.ts";

let hub: TestHttp;
let administrator: string;
let officer: string;
const bytes = { "content-type": "application/octet-stream" };

beforeEach(async () => {
  hub = await createTestHttp();
  administrator = await hub.signedInAs("administrator");
  officer = await hub.personCalled("quay.mot", "officer");
});
afterEach(() => hub.close());

const bring = (file: Uint8Array, person: string = officer) =>
  hub.ask("POST", `/api/v1/people/${person}/photo`, {
    cookie: administrator,
    body: Buffer.from(file),
    headers: bytes,
  });
const photoOf = async () => {
  const people = (await hub.ask("GET", "/api/v1/people", { cookie: administrator })).json();
  return people.find(({ id }: { id: string }) => id === officer).photo;
};

it("keeps a photo without what a camera wrote about it, shows it to a tablet, and replaces it", async () => {
  const answer = await bring(sampleJpeg({ about: ["Exif\0\0GPS 21.03N"] }));
  const { photo } = answer.json();
  expect(await photoOf()).toBe(photo);
  expect(await hub.access.portraits.of(officer as never)).toBe(photo);
  const shown = await hub.ask("GET", `/api/v1/photos/${photo}`);
  expect(shown.headers).toMatchObject({ "content-type": "image/jpeg" });
  expect(shown.rawPayload.toString("latin1")).not.toContain("GPS");
  const next = (await bring(sampleJpeg({ width: 400 }))).json().photo;
  expect(await photoOf()).toBe(next);
  expect((await hub.ask("GET", `/api/v1/photos/${photo}`)).statusCode).toBe(404);
});

it("P1 nothing of a photo stays once it is removed, or once its person has left", async () => {
  const first = (await bring(sampleJpeg({}))).json().photo;
  let changes = 0;
  hub.access.portraits.onChanged(() => {
    changes += 1;
  });
  await hub.ask("DELETE", `/api/v1/people/${officer}/photo`, { cookie: administrator });
  expect(await photoOf()).toBeNull();
  expect((await hub.ask("GET", `/api/v1/photos/${first}`)).statusCode).toBe(404);

  await bring(sampleJpeg({}));
  const left = await hub.ask("PATCH", `/api/v1/people/${officer}`, {
    cookie: administrator,
    body: { active: false },
  });
  expect(left.json()).toMatchObject({ active: false, photo: null });
  expect((await hub.ask("GET", `/api/v1/photos/${first}`)).statusCode).toBe(404);
  expect(changes).toBe(3);
  const noted = (await hub.audit()).map(({ what }) => what).filter((what) => what.includes("photo"));
  expect(noted).toEqual([
    "person-photo-removed",
    "person-photo-kept",
    "person-photo-removed",
    "person-photo-kept",
  ]);
});

it.each([
  ["a page", Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"), 400, "unknown-format"],
  ["a picture that is too wide", sampleJpeg({ width: 4_000 }), 400, "too-large"],
])("refuses %s", async (_, file, status, problem) => {
  const answer = await bring(file);
  expect([answer.statusCode, answer.json().refused]).toEqual([
    status,
    { code: "bad-request", detail: { field: "body", problem } },
  ]);
  expect(await photoOf()).toBeNull();
});

it("refuses a photo of nobody", async () => {
  const answer = await bring(sampleJpeg({}), "0199aaaa-0000-7000-8000-000000000001");
  expect([answer.statusCode, answer.json().refused.code]).toEqual([404, "unknown-person"]);
});
