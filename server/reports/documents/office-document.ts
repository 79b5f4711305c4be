/** A document of the office as pure values: what it says and in which order, before Word, Excel or CSV. */
import type { EpochMillis, FigureDefinition, Language, ReportPosition } from "@motcua/protocol";

/** What a cell holds; `minutes` and `hours` come as seconds, `percent` as 0 to 100. */
export type ColumnKind = "text" | "count" | "percent" | "minutes" | "hours";

export interface Column {
  readonly heading: string;
  readonly kind: ColumnKind;
}

/** Null is a figure that is not known, never nought. */
export type DocumentCell = string | number | null;

export interface DocumentTable {
  readonly kind: "table";
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly DocumentCell[])[];
  /** the row over all, at the foot */
  readonly total: readonly DocumentCell[] | null;
}

/** Bars of one figure a group; `words` says in a sentence what the picture shows, for those who cannot see it. */
export interface DocumentChart {
  readonly kind: "chart";
  readonly title: string;
  readonly words: string;
  readonly unit: string;
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
}

export interface DocumentParagraph {
  readonly kind: "paragraph";
  readonly text: string;
}

/** What a reader must not overlook: a sum that does not add up, a day still open. */
export interface DocumentNote {
  readonly kind: "note";
  readonly text: string;
}

export type DocumentBlock = DocumentTable | DocumentChart | DocumentParagraph | DocumentNote;

export interface DocumentSection {
  readonly title: string;
  readonly blocks: readonly DocumentBlock[];
}

/** The head of Nghị định 30/2020: who issues, the national motto, number, place and date. */
export interface DocumentHead {
  readonly authority: string;
  readonly office: string;
  readonly nation: string;
  readonly motto: string;
  readonly number: string;
  readonly placeAndDate: string;
}

/** Where the journal stood and that it was found whole: printed on every document. */
export interface TamperLine {
  readonly position: Omit<ReportPosition, "verified">;
  readonly verifiedAt: EpochMillis;
  /** rows 1 to `seq` were verified at that earlier time, only the rest at `verifiedAt`; null: all of them */
  readonly earlier: { readonly at: EpochMillis; readonly seq: number } | null;
}

export interface OfficeDocument {
  readonly language: Language;
  readonly head: DocumentHead;
  /** `BÁO CÁO`, and under it what about */
  readonly title: string;
  readonly subject: string;
  /** the period, on a line of its own */
  readonly span: string;
  readonly opening: readonly string[];
  readonly sections: readonly DocumentSection[];
  readonly definitions: readonly FigureDefinition[];
  readonly recipientsTitle: string;
  readonly recipients: readonly string[];
  /** above the name that the signer writes */
  readonly signature: readonly string[];
  readonly tamper: TamperLine;
  /** the line above in words, one a line */
  readonly tamperWords: readonly string[];
  readonly timeZone: string;
  readonly madeAt: EpochMillis;
}
