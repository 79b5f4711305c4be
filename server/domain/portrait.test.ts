import fc from "fast-check";
import { expect, it } from "vitest";
import { cleanPortrait } from "./portrait.ts";
import { sampleJpeg } from "./testing/sample-jpeg.ts";

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");

it("keeps a small JPEG and leaves out what its camera wrote about it", () => {
  const found = cleanPortrait(
    sampleJpeg({ about: ["Exif\0\0GPS 21.03N 105.85E", "a comment"], after: "zip" }),
  );
  if (found.kind !== "found") throw new Error(found.why);
  expect(text(found.bytes)).not.toMatch(/GPS|comment|zip/);
  expect(text(found.bytes)).toContain("JFIF");
  expect(cleanPortrait(found.bytes)).toEqual(found);
});

it.each([
  ["a picture that is too wide", sampleJpeg({ width: 1_001 }), "too-large"],
  ["a file that is too large", sampleJpeg({ about: ["x".repeat(60_000), "y".repeat(60_000)] }), "too-large"],
  ["a PNG", Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "latin1"), "unknown-format"],
  ["a page", Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"), "unknown-format"],
  ["half a JPEG", sampleJpeg({}).subarray(0, 12), "unknown-format"],
  ["a JPEG without a size", sampleJpeg({ width: 0 }), "unknown-format"],
  ["nothing", new Uint8Array(), "unknown-format"],
])("refuses %s", (_, bytes, why) => {
  expect(cleanPortrait(bytes)).toEqual({ kind: "wrong", why });
});

it("never fails, whatever the bytes after the beginning of a JPEG", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (rest) => {
      const found = cleanPortrait(Uint8Array.of(0xff, 0xd8, ...rest));
      expect(["found", "wrong"]).toContain(found.kind);
    }),
  );
});
