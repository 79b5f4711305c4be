/** One agent for one folder: two with the same token and journal would print beside each other. */
import { createHash } from "node:crypto";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { connect, createServer, type Server } from "node:net";
import { join, resolve } from "node:path";

export interface HeldFolder {
  release(): Promise<void>;
}

export interface HoldFolderParts {
  readonly folder: string;
  /** said once, when another agent has the folder and this one waits for it to end */
  readonly onBusy: () => void;
  readonly wait: (millis: number) => Promise<void>;
}

const tryAgainMillis = 500;

/**
 * Holds the folder until it is released or this process ends, however it ends. While another agent holds it, waits.
 * The mark is a local socket: unlike a number in a file it cannot outlive its owner and be taken for alive.
 */
export async function holdFolder({ folder, onBusy, wait }: HoldFolderParts): Promise<HeldFolder> {
  const path = markOf(resolve(folder));
  for (let tries = 0; ; tries++) {
    const server = await listen(path);
    if (server !== null) {
      // The mark alone keeps no process alive.
      server.unref();
      return {
        release: () => new Promise((done) => server.close(() => done())),
      };
    }
    if (await isAnswered(path)) {
      if (tries === 0) onBusy();
      await wait(tryAgainMillis);
    } else if (process.platform !== "win32") rmSync(path, { force: true });
  }
}

function markOf(folder: string): string {
  // A pipe of Windows has no folder; elsewhere the mark stands in the folder, whoever looks.
  if (process.platform === "win32")
    return `\\\\.\\pipe\\motcua-agent-${createHash("sha256").update(folder).digest("hex").slice(0, 16)}`;
  return join(folder, "agent.sock");
}

/** Null when the mark is there already, of a living agent or of one that was killed. */
async function listen(path: string): Promise<Server | null> {
  const server = createServer((visitor) => visitor.destroy());
  try {
    server.listen(path);
    await once(server, "listening");
    return server;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EADDRINUSE") return null;
    throw error;
  }
}

function isAnswered(path: string): Promise<boolean> {
  return new Promise((answer) => {
    const socket = connect(path);
    socket.once("connect", () => {
      socket.destroy();
      answer(true);
    });
    socket.once("error", () => answer(false));
  });
}
