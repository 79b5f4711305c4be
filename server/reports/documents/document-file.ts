/** One or several documents of a kind as a file of a format. */
import type { DocumentFormat } from "@motcua/protocol";
import { csvFile } from "./csv-file.ts";
import { jsonFile } from "./json-file.ts";
import type { OfficeDocument } from "./office-document.ts";

/** How a file names itself to whoever receives it. */
export const mediaTypes: Readonly<Record<DocumentFormat, string>> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
};

/**
 * The bytes of the file; `onPart` hears how far it is, 0 to 1. What writes Word and Excel is a thousand files of other
 * people's code: it is loaded by the first document, so that a hub is back sooner after a power cut.
 */
export async function documentFile(
  documents: readonly [OfficeDocument, ...OfficeDocument[]],
  format: DocumentFormat,
  onPart: (done: number) => void,
): Promise<Buffer> {
  switch (format) {
    case "docx":
      return (await import("./docx-file.ts")).docxFile(documents, onPart);
    case "xlsx":
      return (await import("./xlsx-file.ts")).xlsxFile(documents[0], onPart);
    case "csv":
      return csvFile(documents[0]);
    case "json":
      return jsonFile(documents);
  }
}
