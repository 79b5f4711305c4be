import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { isAskedHere } from "../own-page.ts";
import { readLevers } from "./read-levers.ts";
import type { VirtualPrinter } from "./virtual-printer.ts";

/** What the page is told whenever something changes. */
interface Shown {
  readonly levers: ReturnType<VirtualPrinter["levers"]>;
  /** Numbers of the tickets that are kept, oldest first. */
  readonly tickets: readonly {
    readonly id: number;
    readonly widthDots: number;
    readonly heightDots: number;
  }[];
  readonly complaints: readonly string[];
  readonly reachedAt: readonly string[];
}

export interface PrinterPage {
  readonly url: string;
  close(): Promise<void>;
}

const files: Record<string, { file: string; type: string }> = {
  "/": { file: "index.html", type: "text/html; charset=utf-8" },
  "/page.css": { file: "page.css", type: "text/css; charset=utf-8" },
  "/page.js": { file: "page.js", type: "text/javascript; charset=utf-8" },
};
const kept = 24;
const longestBody = 2_000;

/** Serves the page of a virtual printer on this machine alone: its tickets as pictures, its levers to pull. */
export async function servePrinterPage(parts: {
  printer: VirtualPrinter;
  port: number;
  /** Where the printer is reached, for people to read. */
  reachedAt: readonly string[];
}): Promise<PrinterPage> {
  const { printer, reachedAt } = parts;
  const watching = new Set<ServerResponse>();
  const pictures = new Map<number, Buffer>();
  let tickets: Shown["tickets"] = [];
  let count = 0;

  const shown = (): Shown => ({
    levers: printer.levers(),
    tickets,
    complaints: printer.complaints(),
    reachedAt,
  });
  const tell = () => {
    const text = `data: ${JSON.stringify(shown())}\n\n`;
    for (const one of watching) one.write(text);
  };
  const stopListening = printer.onTicket(({ png, widthDots, heightDots }) => {
    const id = ++count;
    pictures.set(id, png);
    tickets = [...tickets, { id, widthDots, heightDots }].slice(-kept);
    pictures.delete(id - kept);
    tell();
  });

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const { pathname } = new URL(request.url ?? "/", "http://printer");
    if (!isAskedHere(request)) return end(response, 403, "Only for this machine.");
    if (request.method === "POST" && pathname === "/levers") {
      const levers = readLevers(await bodyOf(request));
      if (levers === null) return end(response, 400, "No such lever.");
      printer.set(levers);
      tell();
      return end(response, 200, "ok");
    }
    if (request.method !== "GET") return end(response, 405, "GET or POST.");
    if (pathname === "/events") {
      response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
      watching.add(response);
      request.once("close", () => watching.delete(response));
      response.write(`data: ${JSON.stringify(shown())}\n\n`);
      return;
    }
    const picture = pictures.get(Number(/^\/tickets\/(\d+)\.png$/.exec(pathname)?.[1]));
    if (picture !== undefined) return end(response, 200, picture, "image/png");
    const page = files[pathname];
    if (page === undefined) return end(response, 404, "Not here.");
    end(response, 200, await readFile(new URL(`./page/${page.file}`, import.meta.url)), page.type);
  };

  const server = createServer((request, response) => {
    answer(request, response).catch(() => end(response, 500, "The page could not be made."));
  });
  server.listen(parts.port, "127.0.0.1");
  await once(server, "listening");
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new Error("an HTTP server without a port");
  return {
    url: `http://127.0.0.1:${bound.port}/`,
    async close() {
      stopListening();
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = "";
  for await (const piece of request) {
    body += String(piece);
    if (body.length > longestBody) return "";
  }
  return body;
}

function end(
  response: ServerResponse,
  status: number,
  body: string | Buffer,
  type = "text/plain; charset=utf-8",
) {
  response.writeHead(status, { "content-type": type, "cache-control": "no-store" });
  response.end(body);
}
