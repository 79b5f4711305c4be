/** How long a cheap device looks at nothing: from the address to what a person came for, processor slowed down. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { openChromium } from "@motcua/e2e/environment/chromium.ts";
import type { Browser } from "playwright-core";
import { openBarePage } from "./bare-page.ts";
import { percentile, type Row, readable } from "./figures.ts";
import type { Hall } from "./hall.ts";

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

async function openOnce(browser: Browser, hall: Hall, screen: Screen): Promise<number> {
  const page = await openBarePage(browser, screen.viewport);
  try {
    const source = `(${untilUseful})(${JSON.stringify(screen.token(hall) ?? "")}, ${JSON.stringify(screen.useful)})`;
    await page.send("Page.enable");
    await page.send("Page.addScriptToEvaluateOnNewDocument", { source });
    await page.send("Emulation.setCPUThrottlingRate", { rate: slowerBy });
    await page.send("Page.navigate", { url: `${hall.hub.url}${screen.path}` });
    const { result } = await page.send("Runtime.evaluate", { expression: "seen", awaitPromise: true });
    return (result as { value: number }).value;
  } finally {
    await page.close();
  }
}

/** Runs in the page before anything of the screen: leaves in `seen` when somebody could first use it. */
const untilUseful = (token: string, useful: string) => {
  if (location.protocol === "about:") return;
  localStorage.setItem("motcua.device.default", token);
  const seen = new Promise<number>((resolve) => {
    const look = () => {
      if (document.querySelector(useful) === null) return;
      observer.disconnect();
      // two frames later it is on the glass
      requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now())));
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { subtree: true, childList: true });
  });
  Object.assign(globalThis, { seen });
};
