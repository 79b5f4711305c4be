/** The hardware agent's program: stands between the hub and the devices of one computer. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { getCACertificates, setDefaultCACertificates } from "node:tls";
import type { PrinterFault, PrintOutcome } from "@motcua/protocol";
import { ArgumentError, readArguments } from "./agent/arguments.ts";
import { connectToHub } from "./agent/hub-connection.ts";
import { openJobJournal } from "./agent/job-journal.ts";
import { openPrinter } from "./agent/open-printer.ts";
import { pairWithHub } from "./agent/pair.ts";
import { createPrintWorker } from "./agent/print-worker.ts";
import packageJson from "./package.json" with { type: "json" };

const reportEveryMillis = 15_000;
const say = (text: string) => process.stderr.write(`${text}\n`);

try {
  await run();
} catch (error) {
  say(error instanceof ArgumentError ? error.message : String(error));
  process.exit(1);
}

async function run(): Promise<void> {
  const {
    hubUrl,
    folder,
    printer: target,
    paperWidthDots,
    name,
    authorityFile,
    lives,
  } = readArguments(process.argv.slice(2));
  if (authorityFile !== null) {
    setDefaultCACertificates([...getCACertificates(), readFileSync(authorityFile, "utf8")]);
  }
  mkdirSync(folder, { recursive: true });
  const tokenFile = join(folder, "token");
  const token = readToken(tokenFile) ?? (await pair(hubUrl, name, tokenFile));
  const journal = openJobJournal(join(folder, "print-jobs.jsonl"));
  const printer = openPrinter({ target, paperWidthDots, printedFolder: join(folder, "printed") });
  const hub = connectToHub(hubUrl, token);
  let fault: PrinterFault | null = null;
  const report = () =>
    hub.report({
      version: packageJson.version,
      batteryPercent: null,
      lastTouchAt: null,
      waitingVotes: 0,
      clockErrorSeconds: 0,
      printer: fault,
    });
  const worker = createPrintWorker({
    hub,
    journal,
    print: (job, content) => printer.print(job, content),
    onOutcome: (outcome) => {
      fault = faultOf(outcome);
      report();
    },
    log: say,
  });
  hub.onState((state) => {
    if (state.kind === "connected") report();
    if (state.kind === "refused" && (state.code === "revoked" || state.code === "not-paired")) {
      say(
        `The hub no longer knows this agent (${state.code}). Remove ${tokenFile} and start again to pair it anew.`,
      );
      process.exit(1);
    }
  });
  hub.onView(({ view }) => worker.see(view));
  const look = setInterval(() => {
    void printer.look().then((seen) => {
      fault = seen;
      report();
    });
  }, reportEveryMillis);
  const stop = async () => {
    clearInterval(look);
    hub.close();
    await printer.close();
    journal.close();
    process.exit(0);
  };
  if (lives === "with-hub") process.stdin.once("close", stop).resume();
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
  await worker.settle();
}

function readToken(file: string): string | null {
  try {
    return readFileSync(file, "utf8").trim() || null;
  } catch {
    return null;
  }
}

async function pair(hubUrl: string, name: string, tokenFile: string): Promise<string> {
  const show = (code: string) =>
    say(
      `\n  Mã ghép nối: ${code}\n  Pairing code: ${code}\n  (Quản trị → Thiết bị / Administration → Devices)\n`,
    );
  const token = await pairWithHub({ hubUrl, name, show, wait: (millis) => wait(millis) });
  writeFileSync(tokenFile, `${token}\n`, { mode: 0o600 });
  return token;
}

function faultOf(outcome: PrintOutcome): PrinterFault | null {
  if (outcome.kind === "printed") return null;
  switch (outcome.cause) {
    case "paper-out":
    case "cover-open":
    case "printer-error":
      return outcome.cause;
    default:
      return "offline";
  }
}
