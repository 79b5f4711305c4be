import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DossierMapping, FiguresPeriod } from "@motcua/protocol";
import ExcelJS from "exceljs";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exampleSettings } from "../testing/office.ts";
import { guessMapping } from "./guess-mapping.ts";
import { importDossiers, lookAt } from "./import-dossiers.ts";
import { readSurveys } from "./read-surveys.ts";
import { wholeLetters } from "./read-xlsx.ts";

const period = { from: "2022-01-01", until: "2022-02-01" } as FiguresPeriod;
const header = [
  "Lĩnh vực",
  "Tiếp nhận",
  "Trước hạn",
  "Đúng hạn",
  "Quá hạn",
  "Trong hạn",
  "Đang giải quyết quá hạn",
];
const mapping: DossierMapping = guessMapping([header]);
let folder = "";
let files = 0;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "motcua-import-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const fileOf = (bytes: string | Uint8Array, format: "csv" | "xlsx") => {
  files += 1;
  const path = join(folder, `${files}.${format}`);
  writeFileSync(path, bytes);
  return { path, format };
};
const take = (bytes: string | Uint8Array, format: "csv" | "xlsx" = "csv") =>
  importDossiers(fileOf(bytes, format), mapping, period, () => undefined);

async function workbook(rows: readonly (readonly unknown[])[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("Biểu 06");
  for (const row of rows) sheet.addRow([...row]);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

describe("what is taken", () => {
  it("headers of the provincial software are known by their words", () => {
    expect(mapping.columns.map(({ holds }) => holds)).toEqual([
      "field",
      "received",
      "early",
      "onTime",
      "late",
      "openInTerm",
      "openOverdue",
    ]);
    const detail = guessMapping([
      [],
      ["STT", "Số hồ sơ", "Tên lĩnh vực", "Ngày tiếp nhận", "Ngày hẹn trả", "Ngày có kết quả"],
    ]);
    expect(detail).toMatchObject({ shape: "detail", headerRow: 2 });
    expect(detail.columns.map(({ holds, column }) => [holds, column])).toEqual([
      ["code", 1],
      ["field", 2],
      ["receivedOn", 3],
      ["dueOn", 4],
      ["doneOn", 5],
    ]);
  });

  it("an Excel file gives what a CSV of the same rows gives", async () => {
    const rows = [
      header,
      ["Đất đai", 1200, 100, 900, 50, 100, 50],
      ["Tổng cộng", 1200, 100, 900, 50, 100, 50],
    ];
    const fromExcel = await take(await workbook(rows), "xlsx");
    const fromCsv = await take(rows.map((row) => row.join(";")).join("\n"));
    expect(fromExcel).toEqual(fromCsv);
    expect(fromExcel).toMatchObject({ kind: "read", counted: { rows: 2, total: { received: 1200 } } });
  });

  it("Vietnamese letters stay whole wherever a stream is cut", async () => {
    const text = "Đất đai, Hộ tịch, Người có công 😀 ".repeat(3);
    const bytes = Buffer.from(text);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(bytes.length), { maxLength: 12 }), async (cuts) => {
        const places = [0, ...cuts.toSorted((a, b) => a - b), bytes.length];
        async function* chunks() {
          for (const [at, from] of places.entries())
            yield bytes.subarray(from, places[at + 1] ?? bytes.length);
        }
        let read = "";
        for await (const whole of wholeLetters(chunks())) read += whole.toString("utf8");
        expect(read).toBe(text);
      }),
    );
  });

  it("a long Excel file has its fields as they are written, each once", async () => {
    const names = Array.from({ length: 900 }, (_, at) => `Lĩnh vực đất đai, hộ tịch số ${at}`);
    const imported = await take(
      await workbook([header, ...names.map((name) => [name, 1, 0, 1, 0, 0, 0])]),
      "xlsx",
    );
    expect(imported).toMatchObject({ kind: "read", counted: { rows: 900 } });
    if (imported.kind === "read") expect(imported.counted.fields.map(({ name }) => name)).toEqual(names);
  });

  it("a sum over the fields equals the counts that were written, whatever they are", async () => {
    const counts = fc.tuple(...Array.from({ length: 6 }, () => fc.nat(1_000_000)));
    await fc.assert(
      fc.asyncProperty(fc.array(counts, { minLength: 1, maxLength: 12 }), async (all) => {
        const lines = all.map((row, at) => [`Lĩnh vực ${at}`, ...row].join(","));
        const imported = await take([header.join(","), ...lines].join("\r\n"));
        if (imported.kind !== "read") throw new Error(imported.sentence.en);
        const sum = imported.counted.fields.reduce((total, { figures }) => total + figures.received, 0);
        expect(sum).toBe(all.reduce((total, [received]) => total + (received ?? 0), 0));
      }),
      { numRuns: 30 },
    );
  });
});

