import fc from "fast-check";
import { expect, it } from "vitest";
import { csvOf } from "./csv.ts";
import { readCsv } from "./testing/read-csv.ts";

it("begins with the byte order mark, ends lines with CRLF and fills them up", () => {
  expect(csvOf([["Lĩnh vực", "n"], ["Đất đai", 3], [null]])).toBe("\uFEFFLĩnh vực,n\r\nĐất đai,3\r\n,\r\n");
});

it("quotes what would break a line or a field", () => {
  expect(csvOf([['a"b', "c,d", "e\r\nf"]])).toBe('\uFEFF"a""b","c,d","e\r\nf"\r\n');
});

it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1+1"])(
  "passes %j on as text, not as a formula",
  (cell) => {
    expect(readCsv(csvOf([[cell]]))).toEqual([[`'${cell}`]]);
  },
);

it("leaves numbers as they are, also below zero", () => {
  expect(csvOf([[-1.5, 0, null]])).toBe("\uFEFF-1.5,0,\r\n");
});

it("what is written is read back, whatever the cells hold", () => {
  const cell = fc.string({ unit: "grapheme", maxLength: 12 });
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1 }), (rows) => {
      const plain = (text: string) => text.replace(/^'/, "");
      const back = readCsv(csvOf(rows)).map((row) => row.map(plain));
      expect(back).toEqual(rows.map((row) => row.map(plain)));
    }),
  );
});
