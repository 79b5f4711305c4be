/** The hub's program behind its settings: starts the hub, prints where it is, ends on a signal. */
import { join } from "node:path";
import { pino } from "pino";
import packageJson from "../package.json" with { type: "json" };
import { readEnvironment } from "./environment.ts";
import type { Hub } from "./hub/hub-parts.ts";
import { startRestorableHub } from "./hub/restorable-hub.ts";
import { startSentence } from "./hub/start-sentence.ts";
import { startHub } from "./hub.ts";
import { serverFolder } from "./server-folder.ts";

const exampleSite = join(serverFolder, "sites/site-binh-son-2022.json");

type Environment = Readonly<Record<string, string | undefined>>;

/** Starts the hub and says where it is; what it cannot do it says in a sentence, and exits with 1. */
export async function runHub(environment: Environment, workFolder: string): Promise<void> {
  try {
    const settings = readEnvironment(environment, exampleSite, environment.INIT_CWD ?? workFolder);
    const log = pino({ level: settings.logLevel }, pino.destination({ fd: 2, sync: true }));
    let wanted: "running" | "stopped" = "running";
    const starting = startRestorableHub({
      settings,
      version: packageJson.version,
      log,
      start: startHub,
      now: Date.now,
      started: (hub) => {
        if (wanted === "running") announce(hub);
      },
      lost: giveUp,
    });
    // Listened for from the first moment: who stops it while it starts, or right at its link, has it closed as well.
    const stop = () => {
      // Ctrl-C reaches it from the terminal and from npm: once is enough, and the second is no reason to break off.
      if (wanted === "stopped") return;
      wanted = "stopped";
      starting
        .then((hub) => hub.close())
        .then(
          () => process.exit(0),
          () => process.exit(1),
        );
    };
    process.on("SIGTERM", stop);
    process.on("SIGINT", stop);
    await starting;
  } catch (error) {
    giveUp(error);
  }
}

function giveUp(error: unknown): never {
  process.stderr.write(`\n${startSentence(error)}\n\n`);
  process.exit(1);
}

function announce({ url, setupLink, site }: Hub): void {
  const what = site.demonstration
    ? "Một Cửa đang chạy (minh họa). Mở liên kết này:"
    : "Một Cửa đang chạy. Mở liên kết này:";
  const english = site.demonstration
    ? "Một Cửa is running (demonstration). Open this link:"
    : "Một Cửa is running. Open this link:";
  process.stdout.write(`\n  ${what}\n  ${english}\n\n    ${setupLink ?? `${url}/staff/`}\n\n`);
}
