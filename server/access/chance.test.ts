import { expect, it } from "vitest";
import { createAccessChance } from "./chance.ts";

const chance = createAccessChance({ now: () => 1_764_000_000_000 });

it("new ids are UUIDv7 of the clock's time, and none comes twice", () => {
  const ids = Array.from({ length: 1000 }, () => chance.id());
  expect(new Set(ids).size).toBe(1000);
  for (const id of ids) expect(id).toMatch(/^019ab697-e800-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(chance.code()).toMatch(/^[0-9]{6}$/);
});
