import { readdirSync, readFileSync, statSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { join } from "node:path";
import { standardVoice } from "@motcua/protocol";
import { type ClipName, clipsOf } from "@motcua/protocol/voice-clips.ts";
import {
  composeBriefly,
  composeCall,
  fiveAreInTime,
  type SpokenAfter,
  type SpokenPart,
  type Wording,
} from "@motcua/screen-kit";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openChromium } from "../../e2e/environment/chromium.ts";

type Browser = Awaited<ReturnType<typeof openChromium>>;
type Page = Awaited<ReturnType<Browser["newPage"]>>;

const folder = join(import.meta.dirname, "../public/voice");
const scheduling = join(import.meta.dirname, "../../screen-kit/voice/schedule-clips.ts");
const clips = clipsOf(["vi", "en"]);

let browser: Browser;
let page: Page;

/** What the offline context of the browser hears. */
interface Heard {
  readonly seconds: number;
  readonly peak: number;
  /** level of the part that sounds, dB below full scale */
  readonly decibels: number;
}

beforeAll(async () => {
  browser = await openChromium({ trustedCertificatePems: [], executablePath: null, networkPorts: [] });
  page = await browser.newPage();
  const schedule = stripTypeScriptTypes(readFileSync(scheduling, "utf8"));
  await page.addScriptTag({
    type: "module",
    content: `${schedule}\nglobalThis.scheduleClips = scheduleClips;`,
  });
  await page.evaluate(
    async (files) => {
      const decoder = new OfflineAudioContext(1, 1, 48_000);
      const sounds = new Map<string, AudioBuffer>();
      for (const [clip, base64] of files) {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        sounds.set(clip, await decoder.decodeAudioData(bytes.buffer));
      }
      Object.assign(globalThis, { sounds });
    },
    clips.map((clip) => [clip, readFileSync(join(folder, `${clip}.ogg`)).toString("base64")] as const),
  );
});
afterAll(() => browser.close());

function hear(clip: ClipName): Promise<Heard> {
  return page.evaluate((name) => {
    const { sounds } = globalThis as unknown as { sounds: Map<string, AudioBuffer> };
    const sound = sounds.get(name);
    if (sound === undefined) throw new Error(`${name} was not decoded.`);
    const samples = sound.getChannelData(0);
    const size = Math.round(sound.sampleRate / 100);
    const powers: number[] = [];
    for (let start = 0; start < samples.length; start += size) {
      const frame = samples.subarray(start, start + size);
      powers.push(frame.reduce((sum, sample) => sum + sample * sample, 0) / frame.length);
    }
    const active = powers.filter((power) => power > Math.max(...powers) / 1000);
    const mean = active.reduce((sum, power) => sum + power, 0) / active.length;
    const peak = samples.reduce((highest, sample) => Math.max(highest, Math.abs(sample)), 0);
    return { seconds: sound.duration, peak, decibels: 10 * Math.log10(mean) };
  }, clip);
}

test("has a file for every clip, no file too many, and little to load", () => {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".ogg"),
  );
  expect(files.sort()).toEqual(clips.map((clip) => join(`${clip}.ogg`)).sort());
  const bytes = files.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
  expect(bytes).toBeLessThan(400 * 1024);
});

test.each(clips)(
  "the browser decodes %s: a sound of even loudness, not cut off at its peaks",
  async (clip) => {
    const { seconds, peak, decibels } = await hear(clip);
    expect(seconds).toBeGreaterThan(0.2);
    expect(seconds).toBeLessThan(2);
    expect(peak).toBeLessThan(1);
    expect(decibels).toBeGreaterThan(-22);
    expect(decibels).toBeLessThan(-14);
  },
);

const bothLanguages: Wording = {
  ...standardVoice,
  spoken: [
    { language: "vi", times: 2 },
    { language: "en", times: 1 },
  ],
  sayPriority: true,
};

test("C3 five calls of one moment all begin within 20 s, as those who wait are said once", async () => {
  const call = { number: "C015", counter: 11, priority: false };
  const seconds = async (after: SpokenAfter) =>
    (await render(composeBriefly(call, standardVoice, after))).endSeconds;
  expect(fiveAreInTime({ first: await seconds("stillness"), following: await seconds("call") })).toBe(true);
});

test("C3 a call said twice takes under ten seconds, so that the next one is spoken in its time", async () => {
  const heard = await render(composeCall({ number: "C015", counter: 11, priority: false }, standardVoice));
  expect(heard.endSeconds).toBeLessThan(10);
  expect(heard.endSeconds).toBeGreaterThan(6);
});

test("C3 what is scheduled is what sounds: each clip in its place, silence in between, never two at a time", async () => {
  const parts = composeCall({ number: "AB105", counter: 24, priority: true }, bothLanguages);
  const { levels, clips: scheduled } = await render(parts);
  expect(scheduled.map(({ clip }) => clip)).toEqual(parts.map(({ clip }) => clip));
  for (const [place, { startSeconds, endSeconds }] of scheduled.entries()) {
    const before = scheduled[place - 1];
    const pauseMs = parts[place - 1]?.pauseMs ?? 0;
    if (before !== undefined) expect(startSeconds - before.endSeconds).toBeCloseTo(pauseMs / 1000, 5);
    const inside = levels.slice(Math.ceil(startSeconds * 100) + 1, Math.floor(endSeconds * 100) - 1);
    expect(Math.max(...inside)).toBeGreaterThan(0.05);
    if (before === undefined || pauseMs < 60) continue;
    const between = levels.slice(Math.ceil(before.endSeconds * 100) + 1, Math.floor(startSeconds * 100) - 1);
    expect(Math.max(...between)).toBeLessThan(0.001);
  }
});

/** Renders an announcement offline with the board's own scheduling; `levels` are peaks of ten milliseconds each. */
function render(parts: readonly SpokenPart[]) {
  return page.evaluate(async (spoken) => {
    const { scheduleClips, sounds } = globalThis as unknown as {
      scheduleClips: typeof import("@motcua/screen-kit").scheduleClips;
      sounds: Map<string, AudioBuffer>;
    };
    const context = new OfflineAudioContext(1, 48_000 * 30, 48_000);
    const { clips: scheduled, endSeconds } = scheduleClips(
      context,
      sounds,
      { call: 1, parts: spoken },
      0,
      100,
    );
    const samples = (await context.startRendering()).getChannelData(0);
    const levels: number[] = [];
    for (let start = 0; start < samples.length; start += 480) {
      levels.push(
        samples.subarray(start, start + 480).reduce((top, sample) => Math.max(top, Math.abs(sample)), 0),
      );
    }
    return { levels, clips: scheduled, endSeconds };
  }, parts);
}
