import type { PrinterProfile } from "@motcua/protocol";

/** A printer that answers everything and cuts, as the virtual one does. */
export function standardProfile(paperWidthDots: 576 | 384): PrinterProfile {
  return {
    id: paperWidthDots === 576 ? "standard-80" : "standard-58",
    paperWidthDots,
    mode: "raster",
    statusMode: "full",
    cut: "partial",
    feedBeforeCutDots: 136,
    bandRows: 128,
  };
}
