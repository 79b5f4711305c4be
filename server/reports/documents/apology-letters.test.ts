import { expect, test } from "vitest";
import { apologyLetters } from "./apology-letters.ts";
import { docxFile } from "./docx-file.ts";
import { partsOf } from "./testing/parts-of.ts";
import { sampleFrame } from "./testing/sample-figures.ts";
import { sampleLate } from "./testing/sample-typed.ts";

test("each late dossier has a letter with its code, reason and new day", () => {
  const [open, done] = apologyLetters(sampleLate(), sampleFrame()).map(({ opening }) => opening.join("\n"));
  expect(open).toContain("000.00.00.H48-220311-0001, lĩnh vực Đất đai, hẹn trả kết quả ngày 01/04/2022");
  expect(open).toContain("Lý do: Chờ kết quả xác minh thực địa.");
  expect(open).toContain("hẹn trả kết quả vào ngày 20/12/2022");
  expect(done).toContain("Hồ sơ đã có kết quả ngày 09/06/2022");
  expect(done).toContain("Lý do: …");
});

test("letters begin a page each, under a number of their own kind", async () => {
  const [first, ...others] = apologyLetters(sampleLate(), sampleFrame());
  if (first === undefined) throw new Error("no letter");
  const xml = partsOf(await docxFile([first, ...others], () => undefined)).get("word/document.xml") ?? "";
  expect(xml.match(/<w:sectPr/g)).toHaveLength(2);
  expect(xml.match(/PXL-UBND/g)).toHaveLength(2);
});
