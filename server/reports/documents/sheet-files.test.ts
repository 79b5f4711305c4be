import readSheets from "read-excel-file/node";
import { expect, test } from "vitest";
import { csvFile } from "./csv-file.ts";
import { periodicReport } from "./periodic-report.ts";
import { partsOf } from "./testing/parts-of.ts";
import { sampleFigures, sampleFrame } from "./testing/sample-figures.ts";
import { xlsxFile } from "./xlsx-file.ts";

const report = () => periodicReport(sampleFigures(), sampleFrame());
const write = () => xlsxFile(report(), () => undefined);
const read = async () => new Map((await readSheets(await write())).map(({ sheet, data }) => [sheet, data]));

test("another reader finds real numbers: counts whole, shares as fractions, times in minutes", async () => {
  const sheets = await read();
  expect(sheets.get("Kết quả giải quyết hồ sơ")?.slice(1, 3)).toEqual([
    ["Đã giải quyết", 133_296, 0.9646, 1],
    ["– trước hạn", 13_281, null, 0.0996],
  ]);
  expect(sheets.get("Thời gian chờ và giải quyết")).toContainEqual(["Chờ: một nửa không quá", 7, 8.5]);
  expect([...sheets.keys()]).toEqual(expect.arrayContaining(["Thông tin", "Định nghĩa"]));
});

test("no cell is a formula, and a name that looks like one stays a text", async () => {
  const parts = partsOf(await write());
  for (const [name, xml] of parts) if (name.includes("worksheets/")) expect(xml).not.toContain("<f>");
  const late = (await read()).get("Hồ sơ quá hạn theo lĩnh vực");
  expect(late).toContainEqual(["=1+1", 61]);
});

test("heads are frozen on every sheet of figures", async () => {
  const sheets = [...partsOf(await write())].filter(([name]) => /worksheets\/sheet\d+\.xml$/.test(name));
  const frozen = sheets.filter(([, xml]) => /<pane [^>]*state="frozen"/.test(xml));
  expect(frozen).toHaveLength(sheets.length - 1);
});

test("the same report twice is the same workbook, byte for byte", async () => {
  expect((await write()).equals(await write())).toBe(true);
});

test("the CSV begins with a byte order mark, and disarms what looks like a formula", () => {
  const text = csvFile(report()).toString("utf8");
  expect(text.startsWith("\uFEFFBÁO CÁO")).toBe(true);
  expect(text).toContain("'=1+1,61");
  expect(text).toContain("Đã giải quyết,133296,96.46,100");
});
