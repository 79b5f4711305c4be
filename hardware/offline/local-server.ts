/**
 * The agent's door for the kiosk's page: on 127.0.0.1 alone, for pages of the hub alone. A page of anybody else is
 * told nothing, also one that comes by a name that leads here (DNS rebinding).
 */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { type Ask, askSchema, type Reply, refuse } from "@motcua/protocol";
import { Compile } from "typebox/compile";

export interface LocalServerParts {
  /** 0 takes a free one */
  readonly port: number;
  /** where the hub's pages come from: `https://motcua.lan:3000` */
  readonly origins: readonly string[];
  /** what the page is shown; null: the agent cannot issue now */
  readonly view: () => object | null;
  readonly issue: (ask: Ask<"issue-ticket">) => Reply<unknown>;
  readonly log: (text: string) => void;
}

export interface LocalServer {
  readonly port: number;
  close(): Promise<void>;
}

const address = "127.0.0.1";
const bodyLimitBytes = 4_096;
const isAsk = Compile(askSchema("issue-ticket"));

/** Opens the door. Rejects when the port is taken. */
export async function openLocalServer(parts: LocalServerParts): Promise<LocalServer> {
  const { origins, view, issue, log } = parts;
  let port = parts.port;
  const server = createServer({ requestTimeout: 5_000, headersTimeout: 5_000 }, (request, response) => {
    answer(request, response).catch((error: unknown) => {
      log(`issuing alone: ${String(error)}`);
      if (!response.headersSent) json(response, 500, refuse("internal"));
    });
  });
  server.maxConnections = 20;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, address, () => {
      server.off("error", reject);
      resolve();
    });
  });
  const bound = server.address();
  if (bound !== null && typeof bound === "object") port = bound.port;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { origin, host } = request.headers;
    const isHere = host === `${address}:${port}` || host === `localhost:${port}`;
    if (!isHere || origin === undefined || !origins.includes(origin)) {
      return json(response, 403, refuse("not-allowed"));
    }
    response.setHeader("access-control-allow-origin", origin);
    response.setHeader("vary", "origin");
    switch (`${request.method} ${request.url}`) {
      case "OPTIONS /view":
      case "OPTIONS /tickets":
        response.setHeader("access-control-allow-methods", "GET, POST");
        response.setHeader("access-control-allow-headers", "content-type");
        // From a page of the office's network to this very machine: Chromium asks for a word of consent.
        response.setHeader("access-control-allow-private-network", "true");
        response.setHeader("access-control-max-age", "600");
        response.writeHead(204).end();
        return;
      case "GET /view":
        return json(response, 200, { view: view() });
      case "POST /tickets": {
        const ask = await readAsk(request);
        return json(response, 200, ask === null ? refuse("bad-request") : issue(ask));
      }
      default:
        return json(response, 404, refuse("unknown-ask"));
    }
  }

  return {
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The ask of a body that is JSON, small, and of the right shape; null of any other. */
async function readAsk(request: IncomingMessage): Promise<Ask<"issue-ticket"> | null> {
  // A form can be sent from any page without being asked; JSON cannot.
  if (!/^application\/json\b/.test(request.headers["content-type"] ?? "")) return null;
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    length += piece.length;
    if (length > bodyLimitBytes) return null;
    pieces.push(piece);
  }
  try {
    const value: unknown = JSON.parse(Buffer.concat(pieces).toString("utf8"));
    return isAsk.Check(value) ? (value as Ask<"issue-ticket">) : null;
  } catch {
    return null;
  }
}

function json(response: ServerResponse, status: number, value: object): void {
  response.writeHead(status, {
    "content-type": "application/json; charset=utf-8",
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  });
  response.end(JSON.stringify(value));
}
