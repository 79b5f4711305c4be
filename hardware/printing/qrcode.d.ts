/** The one function of `qrcode` used here: the package brings no types. */
declare module "qrcode" {
  interface QrSymbol {
    readonly modules: { readonly size: number; readonly data: Uint8Array };
  }
  export function create(
    text: string,
    options: { readonly errorCorrectionLevel: "L" | "M" | "Q" | "H" },
  ): QrSymbol;
}
