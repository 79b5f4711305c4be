/** From the officer's press to the number on the glass: a call, shown by the built board in a real Chromium. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { openChromium } from "@motcua/e2e/environment/chromium.ts";
import type { Page } from "playwright-core";
import { percentile, type Row, readable } from "./figures.ts";
import type { Hall } from "./hall.ts";

const reachMillis = 50;
const warmUps = 10;
const what = "call to painted board, Chromium, p95";
const reach = `≤ ${reachMillis} ms`;
const builtBoard = join(import.meta.dirname, "../display-board/dist/index.html");

/** Calls so many visitors and measures each; says so when the board's screen is not built. */
export async function measureCallToBoard(hall: Hall, calls: number): Promise<Row> {
  if (!existsSync(builtBoard)) {
    const measured = "the board is not built: run npm run build";
    return { what, reach, measured, verdict: "not measured", figures: {} };
  }
  const browser = await openChromium({ trustedCertificatePems: [], executablePath: null, networkPorts: [] });
  try {
    const page = await openBoard(await browser.newPage({ viewport: { width: 1920, height: 1080 } }), hall);
    const ahead = await clockAhead(page);
    const painted: number[] = [];
    const inDocument: number[] = [];
    for (let nth = 0; nth < warmUps + calls; nth++) {
      const place = hall.places[nth % hall.places.length];
      if (place === undefined) throw new Error("A hall has counters.");
      const number = await hall.issue(place);
      await expectNumber(page, number);
      const pressedAt = performance.timeOrigin + performance.now();
      const called = await place.call();
      if (called !== number) throw new Error(`Not ${number} but ${called} was called.`);
      const seen = await seenBy(page);
      if (nth >= warmUps) {
        painted.push(seen.paintedAt - ahead - pressedAt);
        inDocument.push(seen.inDocumentAt - ahead - pressedAt);
      }
      await place.finish();
    }
    const p95Millis = percentile(painted, 0.95);
    const p50Millis = percentile(painted, 0.5);
    const inDocumentP50Millis = percentile(inDocument, 0.5);
    const inDocumentP95Millis = percentile(inDocument, 0.95);
    return {
      what,
      reach,
      measured: `${readable(p95Millis)} ms (p50 ${readable(p50Millis)} ms; in the document p95 ${readable(inDocumentP95Millis)} ms, p50 ${readable(inDocumentP50Millis)} ms)`,
      verdict: p95Millis <= reachMillis ? "reached" : "short",
      figures: { p95Millis, p50Millis, inDocumentP95Millis, inDocumentP50Millis, calls: painted.length },
    };
  } finally {
    await browser.close();
  }
}

/** Opens the board as a paired device of its own zone. */
async function openBoard(page: Page, hall: Hall): Promise<Page> {
  const token = hall.keys.boards[0]?.token ?? "";
  await page.addInitScript((key) => localStorage.setItem("motcua.device.default", key), token);
  await page.goto(`${hall.hub.url}/board/`);
  await page.locator("main.hall").waitFor();
  return page;
}

/** How far the page's clock is ahead of ours, by the quickest of several round trips. */
async function clockAhead(page: Page): Promise<number> {
  let quickest = Number.POSITIVE_INFINITY;
  let ahead = 0;
  for (let nth = 0; nth < 30; nth++) {
    const from = performance.timeOrigin + performance.now();
    const there = await page.evaluate(() => performance.timeOrigin + performance.now());
    const until = performance.timeOrigin + performance.now();
    if (until - from >= quickest) continue;
    quickest = until - from;
    ahead = there - (from + until) / 2;
  }
  return ahead;
}

/** When a number stood in the document, and two frames later, when it was on the glass; by the page's clock. */
interface Seen {
  readonly inDocumentAt: number;
  readonly paintedAt: number;
}

/** From now on the page watches for a number. */
async function expectNumber(page: Page, number: string): Promise<void> {
  await page.evaluate((awaited) => {
    const now = () => performance.timeOrigin + performance.now();
    const seen = new Promise<Seen>((resolve) => {
      const look = () => {
        if (!(document.body.textContent ?? "").includes(awaited)) return;
        observer.disconnect();
        const inDocumentAt = now();
        requestAnimationFrame(() => requestAnimationFrame(() => resolve({ inDocumentAt, paintedAt: now() })));
      };
      const observer = new MutationObserver(look);
      observer.observe(document.body, { subtree: true, childList: true, characterData: true });
      look();
    });
    Object.assign(globalThis, { seen });
  }, number);
}

const seenBy = (page: Page): Promise<Seen> =>
  page.evaluate(() => (globalThis as unknown as { seen: Promise<Seen> }).seen);
