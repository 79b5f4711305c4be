import type { HistoryId } from "@motcua/protocol";
import { describe, expect, test } from "vitest";
import { recordTypes } from "../../domain/office-record.ts";
import { verifyFigures } from "../verify-figures.ts";
import { binhSon, commitOf, ids, journalRow } from "./sample-rows.ts";
import type { Subject } from "./store-contract.ts";

const digest = "5".repeat(64);
const figures = { site: binhSon, digest, content: `{"n":"Đất đai"}`, at: 10 };
const late = (row: number) => ({
  site: binhSon,
  digest,
  row,
  code: `000.00.00.H48-220103-000${row}`,
  field: "Đất đai",
  due_on: ids.day("2022-01-10"),
  done_on: null,
  reason: row === 1 ? "Chờ xác minh" : null,
  new_date: null,
  at: row * 10,
});

/** Typed figures beside the journal, late dossiers that can be wiped, and the rows that outlive a day. */
export function figuresContract(subject: Subject): void {
  describe("figures", () => {
    test("figures are kept under their digest as they were kept first, also over a restart", async () => {
      const store = subject.store();
      await store.figures.keep(figures, []);
      await store.figures.keep({ ...figures, content: "{}", at: 99 }, []);
      expect(await (await subject.reopen()).figures.find(binhSon, digest)).toEqual(figures);
      expect(await subject.store().figures.find(ids.site("other"), digest)).toBeNull();
    });

    test("P1 late dossiers are wiped by age, and the figures stay", async () => {
      const { figures: kept } = subject.store();
      await kept.keep(figures, [late(2), late(1)]);
      await kept.keep(figures, [late(1), late(3)]);
      expect(await kept.lateDossiers(binhSon, digest)).toEqual([late(1), late(2), late(3)]);
      expect(await kept.wipeLateDossiers(binhSon, 20)).toBe(1);
      expect(await kept.lateDossiers(binhSon, digest)).toEqual([late(2), late(3)]);
      expect(await kept.find(binhSon, digest)).toEqual(figures);
    });

    test("many late dossiers are kept, each once", async () => {
      const { figures: kept } = subject.store();
      const many = Array.from({ length: 400 }, (_, at) => late(at + 1));
      await kept.keep(figures, many);
      await kept.keep(figures, many);
      expect(await kept.lateDossiers(binhSon, digest)).toHaveLength(400);
    });

    test("the record is the rows of its types, in order, of one site", async () => {
      const { journal } = subject.store();
      const rows = ["day-opened", ...recordTypes, "ticket-issued"].map((type, at) =>
        journalRow(at + 1, { type }),
      );
      await journal.append([commitOf({ events: rows })]);
      expect((await journal.record(binhSon)).map(({ type }) => type)).toEqual([...recordTypes]);
      expect(await journal.record(ids.site("other"))).toEqual([]);
    });

    test("a batch whose figures are gone or changed is named", async () => {
      const { journal, figures: kept, pastVisits } = subject.store();
      const data = (of: string) => JSON.stringify({ batch: of.slice(0, 4), digest: of });
      const events = [digest, "7".repeat(64)].map((of, at) =>
        journalRow(at + 1, { type: "figures-entered", data: data(of) }),
      );
      await journal.append([commitOf({ events })]);
      await kept.keep(figures, []);
      expect(await verifyFigures({ journal, figures: kept, pastVisits }, binhSon)).toEqual({
        batches: 2,
        unfit: [
          { seq: 1, batch: "5555", why: "changed" },
          { seq: 2, batch: "7777", why: "missing" },
        ],
      });
    });

    test("past visits count on the days that name them, and can be dropped whole", async () => {
      const store = subject.store();
      const part = (rows: string, day: string, at: number) => ({
        site: binhSon,
        rows: rows as HistoryId,
        day: ids.day(day),
        part: at,
        tickets: Uint8Array.of(1, at),
        legs: Uint8Array.of(2, at),
        votes: Uint8Array.of(3, at),
      });
      const touch = (day: string, past: string | null) => ({
        ...{ site: binhSon, day: ids.day(day), seq: 1 },
        past: past as HistoryId | "emptied" | null,
      });
      await store.pastVisits.keep([
        part("new", "2015-01-06", 0),
        part("new", "2015-01-05", 1),
        part("new", "2015-01-05", 0),
        part("old", "2015-01-05", 0),
        part("old", "2015-01-07", 0),
      ]);
      const touchedDays = [
        touch("2015-01-05", "new"),
        touch("2015-01-06", "new"),
        touch("2015-01-07", "emptied"),
        touch("2015-01-08", null),
      ];
      await store.journal.append([commitOf({ touchedDays })]);
      const { pastVisits } = await subject.reopen();
      const range = { from: ids.day("2015-01-01"), until: ids.day("2015-02-01") };
      const bodies = await pastVisits.counting(binhSon, range, "legs");
      expect(bodies.map((body) => [...body])).toEqual([
        [2, 0],
        [2, 1],
        [2, 0],
      ]);
      const justOne = { from: ids.day("2015-01-06"), until: ids.day("2015-01-07") };
      expect(await pastVisits.counting(binhSon, justOne, "votes")).toHaveLength(1);
      expect(await pastVisits.counted(binhSon, range)).toEqual([
        { day: "2015-01-05", rows: "new" },
        { day: "2015-01-06", rows: "new" },
        { day: "2015-01-08", rows: null },
      ]);
      expect(await pastVisits.days(binhSon, "new" as HistoryId)).toEqual(["2015-01-05", "2015-01-06"]);
      const ofDay = await pastVisits.ofDay(binhSon, "new" as HistoryId, ids.day("2015-01-05"));
      expect(ofDay.map(({ part: at }) => at)).toEqual([0, 1]);
      await pastVisits.drop(binhSon, "old" as HistoryId);
      expect(await pastVisits.all(binhSon)).toEqual(["new"]);
      expect(await pastVisits.all(ids.site("other"))).toEqual([]);
    });
  });
}
