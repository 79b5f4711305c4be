/** The page on which one sees panels, presses keys and scans, served to this machine alone. */
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import { join } from "node:path";
import { isAskedHere } from "../own-page.ts";
import type { CounterDevices } from "./counter-devices.ts";

export interface DevicesPage {
  readonly url: string;
  close(): Promise<void>;
}

const longestText = 1_500;

/** Serves the page on 127.0.0.1; port 0 takes a free one. */
export async function serveDevicesPage(devices: CounterDevices, port: number): Promise<DevicesPage> {
  const page = readFileSync(join(import.meta.dirname, "devices-page.html"));
  const watching = new Set<ServerResponse>();
  const tell = (to: ServerResponse) => to.write(`data: ${JSON.stringify(devices.seen())}\n\n`);
  devices.onChange(() => {
    for (const response of watching) tell(response);
  });

  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://127.0.0.1");
    if (!isAskedHere(request)) return response.writeHead(403).end("Only for this machine.");
    if (request.method === "GET" && pathname === "/") {
      return response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(page);
    }
    if (request.method === "GET" && pathname === "/seen") {
      response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
      watching.add(response);
      response.once("close", () => watching.delete(response));
      return tell(response);
    }
    if (request.method === "POST" && (pathname === "/press" || pathname === "/scan")) {
      let text = "";
      for await (const part of request) text = (text + String(part)).slice(0, longestText);
      if (pathname === "/scan") devices.scan(text);
      else await devices.press(text);
      return response.writeHead(204).end();
    }
    response.writeHead(404).end();
  });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : port}/`,
    close: async () => {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
