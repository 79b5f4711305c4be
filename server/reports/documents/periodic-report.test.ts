import type { Batch, BatchId, BusinessDay, HistoryId } from "@motcua/protocol";
import { expect, test } from "vitest";
import type { OfficeDocument } from "./office-document.ts";
import { periodicReport } from "./periodic-report.ts";
import { sampleFigures, sampleFrame } from "./testing/sample-figures.ts";

const said = ({ opening, sections }: OfficeDocument) =>
  [
    ...opening,
    ...sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === "paragraph" || block.kind === "note" ? [block.text] : [])),
    ),
  ]
    .join("\n")
    .replaceAll("\u00a0", " ");

test("the dossiers of 2022 are printed with shares that add up, and with the 63 that are missing", () => {
  const words = said(periodicReport(sampleFigures(), sampleFrame()));
  expect(words).toContain(
    "Tiếp nhận 138.187 hồ sơ. Đã giải quyết 133.296 hồ sơ (96,46%), trong đó trước hạn 13.281 (9,96%), đúng hạn 119.431 (89,60%), quá hạn 584 (0,44%).",
  );
  expect(words).toContain("Số liệu không khớp: 4.419 + 409 = 4.828, thiếu 63 so với 4.891");
});

test("V4 the share of 2022 stands beside its number, interval, response rate and modes", () => {
  const document = periodicReport(sampleFigures(), sampleFrame());
  expect(said(document)).toContain(
    "là 100% trên 736 đánh giá (khoảng tin cậy 95%: 99,48% đến 100%). Tỷ lệ phản hồi: chưa rõ.",
  );
  const tables = document.sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === "table"));
  const modes = tables.find(({ title }) => title === "Theo cách thu nhận");
  expect(modes?.rows.map((cells) => cells.slice(0, 2))).toEqual([
    ["Máy tính bảng tại quầy", 236],
    ["Điện thoại của người dân", 0],
    ["Phiếu khảo sát giấy", 500],
  ]);
  expect(said(document)).toContain("phát ra 500, thu về chưa rõ, hợp lệ chưa rõ");
});

test("V4 a group below the minimum shows its number and no share", () => {
  const document = periodicReport(sampleFigures(), sampleFrame());
  const tables = document.sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === "table"));
  const groups = tables.filter(({ title }) => title === "Theo lĩnh vực").at(-1);
  expect(groups?.rows[0]?.slice(1, 6)).toEqual([8, null, null, null, null]);
});

test("an office without typed figures and flags has a report all the same", () => {
  const figures = { ...sampleFigures(), typed: null, late: null, flags: null, utilisation: null };
  const { sections } = periodicReport(figures, sampleFrame());
  expect(sections.map(({ title }) => title)).toEqual([
    "I. TIẾP NHẬN, THỜI GIAN CHỜ VÀ GIẢI QUYẾT",
    "II. ĐÁNH GIÁ MỨC ĐỘ HÀI LÒNG",
  ]);
});

test("days that come from a file of an older system are told, as far as they lie in the period", () => {
  const figures = sampleFigures();
  const { typed, waits } = figures;
  if (typed === null) throw new Error("the sample has typed figures");
  const batch: Omit<Batch, "state"> = {
    kind: "visits",
    ...{ batch: "b" as BatchId, digest: "", replaces: null, replacedBy: null, enteredAt: 0 },
    ...{ enteredBy: { id: null, title: "" }, endedAt: null, endedBy: null, differences: [] },
    content: {
      kind: "visits",
      ...{ file: "cu.csv", fileDigest: "", rowsDigest: "", rows: "r" as HistoryId },
      ...{ visits: 1, ratings: 0, days: 1 },
      period: { from: "2001-01-01" as BusinessDay, until: waits.period.until },
    },
  };
  const words = (state: "in-force" | "withdrawn") =>
    said(periodicReport({ ...figures, typed: { ...typed, batches: [{ ...batch, state }] } }, sampleFrame()));
  const [year, month, day] = waits.period.from.split("-");
  expect(words("in-force")).toContain(`trong tệp cu.csv, từ ngày ${day}/${month}/${year} đến`);
  expect(words("withdrawn")).not.toContain("cu.csv");
});

test("a period with nothing before it has a dash there, not a zero", () => {
  const figures = sampleFigures();
  const { total } = figures.waits.before;
  const before = (issued: number, legs: number) => {
    const waits = {
      ...figures.waits,
      before: { ...figures.waits.before, total: { ...total, issued, legs } },
    };
    const tables = periodicReport({ ...figures, waits }, sampleFrame()).sections.flatMap(({ blocks }) =>
      blocks.filter((block) => block.kind === "table"),
    );
    return tables.find(({ title }) => title === "Số lượt")?.rows[0]?.[2];
  };
  expect([before(0, 0), before(7, 7)]).toEqual([null, 7]);
});
