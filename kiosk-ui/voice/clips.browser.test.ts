import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openChromium } from "@motcua/e2e/environment/chromium.ts";
import { activeLevel } from "@motcua/screen-kit/voice/shape-sound.ts";
import { expect, test } from "vitest";
import { prompts } from "./prompts.ts";

/** Enough for the level of speech, and little to hand over. */
const decodedHz = 16_000;

test("the browser decodes each prompt as loud as the board's clips that follow it, not cut off at its peaks", async () => {
  const browser = await openChromium({ trustedCertificatePems: [], executablePath: null, networkPorts: [] });
  const page = await browser.newPage();
  for (const clip of ["vi", "en"].flatMap((language) =>
    Object.keys(prompts).map((name) => `${language}/${name}`),
  )) {
    const file = readFileSync(join(import.meta.dirname, `../public/voice/${clip}.ogg`));
    const heard = await page.evaluate(
      async ([base64, rate]) => {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        const sound = await new OfflineAudioContext(1, 1, rate).decodeAudioData(bytes.buffer);
        return Array.from(sound.getChannelData(0), (sample) => Math.round(sample * 32_767)).join();
      },
      [file.toString("base64"), decodedHz] as const,
    );
    const samples = Float32Array.from(heard.split(","), (sample) => Number(sample) / 32_767);
    const decibels = 20 * Math.log10(activeLevel(samples, decodedHz));
    expect(decibels, clip).toBeGreaterThan(-22);
    expect(decibels, clip).toBeLessThan(-14);
    const peak = samples.reduce((highest, sample) => Math.max(highest, Math.abs(sample)), 0);
    expect(peak, clip).toBeLessThan(1);
  }
  await browser.close();
});
