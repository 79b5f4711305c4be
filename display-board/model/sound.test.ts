import type { Voice, ZoneId } from "@motcua/protocol";
import { expect, it } from "vitest";
import { soundOf } from "./sound.ts";

const speaks: Voice = { zones: ["hall" as ZoneId], wanted: true, muted: false };
const wanted: Voice = { zones: [], wanted: true, muted: false };
const listens: Voice = { zones: [], wanted: false, muted: false };

it("asks for a touch only where this board is to speak aloud and may not", () => {
  expect(soundOf(speaks, "locked", 100)).toBe("locked");
  expect(soundOf(speaks, "ready", 100)).toBe("speaks");
  expect(soundOf(speaks, "loading", 100)).toBe("speaks");
  expect(soundOf({ ...speaks, muted: true }, "locked", 100)).toBe("muted");
  expect(soundOf(listens, "locked", 100)).toBe("none");
  expect(soundOf(null, "locked", 100)).toBe("none");
});

it("goes on asking for a touch while another board stands in for it", () => {
  expect(soundOf(wanted, "locked", 100)).toBe("locked");
  expect(soundOf(wanted, "ready", 100)).toBe("none");
});

it("says that it is quiet while the office wants no voice, and asks for a touch meanwhile all the same", () => {
  expect(soundOf(speaks, "ready", 0)).toBe("quiet");
  expect(soundOf(speaks, "locked", 0)).toBe("locked");
  expect(soundOf(listens, "ready", 0)).toBe("none");
});
