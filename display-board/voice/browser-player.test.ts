import { standardVoice } from "@motcua/protocol";
import { type Announcement, composeCall } from "@motcua/screen-kit";
import { createFakeAudioContext } from "@motcua/screen-kit/testing/fake-audio-context.ts";
import { createFakeTiming } from "@motcua/screen-kit/testing/fake-timing.ts";
import { expect, it } from "vitest";
import { settle } from "../testing/voice-page.ts";
import { createBrowserPlayer } from "./browser-player.ts";
import { clipSources } from "./clip-sources.ts";

const sources = clipSources(standardVoice);

function openPlayer(state: "running" | "suspended", failures: number) {
  const audio = createFakeAudioContext(state);
  const timing = createFakeTiming(0);
  let left = failures;
  let loads = 0;
  const player = createBrowserPlayer({
    opening: Promise.resolve(audio.context),
    timing,
    load() {
      loads += 1;
      if (left > 0) {
        left -= 1;
        return Promise.reject(new Error("no answer"));
      }
      return Promise.resolve(new ArrayBuffer(8));
    },
  });
  return { audio, timing, player, loads: () => loads };
}

const announcement = (call: number): Announcement => ({
  call,
  parts: composeCall({ number: "C015", counter: 2, priority: false }, standardVoice),
});

it("is ready when every clip is there, and loads only the missing ones again", async () => {
  const { player, timing, loads } = openPlayer("running", 2);
  expect(player.audibility.value).toBe("loading");
  player.prepare(sources);
  player.prepare(sources);
  await settle();
  expect(player.audibility.value).toBe("loading");
  const clips = sources.length;
  expect(loads()).toBe(clips);
  timing.pass(5_000);
  await settle();
  expect(player.audibility.value).toBe("ready");
  expect(loads()).toBe(clips + 2);
  player.close();
});

it("says that it is locked until the browser lets it sound", async () => {
  const { player, audio } = openPlayer("suspended", 0);
  player.prepare(sources);
  await settle();
  expect(player.audibility.value).toBe("locked");
  audio.become("running");
  expect(player.audibility.value).toBe("ready");
  player.close();
});

it("resolves when the last clip has sounded", async () => {
  const { player, audio, timing } = openPlayer("running", 0);
  player.prepare(sources);
  await settle();
  let state: "speaking" | "over" = "speaking";
  const playing = player.play(announcement(1), 100).then(() => {
    state = "over";
  });
  const endSeconds = player.log.value.at(-1)?.endSeconds ?? 0;
  audio.playOn(endSeconds - 0.1);
  await settle();
  expect(state).toBe("speaking");
  audio.playOn(0.2);
  await playing;
  expect(timing.waiting.value).toBe(0);
  player.close();
});

it("C3 goes on when the audio clock stands still, and speaks nothing late when it moves again", async () => {
  const { player, audio, timing } = openPlayer("running", 0);
  player.prepare(sources);
  await settle();
  const first = player.play(announcement(1), 100);
  timing.pass(60_000);
  await first;
  expect(audio.stopped()).toBe(announcement(1).parts.length);
  player.close();
});

it("C3 schedules an announcement behind the one before it", async () => {
  const { player } = openPlayer("running", 0);
  player.prepare(sources);
  await settle();
  const playing = [player.play(announcement(1), 100), player.play(announcement(2), 100)];
  const { value: log } = player.log;
  const firstEnd = log.filter(({ call }) => call === 1).at(-1)?.endSeconds ?? Number.NaN;
  expect(log.find(({ call }) => call === 2)?.startSeconds).toBeGreaterThanOrEqual(firstEnd);
  player.close();
  expect(playing).toHaveLength(2);
});

it("falls silent at once, and takes back what has not sounded", async () => {
  const { player, audio } = openPlayer("running", 0);
  player.prepare(sources);
  await settle();
  const playing = player.play(announcement(1), 100);
  audio.playOn(1);
  player.hush();
  await playing;
  expect(audio.stopped()).toBeGreaterThan(10);
  player.close();
});
