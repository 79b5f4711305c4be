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
      const { journal, figures: kept } = subject.store();
      const data = (of: string) => JSON.stringify({ batch: of.slice(0, 4), digest: of });
      const events = [digest, "7".repeat(64)].map((of, at) =>
        journalRow(at + 1, { type: "figures-entered", data: data(of) }),
      );
      await journal.append([commitOf({ events })]);
      await kept.keep(figures, []);
      expect(await verifyFigures(journal, kept, binhSon)).toEqual({
        batches: 2,
        unfit: [
          { seq: 1, batch: "5555", why: "changed" },
          { seq: 2, batch: "7777", why: "missing" },
        ],
      });
    });
  });
}
