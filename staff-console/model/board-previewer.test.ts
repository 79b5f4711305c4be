import type { BoardPreview, BoardPreviewAsk, BoardSettings } from "@motcua/protocol";
import { createFakeTiming } from "@motcua/screen-kit/testing/fake-timing.ts";
import { expect, it } from "vitest";
import { createFakeHubHttp } from "../testing/fake-hub-http.ts";
import { createBoardPreviewer } from "./board-previewer.ts";

const draft = (pageSeconds: number): BoardPreviewAsk => ({
  board: { pageSeconds } as unknown as BoardSettings,
  zone: null,
});
const shown = { now: 1 } as BoardPreview;
const refused = { refused: { code: "bad-request", detail: { field: "board" } } } as const;

function openPreviewer() {
  const { http, asks } = createFakeHubHttp();
  const timing = createFakeTiming(0);
  return { asks, timing, previewer: createBoardPreviewer({ http, after: timing.after }) };
}

it("asks once for what is typed in one go, and from time to time after that", async () => {
  const { asks, timing, previewer } = openPreviewer();
  for (const seconds of [1, 12]) {
    previewer.follow(draft(seconds))();
    timing.pass(100);
  }
  const undo = previewer.follow(draft(120));
  timing.pass(300);
  expect(asks.map(({ body }) => body)).toEqual([draft(120)]);
  asks[0]?.answer({ done: shown });
  await expect.poll(() => previewer.preview.value).toEqual(shown);
  timing.pass(10_000);
  expect(asks.length).toBe(2);
  undo();
  expect(timing.waiting.value).toBe(0);
});

it("says why there is no preview, and the last one stays", async () => {
  const { asks, timing, previewer } = openPreviewer();
  previewer.follow(draft(8));
  timing.pass(300);
  asks[0]?.answer({ done: shown });
  await expect.poll(() => previewer.preview.value).toEqual(shown);
  timing.pass(10_000);
  asks[1]?.answer(refused);
  await expect.poll(() => previewer.problem.value).toEqual(refused.refused);
  expect(previewer.preview.value).toEqual(shown);
});

it("shows nothing of a draft that is no longer the newest", async () => {
  const { asks, timing, previewer } = openPreviewer();
  const undo = previewer.follow(draft(8));
  timing.pass(300);
  undo();
  previewer.follow(draft(9));
  asks[0]?.answer(refused);
  timing.pass(300);
  asks[1]?.answer({ done: shown });
  await expect.poll(() => previewer.preview.value).toEqual(shown);
  expect([previewer.problem.value, timing.waiting.value]).toEqual([null, 1]);
});
