import { describe, expect, it } from "vitest";
import { newUuidV7 } from "./ids.ts";

const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe("newUuidV7", () => {
  it("has the version and variant of RFC 9562 whatever chance gives", () => {
    for (const byte of [0x00, 0xff]) {
      expect(newUuidV7({ nowMs: () => 0, fillRandom: (bytes) => bytes.fill(byte) })).toMatch(shape);
    }
  });

  it("carries its milliseconds in the first 48 bits", () => {
    const id = newUuidV7({ nowMs: () => 0x017f22e279b0, fillRandom: (bytes) => bytes.fill(0) });
    expect(id).toBe("017f22e2-79b0-7000-8000-000000000000");
  });

  it("T3 does not come twice, not even on a device whose clock stands still", () => {
    const ids = new Set(
      Array.from({ length: 2000 }, () =>
        newUuidV7({ nowMs: () => 0, fillRandom: (b) => crypto.getRandomValues(b) }),
      ),
    );
    expect(ids.size).toBe(2000);
  });
});
