import { type PrinterProfile, printerProfile } from "./printer-profile.ts";

/** A printer that answers everything and cuts, as the virtual one does; everything is drawn. */
export function standardProfile(paperWidthDots: 576 | 384): PrinterProfile {
  return printerProfile({
    model: "epson-tm-t82iii",
    paper: paperWidthDots === 576 ? "80mm" : "58mm",
    mode: "raster",
    codePage: null,
  });
}
