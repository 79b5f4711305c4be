/** One or several documents of a kind as a file of a format. */
import type { DocumentFormat } from "@motcua/protocol";
import { csvFile } from "./csv-file.ts";
import { docxFile } from "./docx-file.ts";
import { jsonFile } from "./json-file.ts";
import type { OfficeDocument } from "./office-document.ts";
import { xlsxFile } from "./xlsx-file.ts";

/** How a file names itself to whoever receives it. */
export const mediaTypes: Readonly<Record<DocumentFormat, string>> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
};

/** The bytes of the file; `onPart` hears how far it is, 0 to 1. */
export async function documentFile(
  documents: readonly [OfficeDocument, ...OfficeDocument[]],
  format: DocumentFormat,
  onPart: (done: number) => void,
): Promise<Buffer> {
  switch (format) {
    case "docx":
      return docxFile(documents, onPart);
    case "xlsx":
      return xlsxFile(documents[0], onPart);
    case "csv":
      return csvFile(documents[0]);
    case "json":
      return jsonFile(documents);
  }
}
