import type { HistoryState, HistoryUpload, Reply } from "@motcua/protocol";
import { createFakeTiming } from "@motcua/screen-kit/testing/fake-timing.ts";
import { expect, it } from "vitest";
import { createFakeHubHttp } from "../testing/fake-hub-http.ts";
import { createHistoryImport } from "./history-import.ts";

const file = "0199aaaa-0000-7000-8000-000000000001";
const found: Reply<HistoryUpload> = { done: { state: "found", file, name: "2015.csv", bytes: 400 } };
const reading: HistoryState = { state: "reading", lines: 10, percent: 5 };
const away = { refused: { code: "hub-away" } } as const;

/** A file that the hub is reading. */
async function reads() {
  const { http, asks } = createFakeHubHttp();
  const timing = createFakeTiming(0);
  const model = createHistoryImport({ http, after: timing.after });
  const uploading = model.upload(new File([], "cũ 2015.csv"));
  expect(asks[0]?.what).toBe("POST history/files?name=c%C5%A9%202015.csv");
  asks[0]?.answer(found);
  await expect.poll(() => asks.length).toBe(2);
  asks[1]?.answer({ done: reading });
  await uploading;
  expect(timing.waiting.value).toBe(1);
  return { model, asks, timing };
}

it("keeps a file that the hub was not asked to drop, says why, and goes on looking", async () => {
  const { model, asks, timing } = await reads();
  const drop = model.drop();
  asks[2]?.answer(away);
  expect(await drop).toBe("unknown");
  expect(asks[2]?.what).toBe(`DELETE history/files/${file}`);
  expect(model.state.value).toMatchObject({ kind: "file", file, now: reading });
  expect(model.refusal.value).toEqual(away.refused);
  expect(timing.waiting.value).toBe(1);
});

it.each([
  ["dropped", null],
  ["entered", { batch: "b", digest: "d" }],
] as const)("says of a file that goes that it was %s", async (came, entered) => {
  const { model, asks, timing } = await reads();
  const drop = model.drop();
  asks[2]?.answer({ done: { entered } });
  expect(await drop).toBe(came);
  expect([model.state.value.kind, model.refusal.value, timing.waiting.value]).toEqual(["choose", null, 0]);
});

it("asks no more once it is closed, though an answer was still on its way", async () => {
  const { model, asks, timing } = await reads();
  timing.pass(400);
  model.close();
  asks[2]?.answer({ done: { ...reading, percent: 6 } });
  await expect.poll(() => model.state.value).toMatchObject({ now: { percent: 6 } });
  expect(timing.waiting.value).toBe(0);
});
