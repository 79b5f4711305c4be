import type { Voice } from "@motcua/protocol";
import fc from "fast-check";
import { expect, it } from "vitest";
import type { FakePlayer } from "../testing/fake-player.ts";
import { type AnswerFate, createFakeZone, type FakeZone } from "../testing/fake-zone.ts";
import { aloud, openPage, settle, startMs } from "../testing/voice-page.ts";
import { nextToSpeak, speakWithinMs } from "./voice-queue.ts";

async function answered(zone: FakeZone, fate: AnswerFate) {
  zone.answer(fate);
  await settle();
}

async function finished(player: FakePlayer) {
  player.finish();
  await settle();
}

it("C3 speaks calls in their order, one after the other, each after its leave", async () => {
  const zone = createFakeZone(startMs);
  const page = openPage(zone, aloud);
  zone.call("C015", 2);
  zone.call("A022", 8);
  page.look();
  await settle();
  expect(zone.asks).toEqual([101]);
  expect(page.player.begun).toEqual([]);
  await answered(zone, "done");
  expect(page.queue.speaking.value).toBe(101);
  expect(zone.openAsks()).toBe(0);
  await finished(page.player);
  await answered(zone, "done");
  expect(page.player.begun).toEqual([101, 102]);
  await finished(page.player);
  expect(page.queue.speaking.value).toBeNull();
});

it("C3 lets a recall jump the queue of calls", async () => {
  const zone = createFakeZone(startMs);
  const page = openPage(zone, aloud);
  zone.call("A001", 1);
  page.look();
  await answered(zone, "done");
  zone.call("A002", 2);
  zone.call("A003", 3);
  zone.recall("B007", 4);
  page.look();
  await finished(page.player);
  await answered(zone, "done");
  await finished(page.player);
  await answered(zone, "done");
  expect(page.player.begun).toEqual([101, 104, 102]);
});

it("C3 shows a call older than 20 s and does not ask about it", async () => {
  const zone = createFakeZone(startMs);
  const page = openPage(zone, aloud);
  zone.call("C015", 2);
  zone.pass(speakWithinMs + 1);
  page.look();
  await settle();
  expect(zone.asks).toEqual([]);
});

it("C3 keeps silent when the leave arrives after the 20 s", async () => {
  const zone = createFakeZone(startMs);
  const page = openPage(zone, aloud);
  zone.call("C015", 2);
  page.look();
  zone.answer("done");
  zone.pass(speakWithinMs + 1);
  await settle();
  expect(zone.granted.has(101)).toBe(true);
  expect(page.player.begun).toEqual([]);
});

it("C3 repeats nothing after a reload, in the middle of a call as well", async () => {
  const zone = createFakeZone(startMs);
  const first = openPage(zone, aloud);
  zone.call("C015", 2);
  first.look();
  await answered(zone, "done");
  first.queue.close();
  const second = openPage(zone, aloud);
  second.look();
  await settle();
  expect(zone.asks).toEqual([101]);
  expect(second.player.begun).toEqual([]);
});

it.each<[string, Voice | null]>([
  ["another board speaks", { speaks: false, muted: false }],
  ["the zone is muted", { speaks: true, muted: true }],
  ["the hub has not said so yet", null],
])("C3 asks for nothing while %s", async (_when, told) => {
  const zone = createFakeZone(startMs);
  const page = openPage(zone, told);
  zone.call("C015", 2);
  page.look();
  await settle();
  expect(zone.asks).toEqual([]);
  expect(page.player.prepared()).toBe(0);
});

it("C3 falls silent in the middle of a call when another board is to speak", async () => {
  const zone = createFakeZone(startMs);
  const page = openPage(zone, aloud);
  zone.call("C015", 2);
  page.look();
  await answered(zone, "done");
  expect(page.player.present()).toBe(101);
  page.voice.value = { speaks: false, muted: false };
  await settle();
  expect(page.player.present()).toBeNull();
});

it("C3 uses up no leave while nobody could hear it, and begins when sound is allowed", async () => {
  const zone = createFakeZone(startMs);
  const page = openPage(zone, aloud);
  page.player.audibility.value = "locked";
  zone.call("C015", 2);
  page.look();
  await settle();
  expect(zone.asks).toEqual([]);
  page.player.audibility.value = "ready";
  await answered(zone, "done");
  expect(page.player.begun).toEqual([101]);
});

it("goes on with the next call after a refused one", async () => {
  const zone = createFakeZone(startMs);
  const page = openPage(zone, aloud);
  zone.call("A001", 1);
  zone.call("A002", 2);
  page.look();
  await answered(zone, "refused");
  await answered(zone, "done");
  expect(page.player.begun).toEqual([102]);
});

it("C3 never chooses past an older open recall, or past an older call when there is none", () => {
  const anyCall = fc.record({
    call: fc.integer({ min: 1, max: 40 }),
    counter: fc.constant(1),
    number: fc.constant("A001"),
    calledAt: fc.integer({ min: startMs - 40_000, max: startMs }),
    recall: fc.boolean(),
    announced: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.uniqueArray(anyCall, { selector: ({ call }) => call, maxLength: 9 }), (shown) => {
      const chosen = nextToSpeak(shown as never, new Set(), startMs);
      const open = shown.filter(
        ({ announced, calledAt }) => !announced && startMs - calledAt <= speakWithinMs,
      );
      if (chosen === null) return open.length === 0;
      const before = open.filter(({ recall, call }) =>
        chosen.recall ? recall && call < chosen.call : recall || call < chosen.call,
      );
      return before.length === 0;
    }),
  );
});
