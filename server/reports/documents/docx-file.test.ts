import { expect, test } from "vitest";
import { docxFile } from "./docx-file.ts";
import type { OfficeDocument } from "./office-document.ts";
import { periodicReport } from "./periodic-report.ts";
import { brokenTag, partsOf } from "./testing/parts-of.ts";
import { sampleFigures, sampleFrame } from "./testing/sample-figures.ts";

const report = (language: "vi" | "en" = "vi") => periodicReport(sampleFigures(), sampleFrame(language));
const write = (document: OfficeDocument) => docxFile([document], () => undefined);
const written = async (document = report()) => partsOf(await write(document));
const wordsOf = (xml: string) =>
  xml
    .replaceAll(/<\/w:p>/g, "\n")
    .replaceAll(/<[^>]+>/g, "")
    .replaceAll("\u00a0", " ");

test("every part of the Word file is well-formed XML, and every picture that is named is there", async () => {
  const parts = await written();
  for (const [name, xml] of parts) {
    if (/\.(xml|rels)$/.test(name)) expect([name, brokenTag(xml)]).toEqual([name, null]);
  }
  const rels = parts.get("word/_rels/document.xml.rels") ?? "";
  const pictures = [...rels.matchAll(/Target="(media\/[^"]+)"/g)].map(([, target]) => `word/${target}`);
  expect(pictures).toHaveLength(3);
  for (const picture of pictures) expect(parts.get(picture)?.slice(1, 4)).toBe("PNG");
});

test("the page is A4 with the margins of the administrative layout, in Times New Roman", async () => {
  const xml = (await written()).get("word/document.xml") ?? "";
  expect(xml.match(/<w:pgSz [^>]*>/)?.[0]).toContain('w:w="11906" w:h="16838"');
  const [margins = ""] = xml.match(/<w:pgMar [^>]*>/) ?? [];
  expect(margins).toContain('w:top="1134" w:right="850" w:bottom="1134" w:left="1701"');
  expect(new Set([...xml.matchAll(/w:ascii="([^"]+)"/g)].map(([, name]) => name))).toEqual(
    new Set(["Times New Roman"]),
  );
});

test("the head, the subject, the recipients and the signature stand in their order", async () => {
  const words = wordsOf((await written()).get("word/document.xml") ?? "");
  const order = [
    "UBND HUYỆN BÌNH SƠN",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "Bình Sơn, ngày 05 tháng 12 năm 2022",
    "BÁO CÁO",
    "(từ ngày 05/12/2021 đến hết ngày 04/12/2022)",
    "I. GIẢI QUYẾT HỒ SƠ",
    "Nơi nhận:",
    "TRƯỞNG BỘ PHẬN",
    "PHỤ LỤC",
  ];
  const places = order.map((text) => words.indexOf(text));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

test("headings are headings, table heads repeat, and each picture says in words what it shows", async () => {
  const xml = (await written()).get("word/document.xml") ?? "";
  expect(xml.match(/<w:pStyle w:val="Heading1"\/>/g)?.length).toBeGreaterThanOrEqual(6);
  const tables = xml.match(/<w:tbl>/g)?.length ?? 0;
  // all but the two that only hold columns: the head and the recipients
  expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(tables - 2);
  const described = [...xml.matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g)].map(([, words]) => words);
  expect(described).toHaveLength(3);
  expect(described[0]).toContain("Đất đai: 402");
});

test("the same report twice is the same bytes, and a later one differs by its date alone", async () => {
  const once = await write(report());
  expect((await write(report())).equals(once)).toBe(true);
  const frame = sampleFrame();
  const later = periodicReport(sampleFigures(), { ...frame, madeAt: frame.madeAt + 86_400_000 });
  const [before, after] = [partsOf(once), partsOf(await write(later))];
  const differing = [...before].filter(([name, text]) => after.get(name) !== text).map(([name]) => name);
  expect(differing.toSorted()).toEqual(["docProps/core.xml", "word/document.xml"]);
  const lines = (parts: ReadonlyMap<string, string>) =>
    wordsOf(parts.get("word/document.xml") ?? "").split("\n");
  const changed = lines(after).filter((line, index) => line !== lines(before)[index]);
  expect(changed).toEqual(["Bình Sơn, ngày 06 tháng 12 năm 2022"]);
});

test("every page carries the anchor, the last one the whole hash", async () => {
  const parts = await written();
  const feet = [...parts].filter(([name]) => name.startsWith("word/footer"));
  expect(feet.length).toBeGreaterThan(0);
  for (const [, xml] of feet) expect(xml).toContain("48213:3f9a0c57d2b84e61");
  expect(parts.get("word/document.xml")).toContain(sampleFrame().tamper.position.hash);
});

test("the English one has the same figures in English signs", async () => {
  const words = wordsOf((await written(report("en"))).get("word/document.xml") ?? "");
  expect(words).toContain("138,187 dossiers were received. 133,296 were resolved (96.46%)");
  expect(words).toContain("4,419 + 409 = 4,828, 63 short of 4,891");
});

test("a column is as wide as the longest word of its heading, so that none is torn", async () => {
  const xml = (await written(report("en"))).get("word/document.xml") ?? "";
  const table = xml.split("<w:tbl>").find((part) => part.includes("Utilisation")) ?? "";
  const widths = [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
  expect(widths.at(-1)).toBeGreaterThan(widths.at(-2) ?? Number.POSITIVE_INFINITY);
});