describe("what is refused", () => {
  it("a formula in a cell is named with its line and never reckoned", async () => {
    const rows = [header, ["Đất đai", { formula: "1+1", result: 2 }, 1, 1, 0, 0, 0]];
    const refused = {
      kind: "failed",
      problems: [{ line: 2, sentence: { vi: expect.stringContaining("công thức") } }],
    };
    expect(await take(await workbook(rows), "xlsx")).toMatchObject(refused);
    expect(await take(`${header.join(",")}\nĐất đai,=1+1,1,1,0,0,0`)).toMatchObject(refused);
    expect(await take(`${header.join(",")}\n"=HYPERLINK(""x"")",2,1,1,0,0,0`)).toMatchObject(refused);
  });

  it("every wrong line is named, and nothing of the file is taken", async () => {
    const lines = [
      header.join(","),
      "Đất đai,10,x,1,0,0,0",
      "Hộ tịch,-5,1,1,0,0,0",
      ",5,1,1,0,0,0",
      "Đất đai,1,1,0,0,0,0",
      "Thuế,1,1,0,0,0,0",
      "Thuế,1,1,0,0,0,0",
    ];
    const imported = await take(lines.join("\n"));
    expect(imported).toMatchObject({
      kind: "failed",
      problems: [{ line: 2 }, { line: 3 }, { line: 4 }, { line: 7 }],
    });
    expect(imported).not.toHaveProperty("counted");
  });

  it("a file cut anywhere is read as far as it says, or refused with a sentence; the hub stands", async () => {
    const whole = await workbook([
      header,
      ...Array.from({ length: 40 }, (_, at) => [`Lĩnh vực ${at}`, 10, 1, 9, 0, 0, 0]),
    ]);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), async (length) => {
        const imported = await take(whole.slice(0, length), "xlsx");
        if (imported.kind === "failed") expect(imported.sentence.vi).not.toBe("");
        else expect(imported.counted.rows).toBe(40);
      }),
      { numRuns: 25 },
    );
  });

  it("garbage of any kind ends in figures or in a sentence with named lines, never in an error", async () => {
    const cell = fc.oneof(
      fc.string({ unit: "binary", maxLength: 12 }),
      fc.constantFrom(
        '"',
        ",",
        "\n",
        "=1",
        "@x",
        "-1",
        "1.234",
        "١٢",
        "1e9",
        "Tổng cộng",
        "\u0000",
        "9".repeat(30),
      ),
    );
    const text = fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 9 }).map((rows) => {
      const body = rows.map((row) => row.join(",")).join("\n");
      return `${header.join(",")}\n${body}`;
    });
    const bytes = fc.oneof(text, fc.uint8Array({ maxLength: 300 }));
    await fc.assert(
      fc.asyncProperty(bytes, fc.constantFrom<"csv" | "xlsx">("csv", "xlsx"), async (given, format) => {
        const imported = await take(given, format);
        if (imported.kind === "read") expect(imported.counted.problems).toEqual([]);
        else
          expect(imported.problems.every(({ line, sentence }) => line > 0 && sentence.vi !== "")).toBe(true);
        const looked = await lookAt(fileOf(given, format));
        expect(["looked", "failed"]).toContain(looked.kind);
      }),
      { numRuns: 120 },
    );
  });

  it("a quote that is never closed ends with its line, not with the memory", async () => {
    const open = `${header.join(",")}\n"${"x,".repeat(400_000)}`;
    expect(await take(open)).toMatchObject({ kind: "failed" });
  });
});

describe("paper surveys from a CSV", () => {
  const office = exampleSettings();
  const csv = (...lines: string[]) =>
    ["Từ ngày;Đến ngày;Lĩnh vực;Phát ra;Thu về;Hợp lệ;Mức 5;Mức 4;Mức 3;Mức 2;Mức 1", ...lines].join("\n");

  it("a line is a survey, with its last day meant", async () => {
    const read = await readSurveys(csv("01/01/2022;31/01/2022;;600;520;500;300;180;15;4;1"), office);
    expect(read).toMatchObject({
      problems: [],
      surveys: [
        {
          period: { from: "2022-01-01", until: "2022-02-01" },
          service: null,
          issued: 600,
          answers: { counts: [{ level: 5, satisfied: true, n: 300 }, {}, {}, {}, {}] },
        },
      ],
    });
  });

  it("one wrong line, and no survey is taken", async () => {
    const right = "01/01/2022;31/01/2022;;600;520;500;300;180;15;4;1";
    const read = await readSurveys(
      csv(right, "31/02/2022;31/01/2022;;;;;1;;;;", "01/01/2022;31/01/2022;Thiên văn;;;;1;;;;"),
      office,
    );
    expect(read).toMatchObject({ surveys: [], problems: [{ line: 3 }, { line: 4 }] });
    expect(await readSurveys("a,b\n1,2", office)).toMatchObject({ surveys: [], problems: [{ line: 1 }] });
    expect(await readSurveys("", office)).toMatchObject({ surveys: [], problems: [{}] });
  });
});
