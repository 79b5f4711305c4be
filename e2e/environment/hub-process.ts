/** The hub as an office runs it: a process of its own, as built, with its settings in the environment. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";

const root = join(import.meta.dirname, "../..");

export interface HubProcessParts {
  readonly dataFolder: string;
  /** null runs the demonstration */
  readonly siteFile: string | null;
  /** 0 takes a free one */
  readonly port: number;
  readonly setupToken: string;
  /** further settings, such as DATABASE_URL; they win over those above */
  readonly settings: Readonly<Record<string, string>>;
  /** options of Node itself, such as `--cpu-prof` */
  readonly nodeOptions: readonly string[];
}

/** A hub's process from its first moment on: it may not be ready yet. */
export interface BegunHub {
  readonly pid: number;
  /** what it has said on standard error: sentences and its log */
  said(): string;
  /** a power cut: SIGKILL, and gone when this resolves */
  kill(): Promise<void>;
  /** a proper end: SIGTERM; answers the exit code */
  stop(): Promise<number | null>;
  /** the exit code, once it has ended; null when a signal ended it */
  readonly ended: Promise<number | null>;
  /** the link it prints when it is ready; null where it ends before */
  readonly link: Promise<URL | null>;
}

export interface HubProcess extends BegunHub {
  readonly url: string;
  readonly port: number;
}

/** A hub that ended before it was ready. */
export class HubDidNotStart extends Error {
  readonly exitCode: number | null;
  readonly said: string;
  constructor(exitCode: number | null, said: string) {
    super(`The hub ended with ${exitCode} before it was ready:\n${said}`);
    this.name = "HubDidNotStart";
    this.exitCode = exitCode;
    this.said = said;
  }
}

const saidAtMost = 200_000;

/** Starts a hub and answers when it prints its link. Rejects with `HubDidNotStart` when it ends before. */
export async function startHubProcess(parts: HubProcessParts): Promise<HubProcess> {
  const hub = beginHubProcess(parts);
  const url = await hub.link;
  if (url === null) throw new HubDidNotStart(await hub.ended, hub.said());
  const port = Number(url.port);
  return { ...hub, url: `${url.protocol}//127.0.0.1:${port}`, port };
}

/** Starts a hub and answers at once. */
export function beginHubProcess(parts: HubProcessParts): BegunHub {
  const program = [...parts.nodeOptions, join(root, "server/dist/main.js")];
  const child = spawn(process.execPath, program, {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      PORT: String(parts.port),
      DATA_DIR: parts.dataFolder,
      SETUP_TOKEN: parts.setupToken,
      HARDWARE_AGENT: "none",
      ...(parts.siteFile === null ? {} : { SITE_FILE: parts.siteFile }),
      ...parts.settings,
    },
  });
  const pid = child.pid;
  if (pid === undefined) throw new Error("The hub's process could not be started.");
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said = (said + text).slice(-saidAtMost);
  });
  const ended = once(child, "close").then(([code]) => code as number | null);
  const endWithUs = () => child.kill("SIGKILL");
  process.once("exit", endWithUs);
  void ended.then(() => process.off("exit", endWithUs));

  const printed = new Promise<URL>((resolve) => {
    createInterface(child.stdout).on("line", (line) => {
      const url = URL.parse(line.trim());
      if (url !== null) resolve(url);
    });
  });
  return {
    pid,
    link: Promise.race([printed, ended.then(() => null)]),
    said: () => said,
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
    stop: async () => {
      child.kill("SIGTERM");
      return ended;
    },
    ended,
  };
}
