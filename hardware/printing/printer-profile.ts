import {
  type CodePages,
  type Printer,
  type PrinterModel,
  printerModel,
  printerModels,
  type StatusMode,
} from "@motcua/protocol";

/** What a job has to know of the printer that prints it: its model, its paper, and how its office uses it. */
export interface PrinterProfile {
  readonly id: string;
  /** 576 dots on 80 mm paper, 384 on 58 mm (Vietnamese only). */
  readonly paperWidthDots: 576 | 384;
  /** How text reaches the paper; `raster` draws everything, so every Vietnamese letter is right. */
  readonly mode: Printer["mode"];
  /** Only with mode `text`. */
  readonly codePage: Printer["codePage"];
  readonly codePages: CodePages;
  readonly statusMode: StatusMode;
  readonly tellsChanges: PrinterModel["tellsChanges"];
  readonly cut: PrinterModel["cut"];
  readonly feedBeforeCutDots: number;
  readonly bandRows: number;
  readonly ownNumber: PrinterModel["ownNumber"];
  readonly ownQr: PrinterModel["ownQr"];
  readonly clearBuffer: PrinterModel["clearBuffer"];
}

/** What the settings say of a printer, put together; a model that this version does not know prints as the last. */
export function printerProfile(
  printer: Pick<Printer, "model" | "paper" | "mode" | "codePage">,
): PrinterProfile {
  const model = printerModel(printer.model) ?? printerModels.at(-1);
  if (model === undefined) throw new Error("there is no printer model at all");
  return {
    id: `${model.id}-${printer.paper}`,
    paperWidthDots: printer.paper === "80mm" ? 576 : 384,
    mode: printer.mode,
    codePage: printer.codePage,
    codePages: model.codePages,
    statusMode: model.statusMode,
    tellsChanges: model.tellsChanges,
    cut: model.cut,
    feedBeforeCutDots: model.feedBeforeCutDots,
    bandRows: model.bandRows,
    ownNumber: model.ownNumber,
    ownQr: model.ownQr,
    clearBuffer: model.clearBuffer,
  };
}
