import type { TicketNumber } from "@motcua/protocol";
import type { Browser, CDPSession, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openChromium } from "../e2e/environment/chromium.ts";
import { sampleCounter } from "./testing/sample-view.ts";
import { lying, openTabletOffice, type TabletOffice } from "./testing/tablet-office.ts";

/** The browser compiles what is used often, and keeps that: after so many views nothing of it is new. */
const warmUp = 4_000;
const views = 10_000;
/** views of one burst: the tablet has shown the last before more come */
const burst = 500;
/** The smallest object there is, in an array, takes 20 bytes: one a view would be 200 KB. Flat is about 25. */
const mostGrowthBytes = 80_000;
/** What the last few views may still hold, however many there were; one of a hundred views would be a hundred. */
const heldByTheLast = 8;

let browser: Browser;
let office: TabletOffice;

beforeAll(async () => {
  browser = await openChromium({ trustedCertificatePems: [], executablePath: null, networkPorts: [] });
  office = await openTabletOffice();
});
afterAll(async () => {
  await browser.close();
  await office.close();
});

test("ten thousand views leave the heap flat, and no element and no listener behind", async () => {
  const page = await office.openTablet(browser, lying);
  const inside = await page.context().newCDPSession(page);
  await inside.send("Performance.enable");
  await work(page, 0, warmUp);
  await fetchedAhead(page);
  const before = await weigh(inside);
  await work(page, warmUp, warmUp + views);
  const after = await weigh(inside);
  expect(after.elements - before.elements).toBeLessThanOrEqual(heldByTheLast);
  expect(after.listeners - before.listeners).toBeLessThanOrEqual(heldByTheLast);
  expect(after.heapBytes - before.heapBytes).toBeLessThan(mostGrowthBytes);
});

/** Waits for what a device fetches once, seconds after it has begun: it stays, and belongs to no view. */
async function fetchedAhead(page: Page): Promise<void> {
  await page.waitForFunction(
    (parts) => {
      const fetched = performance.getEntriesByType("resource").map(({ name }) => name);
      return parts.every((part) => fetched.some((name) => name.includes(part)));
    },
    ["staff-page", "refusal-texts"],
  );
}

const officers = ["Công chức Hộ tịch", "Công chức Tư pháp"];

/** Visitors come one after the other: called, served, gone, a pause; now and then another officer sits down. */
async function work(page: Page, from: number, until: number): Promise<void> {
  for (let start = from; start < until; start += burst) {
    for (let view = start; view < start + burst - 1; view += 1) {
      const ticket = `C${String(view).padStart(5, "0")}` as TicketNumber;
      const state = (["calling", "serving", "free", "paused"] as const)[view % 4] ?? "free";
      const isHere = state === "calling" || state === "serving";
      const title = officers[Math.floor(view / 50) % 2] ?? "";
      office.show({
        counter: sampleCounter(2, { state, ticket: isHere ? ticket : null }),
        officer: { title, initials: title.slice(-2).toUpperCase(), photo: null },
      });
    }
    const last = `Z${String(start).padStart(5, "0")}`;
    office.show({ counter: sampleCounter(2, { state: "serving", ticket: last as TicketNumber }) });
    await page.getByText(last, { exact: true }).first().waitFor();
  }
}

/** What is left once all that can be freed is freed. */
async function weigh(inside: CDPSession) {
  // the first finds what ended, the next what only that held
  for (let round = 0; round < 4; round += 1) await inside.send("HeapProfiler.collectGarbage");
  const { usedSize } = await inside.send("Runtime.getHeapUsage");
  const { metrics } = await inside.send("Performance.getMetrics");
  const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? 0;
  return { heapBytes: usedSize, elements: metric("Nodes"), listeners: metric("JSEventListeners") };
}
