/** What the printing uses of `pngjs`; the package brings no types. */
declare module "pngjs" {
  export const PNG: {
    readonly sync: {
      /** Throws on anything that is no whole PNG. RGBA, one byte each. */
      read(png: Buffer): { readonly width: number; readonly height: number; readonly data: Buffer };
    };
  };
}
