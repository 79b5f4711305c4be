/**
 * How long a cheap device looks at nothing: from the address to what a person came for, with a slowed processor, in a browser
 * that stands already.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { openChromium } from "@motcua/e2e/environment/chromium.ts";
import type { Browser } from "playwright-core";
import { type BareProfile, openBareProfile } from "./bare-page.ts";
import { percentile, type Row, readable } from "./figures.ts";
import type { Hall } from "./hall.ts";
import { machineAtRest } from "./rest.ts";

const reachMillis = 1_500;
const slowerBy = 6;

interface Screen {
  readonly name: string;
  readonly path: string;
  readonly built: string;
  readonly token: (hall: Hall) => string | undefined;
  /** stands in the document once a person can use the screen */
  readonly useful: string;
  readonly viewport: { readonly width: number; readonly height: number };
}

const screens: readonly Screen[] = [
  {
    name: "kiosk",
    path: "/kiosk/",
    built: "kiosk-ui",
    token: ({ keys }) => keys.kiosks[0]?.token,
    useful: "main button",
    viewport: { width: 1080, height: 1920 },
  },
  {
    name: "rating tablet",
    path: "/tablet/",
    built: "rating-tablet",
    token: ({ keys }) => keys.counters[0]?.tablet.token,
    useful: ".rest__counter",
    viewport: { width: 1280, height: 800 },
  },
  {
    name: "board",
    path: "/board/",
    built: "display-board",
    token: ({ keys }) => keys.boards[0]?.token,
    useful: "main.hall",
    viewport: { width: 1920, height: 1080 },
  },
];

/** Opens each screen so many times as if for the first time, and tells the median until its first useful paint. */
export async function measureFirstPaint(hall: Hall, openings: number): Promise<readonly Row[]> {
  const browser = await openChromium({ trustedCertificatePems: [], executablePath: null, networkPorts: [] });
  try {
    const rows: Row[] = [];
    for (const screen of screens) rows.push(await measureScreen(browser, hall, screen, openings));
    return rows;
  } finally {
    await browser.close();
  }
}

async function measureScreen(browser: Browser, hall: Hall, screen: Screen, openings: number): Promise<Row> {
  const what = `${screen.name}: first useful paint, processor ${slowerBy} × slower, median`;
  const reach = `≤ ${reachMillis} ms`;
  if (!existsSync(join(import.meta.dirname, "..", screen.built, "dist/index.html"))) {
    const measured = "the screen is not built: run npm run build";
    return { what, reach, measured, verdict: "not measured", figures: {} };
  }
  const millis: number[] = [];
  for (let nth = 0; nth < openings; nth++) millis.push(await openOnce(browser, hall, screen));
  const p50Millis = percentile(millis, 0.5);
  const longestMillis = Math.max(...millis);
  return {
    what,
    reach,
    measured: `${readable(p50Millis)} ms (longest of ${openings}: ${readable(longestMillis)} ms)`,
    verdict: p50Millis <= reachMillis ? "reached" : "short",
    figures: { p50Millis, longestMillis, openings },
  };
}

async function openOnce(browser: Browser, hall: Hall, { path, token, useful, viewport }: Screen) {
  const profile = await openBareProfile(browser);
  try {
    await pair(profile, hall, token(hall) ?? "");
    const page = await profile.open(viewport);
    const source = `(${untilUseful})(${JSON.stringify(useful)})`;
    await page.send("Page.enable");
    await page.send("Page.addScriptToEvaluateOnNewDocument", { source });
    // a browser that still builds its window takes a processor from the screen
    await machineAtRest();
    await page.send("Emulation.setCPUThrottlingRate", { rate: slowerBy });
    await page.send("Page.navigate", { url: `${hall.hub.url}${path}` });
    const { result } = await page.send("Runtime.evaluate", { expression: "seen", awaitPromise: true });
    return (result as { value: number }).value;
  } finally {
    await profile.close();
  }
}

/** Leaves the device's token where its screen looks for it, as a pairing some other day did. */
async function pair(profile: BareProfile, hall: Hall, token: string): Promise<void> {
  const page = await profile.open({ width: 400, height: 300 });
  await page.send("Page.navigate", { url: `${hall.hub.url}/api/v1/health` });
  const expression = `localStorage.setItem("motcua.device.default", ${JSON.stringify(token)})`;
  await page.send("Runtime.evaluate", { expression });
  await page.close();
}

/**
 * Runs in the page before anything of the screen: leaves in `seen` when somebody could first use it, which is when the browser
 * says that the first picture with something in it was on the glass; if that was another than the useful one, two frames later.
 */
const untilUseful = (useful: string) => {
  const seen = new Promise<number>((resolve) => {
    const firstPicture = new Promise<number>((tell) => {
      new PerformanceObserver((list) => {
        for (const { name, startTime } of list.getEntries())
          if (name === "first-contentful-paint") tell(startTime);
      }).observe({ type: "paint", buffered: true });
    });
    const look = () => {
      if (document.querySelector(useful) === null) return;
      observer.disconnect();
      requestAnimationFrame(() =>
        requestAnimationFrame(async () => {
          const drawn = performance.now();
          resolve(Math.max(drawn, await firstPicture));
        }),
      );
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { subtree: true, childList: true });
  });
  Object.assign(globalThis, { seen });
};
