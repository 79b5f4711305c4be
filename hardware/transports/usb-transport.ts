import { constants } from "node:fs";
import { type FileHandle, open, stat } from "node:fs/promises";
import { type Clock, systemClock } from "../clock.ts";
import type { PrinterSession, PrinterTransport } from "./printer-transport.ts";

/** How long to leave a printer file alone that has nothing to say or no room. */
const pauseMs = 20;
const readBytes = 256;
const nothing = Buffer.alloc(1);

/**
 * A USB printer on Linux by its printer file, `/dev/usb/lp0`. Opened for reading too, so that the printer can
 * answer, and never created: a file made where an unplugged printer was would swallow tickets.
 */
export function createUsbTransport(target: { path: string }, clock: Clock = systemClock): PrinterTransport {
  return {
    async open(signal) {
      if (signal.aborted) return { kind: "unreachable", reason: "given up" };
      try {
        const { O_RDWR, O_NONBLOCK, O_NOCTTY } = constants;
        const file = await open(target.path, O_RDWR | O_NONBLOCK | O_NOCTTY);
        if ((await file.stat()).isCharacterDevice())
          return { kind: "open", session: createSession(file, target.path, clock) };
        await file.close();
        return { kind: "unreachable", reason: `${target.path} is no printer file` };
      } catch (error) {
        return { kind: "unreachable", reason: String(error) };
      }
    },
  };
}

function createSession(file: FileHandle, path: string, clock: Clock): PrinterSession {
  const listeners = new Set<(bytes: Uint8Array) => void>();
  const ended = new AbortController();
  const gone = new Promise<void>((resolve) => {
    ended.signal.addEventListener("abort", () => resolve(), { once: true });
  });
  const pause = () =>
    new Promise<void>((resolve) => {
      const callOff = clock.schedule(pauseMs, resolve);
      void gone.then(() => {
        callOff();
        resolve();
      });
    });

  const reading = (async () => {
    const buffer = Buffer.alloc(readBytes);
    while (!ended.signal.aborted) {
      const count = await attempt(() => file.read(buffer, 0, readBytes, null).then((read) => read.bytesRead));
      // Nothing to read is either a quiet printer or the end of one that is gone; its file tells.
      if (count === "lost" || (count === 0 && !(await isStillThere(file, path)))) return ended.abort();
      if (count === "not-now" || count === 0) await pause();
      else for (const listener of [...listeners]) listener(Uint8Array.from(buffer.subarray(0, count)));
    }
  })();

  /**
   * The printer file takes a piece and carries it on by itself; closed meanwhile it drops what is under way, and a
   * ticket would lack its end. While it carries, it has no room for anything, not even for nothing.
   */
  async function arrived() {
    while (!ended.signal.aborted) {
      if ((await attempt(() => file.write(nothing, 0, 0, null).then(() => 0))) !== "not-now") return;
      await pause();
    }
  }

  return {
    gone,
    async write(bytes) {
      for (let at = 0; at < bytes.length; ) {
        if (ended.signal.aborted) return "lost";
        const from = at;
        const count = await attempt(() =>
          file.write(bytes, from, bytes.length - from, null).then((done) => done.bytesWritten),
        );
        if (count === "lost") {
          ended.abort();
          return "lost";
        }
        if (count === "not-now") await pause();
        else at += count;
      }
      return "taken";
    },
    onData(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close(how) {
      listeners.clear();
      if (how === "finish") await arrived();
      ended.abort();
      await reading;
      await file.close().catch(() => undefined);
    },
  };
}

async function isStillThere(file: FileHandle, path: string): Promise<boolean> {
  try {
    return (await stat(path)).rdev === (await file.stat()).rdev;
  } catch {
    return false;
  }
}

/** One go at the file: how many bytes, or that it is not ready, or that it is no more. */
async function attempt(go: () => Promise<number>): Promise<number | "not-now" | "lost"> {
  try {
    return await go();
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EAGAIN" ? "not-now" : "lost";
  }
}
