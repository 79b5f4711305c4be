import type { KioskView, PrintJobId } from "@motcua/protocol";

/**
 * How the paper of a ticket fares. "perhaps": a printer that cannot tell, or lost its line on the way; "late": it
 * should be out by now; "none": this kiosk has no printer.
 */
export type Printing = "none" | "waiting" | "printed" | "perhaps" | "late" | "failed";

/** Longer than this for one ticket, and the person is told to keep the number without paper. */
export const printSlowMs = 6_000;

/** What is known of one print job; `slow` names a job that has waited longer than it should. */
export function printingOf(
  { prints, printer }: Pick<KioskView, "prints" | "printer">,
  job: PrintJobId | null,
  slow: PrintJobId | null,
): Printing {
  if (job === null) return "none";
  const state = prints.find((print) => print.job === job)?.state ?? "waiting";
  switch (state) {
    case "printed":
      return "printed";
    case "failed-clean":
      return "failed";
    case "unknown":
      return "perhaps";
    case "waiting":
      if (printer.state === "trouble") return "failed";
      return job === slow ? "late" : "waiting";
    default:
      return state satisfies never;
  }
}

/** Whether the number must be kept without paper. */
export function isWithoutPaper(printing: Printing): boolean {
  return printing === "none" || printing === "late" || printing === "failed";
}
