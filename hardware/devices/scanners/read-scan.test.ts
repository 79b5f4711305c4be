import type { PriorityGroupId } from "@motcua/protocol";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { yearInNumber } from "./citizen-card.ts";
import { readScan } from "./read-scan.ts";

const group = (id: string) => id as PriorityGroupId;
const context = {
  priorityAges: [
    { group: group("elderly"), minAge: 75 },
    { group: group("very-old"), minAge: 90 },
  ],
  today: { year: 2026, month: 11, day: 23 },
};
const read = (text: string) => readScan(Buffer.from(text, "utf8"), context);
/** A made-up card: nobody's number, name or address. */
const card = (birth: string, { number = "", more = "" } = {}) => {
  const century = Number(birth.slice(4)) >= 2000 ? "2" : "0";
  const id = number === "" ? `001${century}${birth.slice(6)}000001` : number;
  return `${id}||Công Dân Mẫu|${birth}|Nam|Số 1, Phường Mẫu, Hà Nội|15032021${more}`;
};

describe("a citizen card", () => {
  test("of seven fields gives the priority group of the age, on the very birthday and not a day before", () => {
    expect(read(card("23111951"))).toEqual({ kind: "age-group", priority: "elderly" });
    expect(read(card("24111951"))).toEqual({ kind: "age-group", priority: null });
    expect(read(card("01021931"))).toEqual({ kind: "age-group", priority: "very-old" });
    expect(read(card("01021999"))).toEqual({ kind: "age-group", priority: null });
  });

  test("of eleven fields, or of a layout yet to come, gives the same", () => {
    expect(read(card("01021941", { more: "||||" }))).toEqual({ kind: "age-group", priority: "elderly" });
    expect(read(card("01021941", { more: "|a|b|c|d|e|f|g" }))).toEqual({
      kind: "age-group",
      priority: "elderly",
    });
    expect(read("001041000001")).toEqual({ kind: "age-group", priority: "elderly" });
    expect(read("001041000001|something|else")).toEqual({ kind: "age-group", priority: "elderly" });
  });

  test("whose date does not fit its own number is judged by the number", () => {
    expect(read(card("01021999", { number: "001041000001" }))).toEqual({
      kind: "age-group",
      priority: "elderly",
    });
    expect(read(card("31021941"))).toEqual({ kind: "age-group", priority: "elderly" });
  });

  test("born after today, or older than anybody, is no card", () => {
    expect(read(card("01022031"))).toBeNull();
    expect(read("001841000001")).toBeNull();
  });

  test("P1 nothing of it leaves: no digit of the number, no word of the name, no date", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2026 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        (year, month, day) => {
          const birth = `${String(day).padStart(2, "0")}${String(month).padStart(2, "0")}${year}`;
          const scan = read(card(birth));
          if (scan === null) return;
          expect(Object.keys(scan).toSorted()).toEqual(["kind", "priority"]);
          expect(JSON.stringify(scan)).not.toMatch(/[0-9]/);
        },
      ),
    );
  });

  test("the number alone tells the century", () => {
    expect(yearInNumber("001199000001")).toBe(1999);
    expect(yearInNumber("001204000001")).toBe(2004);
    expect(yearInNumber("00120400000")).toBeNull();
  });
});

describe("other codes", () => {
  test("a dossier code passes, also of an older shape", () => {
    expect(read("000.00.00.H48-261123-0001")).toEqual({ kind: "dossier", code: "000.00.00.H48-261123-0001" });
    expect(read(" h48.12-0001 ")).toEqual({ kind: "dossier", code: "H48.12-0001" });
  });

  test("anything else is nothing: a link, a word, a telephone number, garbage", () => {
    for (const text of ["https://example.org/?a=1&b=2", "hello", "0912345678", "012345678901234", ""])
      expect(read(text)).toBeNull();
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void readScan(bytes, context)));
  });
});
