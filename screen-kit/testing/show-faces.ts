import type { Page } from "playwright-core";
import type { FacesOffered } from "./offer-faces.ts";

/** Loads a page of faces once: `showFace` turns from one to the next in it. */
export async function openFaces(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.waitForFunction(() => "showFace" in globalThis);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** Takes away what the page of faces shows, and shows this one, begun anew. */
export function showFace(page: Page, face: string, language: string): Promise<void> {
  return page.evaluate(
    (asked) => (globalThis as unknown as FacesOffered).showFace(asked.face, asked.language),
    { face, language },
  );
}
