import { describe, expect, it } from "vitest";
import { uuidV7, uuidV7Bytes } from "./uuid-v7.ts";

const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe("uuidV7", () => {
  it("has the version and variant of RFC 9562 whatever chance gives", () => {
    for (const byte of [0x00, 0xff]) expect(uuidV7(0, new Uint8Array(uuidV7Bytes).fill(byte))).toMatch(shape);
  });

  it("carries its milliseconds in the first 48 bits", () => {
    expect(uuidV7(0x017f22e279b0, new Uint8Array(uuidV7Bytes))).toBe("017f22e2-79b0-7000-8000-000000000000");
  });

  it("T3 does not come twice, not even on a device whose clock stands still", () => {
    const draw = () => crypto.getRandomValues(new Uint8Array(uuidV7Bytes));
    expect(new Set(Array.from({ length: 2000 }, () => uuidV7(0, draw()))).size).toBe(2000);
  });
});
