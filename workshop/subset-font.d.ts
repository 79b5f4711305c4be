/** What is used of `subset-font`, which brings no types. */
declare module "subset-font" {
  /** A font with only what the letters of `text` need. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: { readonly targetFormat: "sfnt" | "woff" | "woff2" },
  ): Promise<Uint8Array>;
}
