import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import type { Audibility, BoardView, DeviceReport, Hello, Reply, Voice } from "@motcua/protocol";
import { Server, type Socket } from "socket.io";

/** A hub of one board: it serves the built screen and says what a test tells it to. */
export interface FakeBoardHub {
  readonly origin: string;
  /** calls it was asked about, in order */
  readonly asked: readonly number[];
  /** whether the board can be heard, as it last said */
  readonly sound: () => Audibility | null;
  show(view: BoardView): void;
  tell(voice: Voice): void;
  /** goes away: connections end, and new ones are not taken until `comeBack` */
  goAway(): void;
  comeBack(): void;
  close(): Promise<void>;
}

export interface FakeBoardHubParts {
  readonly hubNowMs: () => number;
  readonly rate: number;
  readonly answer: (call: number) => Reply<object>;
  /** the folder of the build */
  readonly dist: string;
}

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".ogg": "audio/ogg",
  ".webmanifest": "application/manifest+json",
};

/** Opens one on an ephemeral port of loopback. */
export async function openFakeBoardHub(parts: FakeBoardHubParts): Promise<FakeBoardHub> {
  const asked: number[] = [];
  let sound: Audibility | null = null;
  let seq = 1;
  let view: BoardView | null = null;
  let voice: Voice = { zones: [], wanted: false, muted: false };
  let presence: "here" | "away" = "here";

  const http = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://hub");
    const inside = normalize(pathname.replace(/^\/board\//, "/"));
    const path = join(parts.dist, inside === "/" ? "index.html" : inside);
    try {
      const file = await readFile(path);
      response
        .writeHead(200, { "content-type": types[extname(path)] ?? "application/octet-stream" })
        .end(file);
    } catch {
      response.writeHead(404).end();
    }
  });
  const sockets = new Server(http, {
    transports: ["websocket"],
    allowRequest: (_, take) => take(null, presence === "here"),
  });
  const board = sockets.of("/board");
  const greet = (socket: Socket) => {
    const hello: Partial<Hello> = {
      now: Math.round(parts.hubNowMs()),
      rate: parts.rate,
      epoch: 1,
      version: "test",
      demonstration: parts.rate > 1,
      timeZone: "Asia/Ho_Chi_Minh",
    };
    socket.emit("hello", hello);
    socket.emit("voice", voice);
    if (view !== null) socket.emit("view", shown(view));
    socket.on("call:announce", ({ call }: { call: number }, reply: (answer: Reply<object>) => void) => {
      asked.push(call);
      reply(parts.answer(call));
    });
    socket.on("call:keep-silent", (_: object, reply: (answer: Reply<object>) => void) => reply({ done: {} }));
    socket.on("device:report", (report: DeviceReport, reply: (answer: Reply<object>) => void) => {
      sound = report.sound ?? null;
      reply({ done: {} });
    });
  };
  const shown = (what: BoardView) => ({ epoch: 1, seq, at: Math.round(parts.hubNowMs()), view: what });
  board.on("connection", greet);
  await new Promise<void>((listening) => http.listen(0, "127.0.0.1", listening));

  return {
    origin: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    asked,
    sound: () => sound,
    show(next) {
      seq += 1;
      view = next;
      board.emit("view", shown(next));
    },
    tell(next) {
      voice = next;
      board.emit("voice", next);
    },
    goAway() {
      presence = "away";
      for (const socket of sockets.of("/board").sockets.values()) socket.conn.close();
    },
    comeBack() {
      presence = "here";
    },
    close: () => sockets.close(),
  };
}
