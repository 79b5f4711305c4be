import type { PartAlignment } from "@motcua/protocol";
import { create } from "qrcode";
import { type Column, leftIn } from "./lay-out-text.ts";
import type { LaidBlock } from "./lay-out-ticket.ts";

/** A QR code. Its quiet zone of four modules is the blank paper around it. */
export function layOutQr(parts: {
  text: string;
  moduleDots: number;
  align: PartAlignment;
  column: Column;
}): LaidBlock {
  const { modules } = create(parts.text, { errorCorrectionLevel: "M" });
  // A long address makes a finer code rather than a wider one than the paper.
  const moduleDots = Math.min(parts.moduleDots, Math.floor(parts.column.widthDots / (modules.size + 8)));
  const sideDots = modules.size * moduleDots;
  return {
    heightDots: sideDots,
    items: [
      {
        kind: "qr",
        leftDots: leftIn(parts.column, sideDots, parts.align),
        topDots: 0,
        widthDots: sideDots,
        heightDots: sideDots,
        moduleDots,
        text: parts.text,
        modulesPerSide: modules.size,
        modules: Uint8Array.from(modules.data, (dark) => (dark ? 1 : 0)),
      },
    ],
  };
}
