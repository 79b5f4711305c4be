/** Opens the files with a real office suite. It is not on every machine: where it is missing the test says so and holds. */
import { execFile, execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { createTempFolder } from "@motcua/e2e/environment/temp-folder.ts";
import { expect, test } from "vitest";
import { docxFile } from "./docx-file.ts";
import { periodicReport } from "./periodic-report.ts";
import { sampleFigures, sampleFrame } from "./testing/sample-figures.ts";
import { xlsxFile } from "./xlsx-file.ts";

const limitMillis = 120_000;

function suite(): string | null {
  try {
    return execFileSync("sh", ["-c", "command -v soffice"], { encoding: "utf8" }).trim();
  } catch {
    return null;
  }
}

test("an office suite opens the Word and the Excel file and prints them", {
  timeout: 2 * limitMillis,
}, async () => {
  const program = suite();
  if (program === null) {
    process.stderr.write(
      "LibreOffice (soffice) is not on this machine: the files were not opened with it.\n",
    );
    expect(program).toBeNull();
    return;
  }
  const folder = createTempFolder("office-suite");
  try {
    const document = periodicReport(sampleFigures(), sampleFrame());
    writeFileSync(folder.file("word.docx"), await docxFile([document], () => undefined));
    writeFileSync(folder.file("excel.xlsx"), await xlsxFile(document, () => undefined));
    const profile = pathToFileURL(folder.file("profile")).href;
    for (const name of ["word.docx", "excel.xlsx"]) {
      await promisify(execFile)(
        program,
        [
          `-env:UserInstallation=${profile}`,
          "--headless",
          "--convert-to",
          "pdf",
          "--outdir",
          folder.path,
          folder.file(name),
        ],
        { timeout: limitMillis },
      );
      const pdf = readFileSync(join(folder.path, name.replace(/\.\w+$/, ".pdf")));
      expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
      expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(4);
    }
  } finally {
    folder.close();
  }
});
