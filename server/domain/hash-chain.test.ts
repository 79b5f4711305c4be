import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ChainedRow, chainStart, rowHash, rowText, verifyChain } from "./hash-chain.ts";

const content = fc.record({
  day: fc.constantFrom("2026-11-23", "2026-11-24"),
  type: fc.constantFrom("ticket-issued", "ticket-called", "vote-cast"),
  actor: fc.string({ minLength: 1 }),
  doubtful: fc.constantFrom(0 as const, 1 as const),
  data: fc.json(),
  waitedMillis: fc.nat({ max: 60_000 }),
});

/** A chain as the desk would write it. */
const chain = fc.array(content, { minLength: 3, maxLength: 12 }).map((contents) => {
  const rows: ChainedRow[] = [];
  for (const { waitedMillis, ...rest } of contents) {
    const before = rows.at(-1) ?? chainStart;
    const row = { site: "binh-son", epoch: 1, seq: before.seq + 1, at: before.at + waitedMillis, ...rest };
    rows.push({ ...row, hash: rowHash(before.hash, row) });
  }
  return rows;
});

const fields = ["site", "epoch", "seq", "at", "day", "type", "actor", "doubtful", "data", "hash"] as const;

/** Changes one letter or digit of a value and keeps its type. */
function nudged(value: string | number, place: number): string | number {
  if (typeof value === "number") return value + 1;
  const at = value.length === 0 ? 0 : place % value.length;
  const letter = value[at] === "x" ? "y" : "x";
  return value.slice(0, at) + letter + value.slice(at + 1);
}

describe("hash chain", () => {
  test("an untouched chain fits to its end, whole or in parts", () => {
    fc.assert(
      fc.property(chain, fc.nat(), (rows, cut) => {
        const last = rows.at(-1);
        const end = { seq: last?.seq, at: last?.at, hash: last?.hash };
        expect(verifyChain(rows, chainStart)).toEqual({ kind: "fits", rows: rows.length, end });
        const half = verifyChain(rows.slice(0, cut % rows.length), chainStart);
        const rest = half.kind === "fits" ? verifyChain(rows.slice(cut % rows.length), half.end) : half;
        expect(rest).toMatchObject({ kind: "fits", end });
      }),
    );
  });

  test("a changed letter in any field of any row is found at that row", () => {
    fc.assert(
      fc.property(chain, fc.nat(), fc.nat(), fc.constantFrom(...fields), (rows, which, place, field) => {
        const target = which % rows.length;
        const forged = rows.map((row, index) =>
          index === target ? { ...row, [field]: nudged(row[field], place) } : row,
        );
        const verdict = verifyChain(forged, chainStart);
        expect(verdict).toMatchObject({ kind: "broken", rows: target });
      }),
    );
  });

  test("a row taken out, doubled or swapped with the next is found where it happened", () => {
    fc.assert(
      fc.property(chain, fc.nat(), (rows, which) => {
        const target = which % (rows.length - 1);
        const without = rows.toSpliced(target, 1);
        const doubled = rows.toSpliced(target, 0, ...rows.slice(target, target + 1));
        const swapped = rows.toSpliced(target, 2, ...rows.slice(target, target + 2).reverse());
        expect(verifyChain(without, chainStart)).toMatchObject({ kind: "broken", why: "gap", rows: target });
        expect(verifyChain(doubled, chainStart)).toMatchObject({
          kind: "broken",
          why: "gap",
          rows: target + 1,
        });
        expect(verifyChain(swapped, chainStart)).toMatchObject({ kind: "broken", why: "gap", rows: target });
      }),
    );
  });

  test("a row rewritten with a fitting hash of its own is found at the row after it", () => {
    fc.assert(
      fc.property(chain, fc.nat(), (rows, which) => {
        const target = which % (rows.length - 1);
        const forged = rows.map((row, index) => {
          if (index !== target) return row;
          const changed = { ...row, actor: `${row.actor}?` };
          return { ...changed, hash: rowHash(rows[target - 1]?.hash ?? chainStart.hash, changed) };
        });
        expect(verifyChain(forged, chainStart)).toMatchObject({
          kind: "broken",
          why: "hash",
          seq: target + 2,
        });
      }),
    );
  });

  test("D1 time that ran back is found although the hashes fit", () => {
    const first = { ...sample, seq: 1, at: 10 };
    const second = { ...sample, seq: 2, at: 9 };
    const firstHash = rowHash(chainStart.hash, first);
    const rows = [
      { ...first, hash: firstHash },
      { ...second, hash: rowHash(firstHash, second) },
    ];
    expect(verifyChain(rows, chainStart)).toEqual({ kind: "broken", rows: 1, seq: 2, why: "time-ran-back" });
  });

  test("texts cannot slide from one field into the next", () => {
    expect(rowText({ ...sample, type: "a", actor: 'b","c' })).not.toBe(
      rowText({ ...sample, type: 'a","b', actor: "c" }),
    );
  });

  test("the form of the hash is settled: documents that left the office quote it", () => {
    expect(rowText(sample)).toBe('["binh-son",1,1,10,"2026-11-23","day-opened","clock",0,"{\\"n\\":1}"]');
    expect(rowHash(chainStart.hash, sample)).toBe(
      "8885d5709967105f8d2f39c1a31db80756719698dc092a0808b05c9c29e1102e",
    );
  });
});

const sample = {
  site: "binh-son",
  epoch: 1,
  seq: 1,
  at: 10,
  day: "2026-11-23",
  type: "day-opened",
  actor: "clock",
  doubtful: 0 as const,
  data: '{"n":1}',
};
