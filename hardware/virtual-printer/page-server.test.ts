import { afterEach, expect, test } from "vitest";
import { standardContent } from "../printing/sample-contents.ts";
import { dotsOfPng } from "../testing/foreign-decoder.ts";
import { standardJob } from "../testing/standard-job.ts";
import { type PrinterPage, servePrinterPage } from "./page-server.ts";
import { createVirtualPrinter, type VirtualPrinter } from "./virtual-printer.ts";

let printer: VirtualPrinter;
let page: PrinterPage;
afterEach(async () => {
  await page.close();
  await printer.close();
});

async function open() {
  printer = createVirtualPrinter({ paperWidthDots: 576, cutterDistanceDots: 112, clock: null });
  page = await servePrinterPage({ printer, port: 0, reachedAt: ["tcp://127.0.0.1:9100"] });
}
const pull = (body: string, headers: Record<string, string> = {}) =>
  fetch(new URL("levers", page.url), { method: "POST", body, headers });

/** What the page is told first. */
async function told(): Promise<{ levers: { paper: string }; tickets: { id: number }[] }> {
  const answer = await fetch(new URL("events", page.url));
  const reader = answer.body?.getReader();
  const first = await reader?.read();
  await reader?.cancel();
  return JSON.parse(new TextDecoder().decode(first?.value).replace(/^data: /, ""));
}

test("a ticket comes out on the page as a picture, dot by dot", async () => {
  await open();
  const { raster, bytes } = standardJob(standardContent, 576);
  const line = await printer.transport.open(new AbortController().signal);
  if (line.kind === "open") await line.session.write(bytes);
  const { tickets } = await told();
  expect(tickets).toHaveLength(1);
  const answer = await fetch(new URL(`tickets/${tickets[0]?.id}.png`, page.url));
  const picture = await dotsOfPng(Buffer.from(await answer.arrayBuffer()));
  expect(picture.heightDots).toBeGreaterThan(raster.heightDots);
});

test("a lever that is pulled on the page acts, and an unknown one is refused", async () => {
  await open();
  expect((await pull(JSON.stringify({ paper: "out" }))).status).toBe(200);
  expect(printer.levers().paper).toBe("out");
  expect((await told()).levers.paper).toBe("out");
  for (const wrong of ['{"paper":"burning"}', '{"lid":"open"}', '{"bytesPerSecond":-1}', "not json", "[]"])
    expect((await pull(wrong)).status).toBe(400);
});

test("S1 a page of another site pulls no lever", async () => {
  await open();
  expect((await pull('{"paper":"out"}', { origin: "http://example.org" })).status).toBe(403);
  expect(printer.levers().paper).toBe("enough");
});

test("everything the page needs is served, and nothing else", async () => {
  await open();
  for (const path of ["", "page.css", "page.js"])
    expect((await fetch(new URL(path, page.url))).status).toBe(200);
  for (const path of ["main.ts", "../package.json", "tickets/1.png"])
    expect((await fetch(new URL(path, page.url))).status).toBe(404);
});
