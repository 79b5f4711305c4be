import type { DeviceId, ZoneId } from "@motcua/protocol";
import fc from "fast-check";
import { expect, it } from "vitest";
import { electSpeakers, type StandingBoard } from "./speakers.ts";

const [hall, upstairs] = ["hall" as ZoneId, "upstairs" as ZoneId];
const board = (id: string, zone: ZoneId | null, audibility: StandingBoard["audibility"] = "ready") =>
  ({ id: id as DeviceId, zone, audibility }) satisfies StandingBoard;
const speaks = (...parts: Parameters<typeof electSpeakers>) =>
  electSpeakers(...parts).map((one) => [one.zone, one.speaks?.id ?? null]);

it("C3 the board that has stood in a zone longest is its voice, and a board of the whole hall where there is none", () => {
  const boards = [board("all", null), board("first", hall), board("second", hall)];
  expect(speaks([hall, upstairs], boards, [])).toEqual([
    [hall, "first"],
    [upstairs, "all"],
  ]);
});

it("C3 an administrator's choice speaks, and others stand in while it is gone", () => {
  const chosen = [{ zone: hall, board: "second" as DeviceId }];
  const boards = [board("first", hall), board("second", hall)];
  expect(speaks([hall], boards, chosen)).toEqual([[hall, "second"]]);
  expect(speaks([hall], [board("first", hall)], chosen)).toEqual([[hall, "first"]]);
  expect(speaks([hall], boards, [{ zone: hall, board: null }])).toEqual([[hall, null]]);
});

it("C3 a board that waits for a touch lets another speak, and is still the one that is wanted", () => {
  const boards = [board("first", hall, "locked"), board("second", hall)];
  expect(electSpeakers([hall], boards, [])).toEqual([{ zone: hall, speaks: boards[1], wanted: boards[0] }]);
  expect(speaks([hall], [board("first", hall, "locked")], [])).toEqual([[hall, "first"]]);
});

it("C3 a zone has one voice at most, from its own zone or the whole hall, and one as soon as a board is there", () => {
  const zone = fc.constantFrom<ZoneId | null>(hall, upstairs, null);
  const audibility = fc.constantFrom<StandingBoard["audibility"]>("ready", "locked", "loading", null);
  const some = fc.array(fc.record({ id: fc.integer({ min: 1, max: 9 }), zone, audibility }), {
    maxLength: 8,
  });
  fc.assert(
    fc.property(some, fc.constantFrom("1", "5", "9"), (boards, favourite) => {
      const standing = boards.map((one) => board(`${one.id}`, one.zone, one.audibility));
      const elected = electSpeakers([hall, upstairs], standing, [
        { zone: hall, board: favourite as DeviceId },
      ]);
      expect(elected.map((one) => one.zone)).toEqual([hall, upstairs]);
      for (const one of elected) {
        const able = standing.filter((each) => each.zone === one.zone || each.zone === null);
        expect(one.speaks === null).toBe(able.length === 0);
        if (one.speaks !== null) expect(able).toContain(one.speaks);
      }
    }),
  );
});
