import { describe, expect, test } from "vitest";
import { decodeWithNpos, readQr } from "../testing/foreign-decoder.ts";
import { dotsOf, standardJob } from "../testing/standard-job.ts";
import { encodeTicket } from "./encode-ticket.ts";
import { rasterPng } from "./raster-png.ts";
import { sampleContents, standardContent } from "./sample-contents.ts";
import { standardProfile } from "./standard-profile.ts";

describe.each([576, 384] as const)("a ticket %i dots wide", (width) => {
  test.each(Object.entries(sampleContents))(
    "%s is the preview dot by dot to a decoder that is not ours",
    async (_, content) => {
      const { raster, bytes } = standardJob(content, width);
      const decoded = await decodeWithNpos(bytes, width);
      expect(decoded.cuts).toBe(1);
      expect(Math.max(...decoded.bandRows)).toBeLessThanOrEqual(128);
      const fed = standardProfile(width).feedBeforeCutDots;
      expect(decoded.heightDots).toBe(raster.heightDots + fed);
      const printed = decoded.dots.subarray(0, raster.heightDots * width);
      expect(Buffer.compare(printed, dotsOf(raster))).toBe(0);
    },
  );

  test("shows a QR code that a reader reads back", async () => {
    const { raster } = standardJob(standardContent, width);
    expect(await readQr(rasterPng(raster))).toBe(standardContent.followUrl);
  });
});

test("the standard ticket needs at most 36 KB", () => {
  expect(standardJob(standardContent, 576).bytes.length).toBeLessThanOrEqual(36_000);
});

test("a new job is not made of the one before it", () => {
  const first = standardJob(standardContent, 576).bytes;
  expect(Buffer.compare(standardJob(standardContent, 576).bytes, first)).toBe(0);
});

test("a picture that happens to spell a real-time command is printed with one dot more", async () => {
  const bits = new Uint8Array(72 * 8).fill(0xff);
  for (const [at, command] of [
    [0x10, 0x04],
    [0x10, 0x05],
    [0x10, 0x14],
  ].entries())
    bits.set(command, at * 72 + 5);
  // Also over the end of a row.
  bits.set([0x10, 0x04], 72 * 6 - 1);
  const bytes = encodeTicket({ widthDots: 576, heightDots: 8, bits }, standardProfile(576));
  for (const command of [
    [0x10, 0x04],
    [0x10, 0x05],
    [0x10, 0x14],
  ])
    expect(bytes.indexOf(Buffer.from(command))).toBe(-1);
  const decoded = await decodeWithNpos(bytes, 576);
  const asked = dotsOf({ widthDots: 576, heightDots: 8, bits });
  const different = asked.reduce((sum, dot, at) => sum + (dot === decoded.dots[at] ? 0 : 1), 0);
  expect(different).toBe(4);
});

test("a picture of another width than the paper is a mistake of ours", () => {
  const { raster } = standardJob(standardContent, 384);
  expect(() => encodeTicket(raster, standardProfile(576))).toThrow(RangeError);
});
