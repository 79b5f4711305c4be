import type { DocumentSettings } from "./document-settings.ts";

/** The day (MM-DD) on which the office's own year begins, as its yearly report says; 5 December where it has none. */
export function officeYearBegins(documents: Pick<DocumentSettings, "schedules">): string {
  const yearly = documents.schedules.map(({ every }) => every).find(({ kind }) => kind === "year");
  return yearly?.kind === "year" ? yearly.from : "12-05";
}
