import { createFakeAudioContext } from "@motcua/screen-kit/testing/fake-audio-context.ts";
import { expect, it } from "vitest";
import { createTrialVoice } from "./trial-voice.ts";

/** A voice whose clips arrive when the test says so. */
function openTrial() {
  const audio = createFakeAudioContext("running");
  const frames = new Set<() => void>();
  let arrive: () => void = () => undefined;
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const trial = createTrialVoice({
    async load() {
      await arrived;
      return new ArrayBuffer(8);
    },
    eachFrame(run) {
      frames.add(run);
      return () => void frames.delete(run);
    },
    openContext: () => audio.context,
    decode: (bytes) => audio.context.decodeAudioData(bytes),
  });
  const draw = () => {
    for (const run of frames) run();
  };
  return { trial, audio, frames, draw, arrive };
}

const call = {
  parts: [
    { clip: "chime", pauseMs: 0 },
    { clip: "vi/7", pauseMs: 0 },
  ],
  own: [],
  volumePercent: 100,
} as const;

it("sounds once for two presses, and Stop is heard", async () => {
  const { trial, audio, frames, arrive } = openTrial();
  const presses = [trial.hearCall(call), trial.hearCall(call)];
  arrive();
  await presses[0];
  await expect.poll(() => trial.sounding.value).toEqual({ kind: "call", place: 0 });
  expect([audio.sounding(), frames.size]).toEqual([2, 1]);
  trial.stop();
  await presses[1];
  expect([trial.sounding.value.kind, audio.sounding(), frames.size]).toEqual(["nothing", 0, 0]);
});

it("sounds nothing when it was stopped before the clips arrived", async () => {
  const { trial, audio, arrive } = openTrial();
  const press = trial.hearClip("vi/7", []);
  trial.stop();
  arrive();
  await press;
  expect([trial.sounding.value.kind, audio.sounding()]).toEqual(["nothing", 0]);
});

it("sounds what was pressed last, whatever was pressed before it", async () => {
  const { trial, audio, arrive } = openTrial();
  const presses = [trial.hearCall(call), trial.hearClip("vi/7", [])];
  arrive();
  await expect.poll(() => trial.sounding.value).toEqual({ kind: "clip", clip: "vi/7" });
  expect(audio.sounding()).toBe(1);
  audio.playOn(1);
  await Promise.all(presses);
  expect(trial.sounding.value.kind).toBe("nothing");
});

it("reads a call along clip by clip, and asks for frames for nothing else", async () => {
  const { trial, audio, frames, draw, arrive } = openTrial();
  arrive();
  const heard = trial.hearCall(call);
  await expect.poll(() => frames.size).toBe(1);
  audio.playOn(0.6);
  draw();
  expect(trial.sounding.value).toEqual({ kind: "call", place: 1 });
  audio.playOn(1);
  await heard;
  const clip = trial.hearClip("vi/7", []);
  await expect.poll(() => trial.sounding.value.kind).toBe("clip");
  expect(frames.size).toBe(0);
  trial.stop();
  await clip;
});
