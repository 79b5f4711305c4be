import { type SilenceReason, standardVoice, type Voice, type ZoneId } from "@motcua/protocol";
import { betweenCallsSeconds, composeCall, speakWithinMs } from "@motcua/screen-kit";
import fc from "fast-check";
import { expect, it } from "vitest";
import type { FakePlayer } from "../testing/fake-player.ts";
import { type AnswerFate, createFakeZone, type FakeZone } from "../testing/fake-zone.ts";
import { aloud, another, openPage, settle, startMs } from "../testing/voice-page.ts";
import { callsToSpeak } from "./open-calls.ts";

type Page = ReturnType<typeof openPage>;

async function answered(zone: FakeZone, fate: AnswerFate) {
  zone.answer(fate);
  await settle();
}

/** The next call from its ask to its end, with an answer that takes as long as a hub is given. */
async function heard(page: Page, zone: FakeZone) {
  page.pass(betweenCallsSeconds * 1000);
  await answered(zone, "done");
  page.look();
  page.pass((page.player.said.at(-1)?.seconds ?? 0) * 1000);
  await finished(page.player);
}

/** How often each call was said. */
const timesSaid = ({ player }: Page) =>
  player.said.map(({ clips }) => clips.filter((clip) => clip === "vi/invite").length);

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
  ["another board speaks", another],
  ["the zone is muted", { ...aloud, muted: true }],
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
  page.voice.value = another;
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
      const [chosen = null] = callsToSpeak(shown as never, () => false, startMs);
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

it("C3 says each of five calls of one moment, those with others behind them once, and none too late", async () => {
  const zone = createFakeZone(startMs);
  const page = openPage(zone, aloud);
  for (let counter = 1; counter <= 5; counter++) zone.call(`A00${counter}`, counter);
  page.look();
  for (let calls = 1; calls <= 5; calls++) await heard(page, zone);
  expect(page.player.begun).toEqual([101, 102, 103, 104, 105]);
  expect(timesSaid(page)).toEqual([1, 1, 1, 1, 2]);
  const chimes = page.player.said.map(({ clips }) => clips.filter((clip) => clip === "chime").length);
  expect(chimes).toEqual([1, 0, 0, 0, 1]);
  expect(page.silent).toEqual([]);
});

it("C3 counts the hub's answer too, so that the call behind is not too old by a moment", async () => {
  const zone = createFakeZone(startMs);
  const page = openPage(zone, aloud);
  zone.call("A001", 1);
  zone.call("A002", 2);
  // said twice, the first would end with less time left than the hub's answer takes
  const twice = composeCall({ number: "A001", counter: 1, priority: false }, standardVoice);
  page.pass(speakWithinMs - page.player.secondsOf(twice) * 1000 - betweenCallsSeconds * 1500);
  page.look();
  await heard(page, zone);
  await heard(page, zone);
  expect(timesSaid(page)).toEqual([1, 2]);
  expect(page.silent).toEqual([]);
});

it("C3 says a call alone in full, as loud as it is to be at that time of day", async () => {
  const zone = createFakeZone(startMs);
  const page = openPage(zone, aloud);
  page.volume.value = 35;
  zone.call("C015", 2);
  page.look();
  await answered(zone, "done");
  expect(page.player.said[0]?.clips.filter((clip) => clip === "vi/invite")).toHaveLength(2);
  expect(page.player.said[0]?.volumePercent).toBe(35);
});

it("C3 asks for nothing in quiet hours, and says afterwards why nobody heard it", async () => {
  const zone = createFakeZone(startMs);
  const page = openPage(zone, aloud);
  page.volume.value = 0;
  zone.call("C015", 2);
  page.look();
  await settle();
  expect(zone.asks).toEqual([]);
  page.pass(speakWithinMs);
  expect(page.silent).toEqual([]);
  page.pass(2);
  expect(page.silent).toEqual([[101, "quiet-hours"]]);
  page.look();
  page.pass(60_000);
  expect(page.silent).toHaveLength(1);
});

it("C3 speaks again when quiet hours end while a call is still young", async () => {
  const zone = createFakeZone(startMs);
  const page = openPage(zone, aloud);
  page.volume.value = 0;
  zone.call("C015", 2);
  page.look();
  page.pass(5_000);
  page.volume.value = 80;
  page.look();
  await answered(zone, "done");
  expect(page.player.begun).toEqual([101]);
});

it.each<[SilenceReason, (page: Page) => void]>([
  ["sound-locked", (page) => page.player.become("locked")],
  ["not-ready", (page) => page.player.become("loading")],
  ["muted", (page) => page.tell({ ...aloud, muted: true })],
])("C3 tells the hub that a call was only shown: %s", async (why, hinder) => {
  const zone = createFakeZone(startMs);
  const page = openPage(zone, aloud);
  hinder(page);
  zone.call("C015", 2);
  page.look();
  page.pass(speakWithinMs + 2);
  expect(page.silent).toEqual([[101, why]]);
});

it("C3 tells of a call that became too old behind others, and of one whose leave came too late", async () => {
  const zone = createFakeZone(startMs);
  const page = openPage(zone, aloud);
  zone.call("A001", 1);
  page.look();
  await answered(zone, "done");
  zone.call("A002", 2);
  page.look();
  page.pass(speakWithinMs + 2);
  expect(page.silent).toEqual([[102, "voice-busy"]]);
  await finished(page.player);
  zone.call("A003", 3);
  page.look();
  zone.answer("done");
  page.pass(speakWithinMs + 2);
  await settle();
  expect(page.player.begun).toEqual([101]);
  expect(page.silent[1]).toEqual([103, "no-leave"]);
});

it("C3 says nothing of calls that were old when the page came, nor of another board's zone", async () => {
  const zone = createFakeZone(startMs);
  zone.call("A001", 1);
  zone.pass(speakWithinMs + 2);
  const page = openPage(zone, { ...aloud, zones: ["upstairs" as ZoneId] });
  zone.call("A002", 2);
  page.look();
  page.pass(speakWithinMs + 2);
  await settle();
  expect(zone.asks).toEqual([]);
  expect(page.silent).toEqual([]);
  const own = openPage(zone, aloud);
  own.look();
  own.pass(60_000);
  expect(own.silent).toEqual([]);
});
