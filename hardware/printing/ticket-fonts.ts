import { createRequire } from "node:module";
import { createCanvas, GlobalFonts } from "@napi-rs/canvas";

/** A weight of a family. Noto Sans for small lines, its letters stay apart; Be Vietnam Pro for what is large. */
export type FontFace = "text" | "text-medium" | "text-semibold" | "heading" | "figure";

/** How wide a text runs, in dots. */
export type TextMeasure = (text: string, face: FontFace, sizeDots: number) => number;

const files: Record<FontFace, string> = {
  text: "@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf",
  "text-medium": "@expo-google-fonts/noto-sans/500Medium/NotoSans_500Medium.ttf",
  "text-semibold": "@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf",
  heading: "@expo-google-fonts/be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold.ttf",
  figure: "@expo-google-fonts/be-vietnam-pro/700Bold/BeVietnamPro_700Bold.ttf",
};

/** The height of a capital of `figure` against its size, from the font's own table (OS/2 sCapHeight). */
export const figureCapHeight = 0.74;

const family = (face: FontFace) => `motcua-ticket-${face}`;
let registered = false;

/** Loads the fonts into the canvas library once; they come from packages, never from the machine. */
function registerFonts(): void {
  if (registered) return;
  const { resolve } = createRequire(import.meta.url);
  for (const face of Object.keys(files) as FontFace[]) {
    if (GlobalFonts.registerFromPath(resolve(files[face]), family(face)) === null)
      throw new Error(`the font ${files[face]} could not be read`);
  }
  registered = true;
}

/** The canvas' name of a face at a size. */
export function canvasFont(face: FontFace, sizeDots: number): string {
  registerFonts();
  return `${sizeDots}px ${family(face)}`;
}

/** Measures with the very fonts that are drawn. */
export function createTextMeasure(): TextMeasure {
  const pen = createCanvas(1, 1).getContext("2d");
  return (text, face, sizeDots) => {
    pen.font = canvasFont(face, sizeDots);
    return pen.measureText(text).width;
  };
}
