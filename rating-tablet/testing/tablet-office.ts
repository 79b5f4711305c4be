import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join } from "node:path";
import type { CommandBody, LegId, TabletView } from "@motcua/protocol";
import { openTestHub, type TestHub } from "@motcua/screen-kit/testing/test-hub.ts";
import type { Browser, Page } from "playwright-core";
import { sampleLeg, sampleQuestion, sampleView } from "./sample-view.ts";

/** A vote as it arrived at the hub. */
export type Vote = CommandBody<"cast-vote"> & { readonly id: string };

/** A hub of a test that serves the built tablet over a real socket, and shows it what the test says. */
export interface TabletOffice {
  readonly votes: readonly Vote[];
  show(change: Partial<TabletView>): void;
  /** the service of this leg ends now: the tablet asks about it */
  finish(leg?: LegId): void;
  /** Opens the tablet, paired, and waits until its shell can start it without the hub. */
  openTablet(browser: Browser, viewport: { width: number; height: number }): Promise<Page>;
  /** the hub goes away; what it showed stays true */
  leave(): Promise<void>;
  comeBack(): Promise<void>;
  close(): Promise<void>;
}

export const lying = { width: 1280, height: 800 };
export const standing = { width: 800, height: 1280 };

const dist = join(import.meta.dirname, "../dist");
const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".webmanifest": "application/manifest+json",
};

export async function openTabletOffice(): Promise<TabletOffice> {
  if (!existsSync(dist)) throw new Error("The tablet is not built: npm run build");
  const votes: Vote[] = [];
  let view = sampleView();
  let seq = 0;
  const shown = () => ({ epoch: 1, seq, at: Date.now(), view });

  const greet: Parameters<typeof openTestHub>[1] = (socket) => {
    socket.emit("hello", { now: Date.now(), rate: 1, epoch: 1, timeZone: "Asia/Ho_Chi_Minh" });
    socket.emit("view", shown());
    socket.on("device:report", (_, reply) => reply({ done: {} }));
    socket.on("vote:cast", (vote: Vote, reply) => {
      votes.push(vote);
      reply({ done: { vote: "01932f0a-0000-7000-8000-00000000000e" } });
    });
  };
  const openHub = async (port: number): Promise<TestHub> => {
    const opened = await openTestHub("/tablet", greet, { port, admit: () => null });
    opened.sockets.httpServer.on("request", (request: IncomingMessage, response: ServerResponse) => {
      const path = new URL(request.url ?? "/", "http://hub").pathname.replace(/^\/tablet\//, "");
      const name = path === "" ? "index.html" : path;
      const contentType = types[extname(name)] ?? "application/octet-stream";
      readFile(join(dist, name)).then(
        (file) => response.writeHead(200, { "content-type": contentType }).end(file),
        () => response.writeHead(404).end(),
      );
    });
    return opened;
  };
  let hub = await openHub(0);
  const show = (change: Partial<TabletView>) => {
    view = sampleView(change);
    seq += 1;
    hub.sockets.of("/tablet").emit("view", shown());
  };
  return {
    votes,
    show,
    finish: (leg = sampleLeg) => show({ question: { ...sampleQuestion, leg, finishedAt: Date.now() } }),
    async openTablet(browser, viewport) {
      const context = await browser.newContext({ viewport });
      await context.addInitScript(() => localStorage.setItem("motcua.device.default", "a token"));
      const page = await context.newPage();
      await page.goto(`${hub.origin}/tablet/`);
      await page.locator("main.rest").waitFor();
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
      return page;
    },
    leave: () => hub.close(),
    async comeBack() {
      hub = await openHub(hub.port);
    },
    close: () => hub.close(),
  };
}
