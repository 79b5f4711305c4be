import { expect, test } from "vitest";
import { wrapText } from "./wrap-text.ts";

const wide = (text: string) => [...text].length * 10;
const wrap = (text: string, letters: number) => wrapText(text, letters * 10, wide);

test("what fits stays on one line", () => {
  expect(wrap("Hộ tịch", 20)).toEqual(["Hộ tịch"]);
});

test("a line breaks where the sense does", () => {
  expect(wrap("Bộ phận Tiếp nhận và Trả kết quả huyện Bình Sơn", 32)).toEqual([
    "Bộ phận Tiếp nhận",
    "và Trả kết quả huyện Bình Sơn",
  ]);
});

test("no line begins with a dash", () => {
  for (let letters = 12; letters < 40; letters++)
    for (const line of wrap("Xây dựng – Quy hoạch đô thị", letters)) expect(line).not.toMatch(/^–/u);
});

test("a word longer than a line is broken between letters", () => {
  expect(wrap("ABCDEFGHIJ", 4)).toEqual(["ABCD", "EFGH", "IJ"]);
});

test("nothing makes no line", () => {
  expect(wrap("  ", 4)).toEqual([]);
});
