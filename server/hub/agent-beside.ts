/** Keeps a hardware agent running beside the hub, for printers on the network and for the virtual one. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { isRefused } from "@motcua/protocol";
import type { DeviceAccess } from "../access/devices.ts";

export interface AgentBeside {
  close(): Promise<void>;
}

export interface AgentBesideParts {
  readonly devices: DeviceAccess;
  /** where the agent keeps its token, its journal and what its virtual printer printed */
  readonly folder: string;
  readonly program: string;
  readonly hubUrl: string;
  readonly authority: string | null;
  readonly log: { warn(detail: object, text: string): void };
}

const restartAfterMillis = 2_000;

/** Starts the agent and starts it again when it ends, until closed. */
export async function startAgentBeside(parts: AgentBesideParts): Promise<AgentBeside> {
  const { folder, program, hubUrl, authority, log } = parts;
  await mkdir(folder, { recursive: true });
  const tokenFile = join(folder, "token");
  await ensureToken(parts.devices, tokenFile);
  const authorityFile = join(folder, "authority.pem");
  if (authority !== null) await writeFile(authorityFile, authority);
  const trust = authority === null ? [] : ["--authority", authorityFile];

  let closed = false;
  let child: ChildProcess | null = null;
  let restart: NodeJS.Timeout | null = null;
  let ended: Promise<void> = Promise.resolve();

  const start = () => {
    restart = null;
    const started = spawn(
      process.execPath,
      [program, "--hub", hubUrl, "--folder", folder, "--beside", ...trust],
      {
        // Its standard input ends with this process, however that ends: an agent alone would print beside the next one.
        stdio: ["pipe", "ignore", "inherit"],
      },
    );
    child = started;
    ended = new Promise((resolve) => {
      started.once("close", (code) => {
        resolve();
        if (closed) return;
        log.warn({ code }, "The hardware agent beside the hub ended; it is started again.");
        restart = setTimeout(start, restartAfterMillis);
      });
      started.once("error", () => resolve());
    });
  };
  start();

  return {
    close: async () => {
      closed = true;
      if (restart !== null) clearTimeout(restart);
      child?.kill("SIGTERM");
      await ended;
    },
  };
}

/** The agent's token from its folder, or a new one when there is none that the hub still knows. */
async function ensureToken(devices: DeviceAccess, file: string): Promise<void> {
  const kept = await readFile(file, "utf8").catch(() => null);
  if (kept !== null && !isRefused(await devices.deviceOf(kept.trim()))) return;
  const { token } = await devices.admit({
    role: "hardware",
    name: "Máy in cạnh máy chủ",
    counter: null,
    zone: null,
  });
  await writeFile(file, `${token}\n`, { mode: 0o600 });
}
