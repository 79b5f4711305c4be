import { beforeEach, describe, expect, test } from "vitest";
import { createMemoryStore } from "./memory-store.ts";
import type { JournalRow, Store } from "./store.ts";
import { createChainedJournal, foundWithTickets } from "./testing/chained-journal.ts";
import { binhSon } from "./testing/sample-rows.ts";
import { verifyJournal } from "./verify-journal.ts";

let store: Store;
let rows: JournalRow[];

beforeEach(async () => {
  store = createMemoryStore();
  await foundWithTickets(store, 4);
  rows = await store.journal.read(binhSon, 0, 99);
});

/** The journal with some rows exchanged, as somebody with the database in hand could. */
const forged = (change: (row: JournalRow) => JournalRow | null) => ({
  read: async (_site: string, after: number, limit: number) =>
    rows
      .map(change)
      .filter((row) => row !== null)
      .filter((row) => row.seq > after)
      .slice(0, limit),
});

describe("verifying a journal", () => {
  test("a journal as it was written fits, with the anchors that left the office, whole or cut", async () => {
    const anchors = new Map([
      [2, rows[1]?.hash ?? ""],
      [5, rows[4]?.hash.slice(0, 16) ?? ""],
    ]);
    const verdict = await verifyJournal(store.journal, binhSon, anchors);
    expect(verdict).toMatchObject({ kind: "fits", rows: 5, end: { seq: 5, hash: rows[4]?.hash } });
  });

  test("a changed row and a missing row are named", async () => {
    const changed = forged((row) => (row.seq === 3 ? { ...row, data: '{"number":"C999"}' } : row));
    const broken = { kind: "broken", rows: 2 };
    expect(await verifyJournal(changed, binhSon, new Map())).toEqual({ ...broken, seq: 3, why: "hash" });
    const missing = forged((row) => (row.seq === 3 ? null : row));
    expect(await verifyJournal(missing, binhSon, new Map())).toEqual({ ...broken, seq: 4, why: "gap" });
  });

  test("a journal rewritten as a whole fits itself and not the anchor", async () => {
    const rewritten = createMemoryStore();
    const journal = createChainedJournal(rewritten);
    await journal.found();
    for (const number of ["C001", "C007", "C003", "C004"]) await journal.issue(number);
    expect(await verifyJournal(rewritten.journal, binhSon, new Map())).toMatchObject({ kind: "fits" });
    const verdict = await verifyJournal(rewritten.journal, binhSon, new Map([[3, rows[2]?.hash ?? ""]]));
    expect(verdict).toEqual({ kind: "broken", rows: 2, seq: 3, why: "anchor" });
  });

  test("a tail that was cut off is found by an anchor beyond it", async () => {
    const cut = forged((row) => (row.seq > 3 ? null : row));
    expect(await verifyJournal(cut, binhSon, new Map())).toMatchObject({ kind: "fits", rows: 3 });
    const anchors = new Map([[4, rows[3]?.hash ?? ""]]);
    expect(await verifyJournal(cut, binhSon, anchors)).toMatchObject({
      kind: "broken",
      seq: 4,
      why: "anchor",
    });
  });

  test("a journal longer than a page is followed across its pages", async () => {
    await foundWithTickets(store, 2_000, "long" as typeof binhSon);
    const verdict = await verifyJournal(store.journal, "long" as typeof binhSon, new Map());
    expect(verdict).toMatchObject({ kind: "fits", rows: 2_001 });
  });
});
