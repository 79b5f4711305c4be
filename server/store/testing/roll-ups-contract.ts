import { describe, expect, test } from "vitest";
import { binhSon, commitOf, ids, rollUpRow, today } from "./sample-rows.ts";
import type { Subject } from "./store-contract.ts";

const other = ids.site("other");
const month = { from: ids.day("2026-11-01"), until: ids.day("2026-12-01") };
const touched = (day: string, seq: number, site = binhSon) => ({ site, day: ids.day(day), seq, past: null });

/** Figures of closed days: kept, found again while they hold, and given up when their day was touched later. */
export function rollUpsContract(subject: Subject): void {
  describe("roll-ups", () => {
    const bodies = async (dimension = "total", form = "1") =>
      (await subject.store().rollUps.days(binhSon, dimension, month, form)).map(({ day, body }) => [
        day,
        body === null ? null : [...body],
      ]);

    test("all days with rows are told in order, those without figures that hold with none", async () => {
      const { journal, rollUps } = subject.store();
      const days = [touched("2026-11-24", 5), touched("2026-11-23", 3), touched("2026-12-01", 7)];
      await journal.append([commitOf({ touchedDays: [...days, touched("2026-11-25", 1, other)] })]);
      await rollUps.keep([rollUpRow()]);
      expect(await bodies()).toEqual([
        ["2026-11-23", [1, 2, 255, 0]],
        ["2026-11-24", null],
      ]);
      expect((await bodies("hour"))[0]).toEqual([today, null]);
      expect((await bodies("total", "2"))[0]).toEqual([today, null]);
    });

    test("figures hold no more once their day was touched after the place they were made at", async () => {
      const { journal, rollUps } = subject.store();
      await journal.append([commitOf({ touchedDays: [touched(today, 10)] })]);
      await rollUps.keep([rollUpRow({ seq: 10 })]);
      expect((await bodies())[0]?.[1]).not.toBeNull();
      await journal.append([commitOf({ touchedDays: [touched(today, 11)] })]);
      expect(await bodies()).toEqual([[today, null]]);
      await rollUps.keep([rollUpRow({ seq: 11, body: Uint8Array.of(9) })]);
      expect(await bodies()).toEqual([[today, [9]]]);
    });

    test("days that lack figures are named, the oldest first, up to the day that is open", async () => {
      const { journal, rollUps } = subject.store();
      const days = ["2026-11-20", "2026-11-21", "2026-11-22", "2026-11-23"].map((day) => touched(day, 1));
      await journal.append([commitOf({ touchedDays: days })]);
      await rollUps.keep([rollUpRow({ day: ids.day("2026-11-21") })]);
      expect(await rollUps.missing(binhSon, "total", today, "1", 9)).toEqual(["2026-11-20", "2026-11-22"]);
      expect(await rollUps.missing(binhSon, "total", today, "1", 1)).toEqual(["2026-11-20"]);
    });

    test("sums of months and years are kept beside the days, and months tell their last touch", async () => {
      const { journal, rollUps } = subject.store();
      const days = [touched("2026-10-31", 4), touched("2026-11-02", 9), touched("2026-11-23", 6)];
      await journal.append([commitOf({ touchedDays: days })]);
      await rollUps.keep([rollUpRow({ day: "2026-11", seq: 8 }), rollUpRow({ day: "2026", form: "2" })]);
      const sums = await rollUps.sums(binhSon, "total", ["2026-11", "2026", "2025"], "1");
      expect(sums.map(({ key, seq, body }) => [key, seq, [...body]])).toEqual([
        ["2026-11", 8, [1, 2, 255, 0]],
      ]);
      const year = { from: ids.day("2026-01-01"), until: ids.day("2026-11-23") };
      expect(
        (await rollUps.touchedMonths(binhSon, year)).toSorted((a, b) => (a.month < b.month ? -1 : 1)),
      ).toEqual([
        { month: "2026-10", seq: 4 },
        { month: "2026-11", seq: 9 },
      ]);
      expect((await bodies()).every(([, body]) => body === null)).toBe(true);
    });

    test("many are kept at once, and a rebuilt read model or clear throws those of its site away", async () => {
      const { journal, readModel, rollUps } = subject.store();
      const days = Array.from({ length: 28 }, (_, day) =>
        ids.day(`2026-11-${String(day + 1).padStart(2, "0")}`),
      );
      const touchedDays = days.map((day) => touched(day, 1));
      await journal.append([commitOf({ touchedDays })]);
      const rows = days.flatMap((day) =>
        ["total", "hour", "service"].map((dimension) => rollUpRow({ day, dimension })),
      );
      await rollUps.keep(rows);
      expect((await bodies("service")).every(([, body]) => body !== null)).toBe(true);
      await rollUps.clear(other);
      expect((await bodies()).every(([, body]) => body !== null)).toBe(true);
      await readModel.replace(
        binhSon,
        (async function* () {
          yield { tickets: [], legs: [], votes: [], stays: [], touchedDays };
        })(),
      );
      expect((await bodies()).map(([, body]) => body)).toEqual(days.map(() => null));
      await rollUps.keep(rows);
      await rollUps.clear(binhSon);
      expect((await bodies()).every(([, body]) => body === null)).toBe(true);
    });
  });
}
