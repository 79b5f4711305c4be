import { createFakeTiming } from "@motcua/screen-kit/testing/fake-timing.ts";
import { expect, it } from "vitest";
import { settle } from "../testing/voice-page.ts";
import { createClipShelf } from "./clip-shelf.ts";
import type { ClipSource } from "./clip-sources.ts";

const own = "/api/v1/media/seven";
const standard = "/board/voice/vi/7.ogg";
const seven = (...addresses: string[]): ClipSource => ({ clip: "vi/7", addresses });

function openShelf() {
  const timing = createFakeTiming(0);
  const lost = new Set<string>();
  const asked: string[] = [];
  const shelf = createClipShelf({
    timing,
    load: async (address) => {
      asked.push(address);
      if (lost.has(address)) throw new Error("no answer");
      return { duration: 1, address } as unknown as AudioBuffer;
    },
  });
  const soundOf = (clip: string) =>
    (shelf.sounds.get(clip) as unknown as { address: string } | undefined)?.address;
  return { shelf, timing, lost, asked, soundOf };
}

it("takes the office's own recording, from the first call after it was replaced", async () => {
  const { shelf, soundOf } = openShelf();
  shelf.fill([seven(standard)]);
  await settle();
  expect(soundOf("vi/7")).toBe(standard);
  shelf.fill([seven(own, standard)]);
  expect(shelf.state.value).toBe("loaded");
  await settle();
  expect(soundOf("vi/7")).toBe(own);
  shelf.fill([seven(standard)]);
  await settle();
  expect(soundOf("vi/7")).toBe(standard);
});

it("speaks with the clip that came with the board while the office's own cannot be had, and looks again", async () => {
  const { shelf, timing, lost, soundOf } = openShelf();
  lost.add(own);
  shelf.fill([seven(own, standard)]);
  await settle();
  expect(shelf.state.value).toBe("loaded");
  expect(soundOf("vi/7")).toBe(standard);
  lost.clear();
  timing.pass(60_000);
  await settle();
  expect(soundOf("vi/7")).toBe(own);
  expect(timing.waiting.value).toBe(0);
});

it("loads what was asked for while it was loading, and nothing twice", async () => {
  const { shelf, asked } = openShelf();
  shelf.fill([seven(standard)]);
  shelf.fill([seven(own, standard)]);
  shelf.fill([seven(own, standard)]);
  await settle();
  await settle();
  expect(asked).toEqual([standard, own]);
  shelf.close();
});
