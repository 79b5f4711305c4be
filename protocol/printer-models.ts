/** Printer models as data: what each can say of itself, and what has to be done differently for it. */

/**
 * What a printer can say: `full` answers DLE EOT and a process id after printing, `gsr` answers DLE EOT and GS r,
 * `none` answers nothing, so that nobody can know whether paper came out.
 */
export type StatusMode = "full" | "gsr" | "none";

/** Where a model keeps its Vietnamese letters: the operands of ESC t. */
export interface CodePages {
  readonly wpc1258: number | null;
  /** TCVN-3 has one page for small letters and one for capitals. */
  readonly tcvn3: { readonly small: number; readonly capital: number } | null;
}

/** All that the rest knows of a model. 203 dots per inch, 8 dots per mm. */
export interface PrinterModel {
  readonly id: string;
  readonly name: string;
  readonly statusMode: StatusMode;
  /** Tells changes by itself (GS a); others are asked every two seconds. */
  readonly tellsChanges: "yes" | "no";
  readonly nearEndSensor: "yes" | "no";
  readonly cut: "full" | "partial" | "none";
  /** Blank paper after the last line, at least the distance from print head to cutter. */
  readonly feedBeforeCutDots: number;
  /** Rows of one raster band at most; small printers have small buffers. */
  readonly bandRows: number;
  /** Hybrid mode: what the printer draws by itself. */
  readonly ownNumber: "yes" | "no";
  readonly ownQr: "yes" | "no";
  /** How what is left in its buffer is thrown away before a marked reprint. */
  readonly clearBuffer: "dle-dc4-8" | "dle-enq-2" | "none";
  readonly codePages: CodePages;
  /** What to tell an administrator who chooses it. */
  readonly words: { readonly vi: string; readonly en: string };
}

const epson = {
  statusMode: "full",
  tellsChanges: "yes",
  nearEndSensor: "yes",
  cut: "partial",
  feedBeforeCutDots: 136,
  bandRows: 128,
  ownNumber: "yes",
  ownQr: "yes",
  clearBuffer: "dle-dc4-8",
  codePages: { wpc1258: 52, tcvn3: { small: 30, capital: 31 } },
} as const;

const proof = {
  vi: "Máy tự báo đã in xong từng phiếu.",
  en: "Says of each ticket that it has been printed.",
} as const;

/** Order as shown to an administrator; the first is the standard. */
export const printerModels: readonly PrinterModel[] = [
  { id: "epson-tm-t82iii", name: "Epson TM-T82III", ...epson, words: proof },
  { id: "epson-tm-t82x", name: "Epson TM-T82X", ...epson, words: proof },
  {
    id: "epson-tm-m30",
    name: "Epson TM-m30 / m30II / m30III",
    ...epson,
    feedBeforeCutDots: 120,
    words: proof,
  },
  {
    id: "epson-tm-t82",
    name: "Epson TM-T82 / T82II",
    ...epson,
    clearBuffer: "dle-enq-2",
    words: proof,
  },
  {
    id: "xprinter",
    name: "Xprinter 80 mm / 58 mm",
    statusMode: "gsr",
    tellsChanges: "no",
    nearEndSensor: "no",
    cut: "partial",
    feedBeforeCutDots: 136,
    bandRows: 64,
    ownNumber: "yes",
    ownQr: "yes",
    clearBuffer: "dle-enq-2",
    codePages: { wpc1258: 27, tcvn3: null },
    words: {
      vi: "Máy báo hết giấy, mở nắp và đã nhận hết phiếu.",
      en: "Tells paper out, cover open, and that it took a whole ticket.",
    },
  },
  {
    id: "generic-status",
    name: "ESC/POS – có báo trạng thái / with status",
    statusMode: "gsr",
    tellsChanges: "no",
    nearEndSensor: "no",
    cut: "partial",
    feedBeforeCutDots: 136,
    bandRows: 64,
    ownNumber: "yes",
    ownQr: "no",
    clearBuffer: "none",
    codePages: { wpc1258: null, tcvn3: null },
    words: {
      vi: "Dùng khi máy trả lời lệnh trạng thái nhưng không có trong danh sách.",
      en: "For a printer that answers status questions and is not in the list.",
    },
  },
  {
    id: "generic",
    name: "ESC/POS",
    statusMode: "none",
    tellsChanges: "no",
    nearEndSensor: "no",
    cut: "partial",
    feedBeforeCutDots: 136,
    bandRows: 64,
    ownNumber: "yes",
    ownQr: "no",
    clearBuffer: "none",
    codePages: { wpc1258: null, tcvn3: null },
    words: {
      vi: "Máy không trả lời: không ai biết phiếu đã ra hay chưa, máy lấy số sẽ hỏi người dân.",
      en: "Answers nothing: nobody knows whether paper came out, the kiosk asks the visitor.",
    },
  },
];

/** The model of that id; null for one that this version does not know. */
export function printerModel(id: string): PrinterModel | null {
  return printerModels.find((model) => model.id === id) ?? null;
}
