import type { Server as HttpServer, ServerResponse } from "node:http";
import type { Server as HttpsServer } from "node:https";
import type { Socket } from "node:net";
import type { Timers } from "./timers.ts";

/** An answer under way when the hub closes gets this long to arrive. */
const graceMs = 2_000;

/**
 * Watches the lines of a server from before it listens; what it answers ends them all, once the answers under way
 * are out or had their time. `server.close()` alone waits for minutes on a line that never asked, which browsers open
 * ahead of need, and on one that never finished its TLS handshake: Node counts neither among the idle ones.
 */
export function watchLines(server: HttpServer | HttpsServer, timers: Timers): () => void {
  const lines = new Set<Socket>();
  let answersDue = 0;
  let state: "open" | "ending" = "open";
  const endAll = () => {
    for (const line of lines) line.destroy();
  };
  server.on("connection", (line: Socket) => {
    lines.add(line);
    line.once("close", () => lines.delete(line));
  });
  server.on("request", (_request: unknown, response: ServerResponse) => {
    answersDue += 1;
    response.once("close", () => {
      answersDue -= 1;
      if (state === "ending" && answersDue === 0) endAll();
    });
  });
  return () => {
    state = "ending";
    if (answersDue === 0) endAll();
    else server.once("close", timers.after(graceMs, endAll));
  };
}
