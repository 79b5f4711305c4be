/** The functions of `qrcode` used here: the package brings no types. */
declare module "qrcode" {
  interface QrSymbol {
    readonly modules: { readonly size: number; readonly data: Uint8Array };
  }
  export function create(
    text: string,
    options: { readonly errorCorrectionLevel: "L" | "M" | "Q" | "H" },
  ): QrSymbol;
  const qrcode: {
    /** An SVG document, with so many modules of white around it. */
    toString(
      text: string,
      options: {
        readonly type: "svg";
        readonly errorCorrectionLevel: "L" | "M" | "Q" | "H";
        readonly margin: number;
      },
    ): Promise<string>;
  };
  export default qrcode;
}
