/** The hardware agent as an office runs it: a process of its own, `node hardware/main.ts`, already paired. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");

export interface AgentProcessParts {
  readonly hubUrl: string;
  /** its folder: made here, with the token in it */
  readonly folder: string;
  readonly token: string;
  /** further options, `--kiosk-port 3011` */
  readonly options: readonly string[];
}

export interface AgentProcess {
  /** what it has said on standard error */
  said(): string;
  /** a power cut: SIGKILL, and gone when this resolves */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

const saidAtMost = 100_000;

/** Starts an agent; it connects by itself. */
export function startAgentProcess({ hubUrl, folder, token, options }: AgentProcessParts): AgentProcess {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "token"), `${token}\n`);
  const program = [join(root, "hardware/main.ts"), "--hub", hubUrl, "--folder", folder, ...options];
  const child = spawn(process.execPath, program, { cwd: root, stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said = (said + text).slice(-saidAtMost);
  });
  const ended = once(child, "close");
  const endWithUs = () => child.kill("SIGKILL");
  process.once("exit", endWithUs);
  void ended.then(() => process.off("exit", endWithUs));
  const end = async (signal: "SIGKILL" | "SIGTERM") => {
    child.kill(signal);
    await ended;
  };
  return { said: () => said, kill: () => end("SIGKILL"), stop: () => end("SIGTERM") };
}
