import { activeLevel } from "@motcua/screen-kit/voice/shape-sound.ts";
import { expect, it } from "vitest";
import { judgeTake, keptRate } from "./take.ts";
import { encodeWav } from "./wav.ts";

/** Stillness with a little noise in it, a tone like a vowel, stillness again. */
function spoken({ before = 0.4, tone = 0.5, after = 0.4, loud = 0.3, noise = 0.0005 }): Float32Array {
  const length = Math.round((before + tone + after) * keptRate);
  let seed = 7;
  const chance = () => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed / 2_147_483_647 - 0.5;
  };
  return Float32Array.from({ length }, (_, place) => {
    const at = place / keptRate;
    const sounds = at >= before && at < before + tone;
    const wave = sounds ? loud * Math.sin(2 * Math.PI * 180 * at) : 0;
    return Math.max(-1, Math.min(1, wave + noise * chance()));
  });
}

it("cuts the stillness around a word and makes it as loud as the other clips", () => {
  for (const loud of [0.05, 0.3, 0.9]) {
    const take = judgeTake(spoken({ loud }), keptRate, "vi/7");
    if (take.kind !== "good") throw new Error(take.why);
    expect(take.seconds).toBeGreaterThan(0.48);
    expect(take.seconds).toBeLessThan(0.62);
    expect(20 * Math.log10(activeLevel(take.samples, keptRate))).toBeCloseTo(-18, 0);
  }
});

it.each([
  ["silent", spoken({ loud: 0 })],
  ["too-quiet", spoken({ loud: 0.008 })],
  ["clipped", spoken({ loud: 1.4 })],
  ["too-long", spoken({ tone: 1.7 })],
  ["too-short", spoken({ tone: 0.01, loud: 0.8 })],
] as const)("says of a recording that it is %s", (why, samples) => {
  expect(judgeTake(samples, keptRate, "vi/7")).toMatchObject({ kind: "wrong", why });
});

it("lets a phrase take longer than a digit", () => {
  const long = spoken({ tone: 2.2 });
  expect(judgeTake(long, keptRate, "vi/invite").kind).toBe("good");
  expect(judgeTake(long, keptRate, "vi/1")).toMatchObject({ why: "too-long" });
});

it("writes a WAV file that says what it holds", () => {
  const file = new DataView(encodeWav(Float32Array.of(0, 1, -1, 0.5), keptRate));
  const text = (at: number, length: number) =>
    Array.from({ length }, (_, place) => String.fromCharCode(file.getUint8(at + place))).join("");
  expect([text(0, 4), text(8, 8), text(36, 4)]).toEqual(["RIFF", "WAVEfmt ", "data"]);
  expect(file.getUint32(4, true)).toBe(file.byteLength - 8);
  expect([file.getUint16(22, true), file.getUint32(24, true), file.getUint16(34, true)]).toEqual([
    1,
    keptRate,
    16,
  ]);
  expect([0, 1, 2, 3].map((place) => file.getInt16(44 + place * 2, true))).toEqual([
    0, 32_767, -32_767, 16_384,
  ]);
});
