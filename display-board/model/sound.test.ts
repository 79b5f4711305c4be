import { expect, it } from "vitest";
import { soundOf } from "./sound.ts";

it("asks for a touch only where this board is to speak aloud and may not", () => {
  expect(soundOf({ speaks: true, muted: false }, "locked")).toBe("locked");
  expect(soundOf({ speaks: true, muted: false }, "ready")).toBe("speaks");
  expect(soundOf({ speaks: true, muted: false }, "loading")).toBe("speaks");
  expect(soundOf({ speaks: true, muted: true }, "locked")).toBe("muted");
  expect(soundOf({ speaks: false, muted: false }, "locked")).toBe("none");
  expect(soundOf(null, "locked")).toBe("none");
});
