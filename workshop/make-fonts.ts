/**
 * Makes the letters of the screens: two weights of Be Vietnam Pro, each with the letters of Vietnamese and English in one
 * file. `npm run make-fonts`, after a new version of the font's package.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import subsetFont from "subset-font";

const { resolve } = createRequire(import.meta.url);
const weights = { 400: "400Regular/BeVietnamPro_400Regular.ttf", 700: "700Bold/BeVietnamPro_700Bold.ttf" };

/** Inclusive ranges of Unicode: Latin with its marks and signs, the letters of Vietnamese, arrows and money. */
const kept: readonly (readonly [first: number, last: number])[] = [
  [0x0000, 0x00ff],
  [0x0102, 0x0103],
  [0x0110, 0x0111],
  [0x0128, 0x0129],
  [0x0131, 0x0131],
  [0x0152, 0x0153],
  [0x0168, 0x0169],
  [0x01a0, 0x01a1],
  [0x01af, 0x01b0],
  [0x02bb, 0x02dc],
  [0x0300, 0x0329],
  [0x1ea0, 0x1ef9],
  [0x2000, 0x206f],
  [0x20ab, 0x20ac],
  [0x2122, 0x2122],
  [0x2190, 0x2193],
  [0x2212, 0x2215],
];
const letters = kept
  .flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, at) => first + at))
  .map((code) => String.fromCodePoint(code))
  .join("");

for (const [weight, file] of Object.entries(weights)) {
  const whole = readFileSync(resolve(`@expo-google-fonts/be-vietnam-pro/${file}`));
  const font = await subsetFont(whole, letters, { targetFormat: "woff2" });
  writeFileSync(join(import.meta.dirname, `../screen-kit/look/fonts/be-vietnam-pro-${weight}.woff2`), font);
  console.log(`be-vietnam-pro-${weight}.woff2: ${(font.length / 1_000).toFixed(1)} kB`);
}
