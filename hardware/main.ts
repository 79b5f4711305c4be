/** The hardware agent's program: stands between the hub and the devices of one computer. */
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { getCACertificates, setDefaultCACertificates } from "node:tls";
import { type AgentArguments, ArgumentError, readArguments, usage } from "./agent/arguments.ts";
import { type Agent, createAgent } from "./agent/create-agent.ts";
import { holdFolder } from "./agent/hold-folder.ts";
import { connectToHub, type HubConnection, type HubState } from "./agent/hub-connection.ts";
import { openJobJournal } from "./agent/job-journal.ts";
import { listPorts, portsInWords, thisComputer } from "./agent/list-ports.ts";
import { openLogFile } from "./agent/log-file.ts";
import { pairWithHub } from "./agent/pair.ts";
import { type Said, whyAway } from "./agent/why-away.ts";
import { readIfThere, replaceFile } from "./durable-file.ts";
import { type OfflineIssuing, openOfflineIssuing } from "./offline/open-offline-issuing.ts";
import packageJson from "./package.json" with { type: "json" };
import { standardProfile } from "./printing/standard-profile.ts";

const logLimitBytes = 1_000_000;
let addToLog: (line: string) => void = () => undefined;

/** To the terminal as it is, where systemd adds the time; with the time to a file. */
const say = (text: string) => {
  process.stderr.write(`${text}\n`);
  for (const line of text.split("\n").filter((each) => each.trim() !== ""))
    addToLog(`${new Date().toISOString()} ${line.trim()}`);
};
const sayBoth = ({ vi, en }: Said) => say(`${vi}\n${en}`);

try {
  const options = readArguments(process.argv.slice(2));
  switch (options.show) {
    case "help":
      process.stdout.write(`${usage}\n`);
      break;
    case "version":
      process.stdout.write(`${packageJson.version}\n`);
      break;
    case "ports":
      process.stdout.write(`${portsInWords(await listPorts(thisComputer)).join("\n")}\n`);
      break;
    case null:
      await run(options);
      break;
    default:
      options.show satisfies never;
  }
} catch (error) {
  say(error instanceof ArgumentError ? error.message : String(error));
  process.exit(1);
}

async function run(options: AgentArguments): Promise<void> {
  const { hubUrl, folder, authorityFile, logFile, lives } = options;
  mkdirSync(folder, { recursive: true });
  if (logFile !== null) addToLog = openLogFile({ file: logFile, limitBytes: logLimitBytes });
  // Beside a hub only what is wrong is said: the terminal is the hub's.
  const tell = lives === "with-hub" ? () => undefined : say;
  if (authorityFile !== null) {
    setDefaultCACertificates([...getCACertificates(), readFileSync(authorityFile, "utf8")]);
  }
  tell(`Một Cửa, hardware ${packageJson.version} (Node ${process.versions.node}): ${hubUrl}, ${folder}`);
  const held = await holdFolder({
    folder,
    wait: (millis) => wait(millis),
    onBusy: () =>
      sayBoth({
        vi: `Thư mục ${folder} đang có chương trình khác dùng. Hãy dừng chương trình kia, hoặc dùng --folder khác. Đang chờ …`,
        en: `Another agent works with the folder ${folder}. End it, or give another --folder. Waiting …`,
      }),
  });
  const tokenFile = join(folder, "token");
  const token = readToken(tokenFile) ?? (await pair(hubUrl, options.name, tokenFile));
  const hub = connectToHub(hubUrl, token);
  hub.onState(hubTeller(hubUrl, tell));
  const agent = createAgent({
    hub,
    journal: openJobJournal(join(folder, "print-jobs.jsonl")),
    folder,
    startedWith: { target: options.printer, profile: standardProfile(options.paperWidthDots) },
    version: packageJson.version,
    now: Date.now,
    onVirtual: null,
    log: say,
    tell,
  });
  const alone = options.kioskPort === null ? null : await issueAlone(options, options.kioskPort, hub, agent);
  hub.onState((state) => {
    if (state.kind === "refused" && (state.code === "revoked" || state.code === "not-paired")) {
      sayBoth({
        vi: `Máy chủ không còn biết máy này (${state.code}). Xóa tệp ${tokenFile} rồi chạy lại để ghép nối lại.`,
        en: `The hub no longer knows this agent (${state.code}). Remove ${tokenFile} and start again to pair it anew.`,
      });
      process.exit(1);
    }
  });
  const stop = async () => {
    await agent.close();
    await alone?.close();
    await held.release();
    process.exit(0);
  };
  if (lives !== "alone") process.stdin.once("close", stop).resume();
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
}

/** Says when the hub goes and comes; while it is away, why, and only when that changes. */
function hubTeller(hubUrl: string, tell: (text: string) => void): (state: HubState) => void {
  const away = awayTeller(hubUrl, tell);
  return (state) => {
    if (state.kind === "connected") tell("hub: connected");
    if (state.kind === "away" && state.error === null) tell("hub: away");
    away(state.kind === "away" ? state.error : null);
  };
}

function awayTeller(hubUrl: string, tell: (text: string) => void): (error: unknown) => void {
  let told = "";
  return (error) => {
    if (error === null) {
      told = "";
      return;
    }
    const { vi, en } = whyAway(error, hubUrl);
    if (en !== told) tell(`Chưa tới được ${hubUrl}: ${vi}\nThe hub is out of reach: ${en}`);
    told = en;
  };
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
    const taken = (error as NodeJS.ErrnoException).code === "EADDRINUSE";
    sayBoth({
      vi: `Máy lấy số bên máy này không tự phát số được khi mất máy chủ: ${taken ? `cổng ${port} đang có chương trình khác dùng, hãy đặt --kiosk-port khác` : String(error)}.`,
      en: `A kiosk beside this agent cannot go on without the hub: ${taken ? `another program has port ${port}, give another --kiosk-port` : String(error)}.`,
    });
    return null;
  }
}

function readToken(file: string): string | null {
  return readIfThere(file)?.trim() || null;
}

async function pair(hubUrl: string, name: string, tokenFile: string): Promise<string> {
  const show = (code: string) =>
    say(
      `\n  Mã ghép nối: ${code}\n  Pairing code: ${code}\n  (Quản trị → Thiết bị / Administration → Devices)\n`,
    );
  const onTrouble = awayTeller(hubUrl, say);
  const token = await pairWithHub({ hubUrl, name, show, onTrouble, wait: (millis) => wait(millis) });
  replaceFile(tokenFile, `${token}\n`);
  return token;
}
