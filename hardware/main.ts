/** The hardware agent's program: stands between the hub and the devices of one computer. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { getCACertificates, setDefaultCACertificates } from "node:tls";
import { type AgentArguments, ArgumentError, readArguments } from "./agent/arguments.ts";
import { type Agent, createAgent } from "./agent/create-agent.ts";
import { connectToHub, type HubConnection } from "./agent/hub-connection.ts";
import { openJobJournal } from "./agent/job-journal.ts";
import { pairWithHub } from "./agent/pair.ts";
import { type OfflineIssuing, openOfflineIssuing } from "./offline/open-offline-issuing.ts";
import packageJson from "./package.json" with { type: "json" };
import { standardProfile } from "./printing/standard-profile.ts";

const say = (text: string) => process.stderr.write(`${text}\n`);

try {
  await run();
} catch (error) {
  say(error instanceof ArgumentError ? error.message : String(error));
  process.exit(1);
}

async function run(): Promise<void> {
  const options = readArguments(process.argv.slice(2));
  const { hubUrl, folder, authorityFile } = options;
  if (authorityFile !== null) {
    setDefaultCACertificates([...getCACertificates(), readFileSync(authorityFile, "utf8")]);
  }
  mkdirSync(folder, { recursive: true });
  const tokenFile = join(folder, "token");
  const token = readToken(tokenFile) ?? (await pair(hubUrl, options.name, tokenFile));
  const hub = connectToHub(hubUrl, token);
  const agent = createAgent({
    hub,
    journal: openJobJournal(join(folder, "print-jobs.jsonl")),
    folder,
    startedWith: { target: options.printer, profile: standardProfile(options.paperWidthDots) },
    version: packageJson.version,
    now: Date.now,
    onVirtual: null,
    log: say,
  });
  const alone = options.kioskPort === null ? null : await issueAlone(options, options.kioskPort, hub, agent);
  hub.onState((state) => {
    if (state.kind === "refused" && (state.code === "revoked" || state.code === "not-paired")) {
      say(
        `The hub no longer knows this agent (${state.code}). Remove ${tokenFile} and start again to pair it anew.`,
      );
      process.exit(1);
    }
  });
  const stop = async () => {
    await agent.close();
    await alone?.close();
    process.exit(0);
  };
  if (options.lives === "with-hub") process.stdin.once("close", stop).resume();
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
}

/** The door for the kiosk's page; an agent whose door cannot be opened prints all the same. */
async function issueAlone(
  { folder, kioskOrigins }: AgentArguments,
  port: number,
  hub: HubConnection,
  { printers }: Agent,
): Promise<OfflineIssuing | null> {
  try {
    return await openOfflineIssuing({
      hub,
      folder: join(folder, "alone"),
      port,
      origins: kioskOrigins,
      printers,
      time: { wallMillis: Date.now, steadyMillis: () => performance.now() },
      after: (delayMillis, run) => {
        const timer = setTimeout(run, delayMillis);
        return () => clearTimeout(timer);
      },
      log: say,
    });
  } catch (error) {
    say(`A kiosk beside this agent cannot go on without the hub: ${String(error)}`);
    return null;
  }
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
