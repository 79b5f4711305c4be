import fc from "fast-check";
import { expect, it } from "vitest";
import { evenPages, momentOf, turnOf } from "./rotation.ts";

it("shows one thing after the other, the same on every board of the hall", () => {
  const at = (nowMs: number) => turnOf(["a", "b", "c"], 10, { nowMs, rate: 1 });
  expect([0, 9_999, 10_000, 20_000, 30_000].map(at)).toEqual(["a", "a", "b", "c", "a"]);
  expect(turnOf([], 10, { nowMs: 5, rate: 1 })).toBeNull();
});

it("gives each thing the time that it needs", () => {
  const seconds = (thing: string) => (thing === "picture" ? 30 : 10);
  const at = (nowMs: number) => turnOf(["page", "picture"], seconds, { nowMs, rate: 1 });
  expect([0, 9_999, 10_000, 39_999, 40_000].map(at)).toEqual(["page", "page", "picture", "picture", "page"]);
});

it("turns no faster in a hurried demonstration", () => {
  expect(turnOf(["a", "b"], 10, { nowMs: 599 * 10_000, rate: 600 })).toBe("a");
  expect(turnOf(["a", "b"], 10, { nowMs: 600 * 10_000, rate: 600 })).toBe("b");
});

it("leafs to each thing by itself, whatever the time", () => {
  const seconds = (thing: string) => (thing === "picture" ? 30 : 10);
  const things = ["page", "picture", "other"];
  for (const nowMs of [0, 12_345, 50_000, 1_795_400_001_234]) {
    const shown = things.map((_, place) =>
      turnOf(things, seconds, { nowMs: momentOf(things, seconds, place, nowMs), rate: 1 }),
    );
    expect(shown).toEqual(things);
  }
});

it("loses nothing between pages and overfills none", () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), fc.integer({ min: 1, max: 24 }), (things, most) => {
      const pages = evenPages(things, most);
      expect(pages.flat()).toEqual(things);
      expect(pages.every((page) => page.length > 0 && page.length <= most)).toBe(true);
    }),
  );
});
