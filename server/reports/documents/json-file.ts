import type { OfficeDocument } from "./office-document.ts";

/** The document as it stands, for other programs: sections, tables and the place in the journal. */
export function jsonFile(documents: readonly OfficeDocument[]): Buffer {
  const [only] = documents;
  return Buffer.from(`${JSON.stringify(documents.length === 1 ? only : documents, null, 2)}\n`, "utf8");
}
