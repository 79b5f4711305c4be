import { create } from "qrcode";

/** The printer's own QR code, told in parts by GS ( k. */
export interface QrSymbol {
  /** One GS ( k with its length bytes taken off; gives the picture when it was the command to print. */
  command(parameters: Uint8Array): { readonly sideDots: number; readonly dots: Uint8Array } | null;
}

const correction = new Map<number, "L" | "M" | "Q" | "H">([
  [48, "L"],
  [49, "M"],
  [50, "Q"],
  [51, "H"],
]);

/** Starts with modules of 3 dots and correction L, as printers do. */
export function createQrSymbol(): QrSymbol {
  let moduleDots = 3;
  let errorCorrectionLevel: "L" | "M" | "Q" | "H" = "L";
  let data = "";
  return {
    command(parameters) {
      const [symbol, what, value = 0] = parameters;
      if (symbol !== 49) return null;
      if (what === 67) moduleDots = value;
      else if (what === 69) errorCorrectionLevel = correction.get(value) ?? "L";
      else if (what === 80) data = Buffer.from(parameters.subarray(3)).toString("utf8");
      else if (what === 81 && data !== "") {
        const { modules } = create(data, { errorCorrectionLevel });
        const sideDots = modules.size * moduleDots;
        const dots = Uint8Array.from({ length: sideDots * sideDots }, (_, at) => {
          const x = Math.floor((at % sideDots) / moduleDots);
          const y = Math.floor(Math.floor(at / sideDots) / moduleDots);
          return modules.data[y * modules.size + x] ? 1 : 0;
        });
        return { sideDots, dots };
      }
      return null;
    },
  };
}
