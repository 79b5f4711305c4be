import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { glassOf, largeTextZoom, rootVmin } from "./glass.ts";

it("reckons with the letters that the tokens of the kiosk say", () => {
  const tokens = readFileSync(join(import.meta.dirname, "../../screen-kit/look/tokens.css"), "utf8");
  const kiosk = /\[data-screen="kiosk"\] \{[^}]+\}/.exec(tokens)?.[0] ?? "";
  expect(kiosk).toContain(`--root-size: ${rootVmin}vmin;`);
  expect(tokens).toContain(`[data-text="large"] {\n  --text-zoom: ${largeTextZoom};\n}`);
});

it("says how much fits on a standing and on a lying glass of any resolution", () => {
  const standing = glassOf({ innerWidth: 1080, innerHeight: 1920 }, { text: "normal" });
  expect(standing.widthRem).toBeCloseTo(41.5, 1);
  expect(standing.heightRem).toBeCloseTo(73.9, 1);
  const lying = glassOf({ innerWidth: 1280, innerHeight: 720 }, { text: "large" });
  expect(lying.heightRem).toBeCloseTo(standing.widthRem / largeTextZoom, 5);
});
