/** Wires one hub: store, desk, access, edges and chores. Whoever starts it closes it. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { SiteId, SiteSettings } from "@motcua/protocol";
import { type Access, createAccess } from "./access/access.ts";
import { createChance as createAccessChance } from "./access/chance.ts";
import { createPasswords, officePasswordCost } from "./access/passwords.ts";
import { type AgentBeside, startAgentBeside } from "./agent-beside.ts";
import { demonstrationStart } from "./demonstration/demonstration-time.ts";
import { type Cast, createSampleDay } from "./demonstration/sample-day.ts";
import { createDesk, type Desk } from "./desk/desk.ts";
import { settlePrints } from "./desk/print-keeper.ts";
import { businessDay } from "./domain/hours.ts";
import type { HubSettings } from "./environment.ts";
import { createHttp } from "./http/create-http.ts";
import { officeLimits } from "./http/parts.ts";
import { hubNames } from "./hub-names.ts";
import { createChance } from "./parts/chance.ts";
import { type Clock, createDemonstrationClock, createSystemClock, type DemonstrationClock } from "./parts/clock.ts";
import { reportRoutes } from "./reports/report-routes.ts";
import { oncePer, startSchedule } from "./schedule.ts";
import { readSiteFile } from "./site-file.ts";
import { openSockets } from "./sockets/sockets.ts";
import { backupSqlite } from "./store/backup.ts";
import { openPostgresStore } from "./store/postgres-store.ts";
import { databaseFileIn, openSqliteStore } from "./store/sqlite-store.ts";
import type { Store } from "./store/store.ts";
import { ensureCertificates } from "./tls/ensure-certificates.ts";

export interface HubLog {
  info(detail: object, text: string): void;
  warn(detail: object, text: string): void;
  error(detail: object, text: string): void;
}

export interface HubParts {
  readonly settings: HubSettings;
  readonly version: string;
  readonly log: HubLog;
}

export interface Hub {
  /** where people reach it, without a trailing slash */
  readonly url: string;
  /** the link of the set-up, once; null when an administrator exists */
  readonly setupLink: string | null;
  readonly site: SiteSettings;
  close(): Promise<void>;
}

/** A data folder that belongs to something else than what was asked for. */
export class WrongDataError extends Error {}

const root = resolve(import.meta.dirname, "..");
const backupsKept = 14;
const wordsKeptDays = 90;
const dayMillis = 86_400_000;

/** Starts a hub. Rejects with an error whose message is a sentence when it cannot; then nothing is left open. */
export async function startHub({ settings, version, log }: HubParts): Promise<Hub> {
  const undo: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (const step of undo.toReversed()) await step();
  };
  try {
    await mkdir(settings.dataFolder, { recursive: true });
    const file = databaseFileIn(settings.dataFolder);
    const store =
      settings.databaseUrl === null ? await openSqliteStore({ file }) : await openPostgresStore({ url: settings.databaseUrl });
    undo.push(() => store.close());

    const founding = await readSiteFile(settings.siteFile, settings.site === "demonstration");
    const site = await siteOf(store, founding, settings);
    const machine = createSystemClock();
    const { clock, demonstration } = await clockOf(store, founding, machine);
    const chance = createChance();
    const desk = createDesk({ store, clock, chance, log });
    undo.push(() => desk.close());
    await desk.open(site, founding);
    const office = () => desk.state(site).settings;
    await refuseOther(desk, site, founding);

    const access = createAccess({
      site,
      store,
      passwords: await createPasswords(officePasswordCost),
      // People, tokens and lock-outs live in the world's time, whatever a demonstration plays at.
      clock: machine,
      chance: createAccessChance(machine),
      log,
      settings: office,
    });

    const tls = await tlsOf(settings);
    const origin = { port: settings.port };
    const hubUrl = () => `${tls === null ? "http" : "https"}://127.0.0.1:${origin.port}`;
    const sampleDay =
      demonstration === null
        ? noSampleDay
        : createSampleDay({
            access,
            clock: demonstration,
            settings: office,
            hubUrl,
            authority: tls?.authority ?? null,
            spawn: spawnSimulator,
            log,
          });
    undo.push(() => sampleDay.stop());

    const http = await createHttp({
      site,
      access,
      runCommand: (actor, verb, ask) => desk.run(site, actor, verb, ask),
      settings: () => ({ revision: desk.state(site).revision, settings: office() }),
      standing: { engine: store.engine, version, epoch: () => desk.state(site).epoch, check: () => store.check() },
      sampleDay,
      clock: machine,
      log,
      screens: {
        kiosk: join(root, "kiosk-ui/dist"),
        tablet: join(root, "rating-tablet/dist"),
        board: join(root, "display-board/dist"),
        staff: join(root, "staff-console/dist"),
      },
      tls,
      authority: tls?.authority ?? null,
      publicUrl: settings.publicUrl ?? publicUrlOf(settings, tls !== null),
      limits: officeLimits,
      registerRoutes: [reportRoutes({ site, readModel: store.readModel, settings: office, position: () => desk.state(site) })],
    });
    undo.push(() => http.close());
    const sockets = await openSockets(http.server, {
      site,
      desk,
      access,
      store,
      clock,
      pace: demonstration ?? steadyPace,
      version,
      log,
      asksPerSecond: 200,
    });
    undo.push(() => sockets.close());

    await http.listen({ host: settings.host, port: settings.port });
    const address = http.server.address();
    if (address !== null && typeof address === "object") origin.port = address.port;

    const backup = () => backupSqlite({ file, folder: join(settings.dataFolder, "backups"), keep: backupsKept, now: machine.now() });
    undo.push(
      startSchedule({
        log,
        chores: [
          { name: "day", everyMillis: 2_000, run: () => desk.tick(site) },
          { name: "prints", everyMillis: 5_000, run: () => settlePrints({ desk, printJobs: store.printJobs, chance }, site) },
          {
            name: "night",
            everyMillis: 60_000,
            run: oncePer(
              () => nightOf(office(), machine),
              async () => {
                if (settings.databaseUrl === null) await backup();
                await store.words.wipe(site, clock.now() - wordsKeptDays * dayMillis);
              },
            ),
          },
        ],
      }),
    );
    await desk.tick(site);

    const agent = settings.agent === "beside" ? await startAgent(access, settings, hubUrl(), tls?.authority ?? null, log) : null;
    if (agent !== null) undo.push(() => agent.close());

    const url = settings.publicUrl ?? publicUrlOf({ ...settings, port: origin.port }, tls !== null);
    const token = await access.setupToken.atStart(settings.setupToken);
    return { url, setupLink: token === null ? null : `${url}/staff/#setup=${token}`, site: office(), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A demonstration plays in a time of its own; an office lives in the machine's. */
async function clockOf(
  store: Store,
  founding: SiteSettings,
  machine: Clock,
): Promise<{ clock: Clock; demonstration: DemonstrationClock | null }> {
  if (!founding.demonstration) return { clock: machine, demonstration: null };
  const head = await store.journal.head(founding.id);
  const [last] = head === null ? [] : await store.journal.read(founding.id, head.seq - 1, 1);
  const present = Math.max(machine.now(), last?.at ?? 0);
  const demonstration = createDemonstrationClock(machine, demonstrationStart(founding, present));
  return { clock: demonstration, demonstration };
}

async function siteOf(store: Store, founding: SiteSettings, { dataFolder }: HubSettings): Promise<SiteId> {
  const sites = await store.journal.sites();
  if (sites.length > 0 && !sites.includes(founding.id)) {
    throw new WrongDataError(
      `The data in ${dataFolder} belong to the site "${sites[0]}", not to "${founding.id}". Choose another DATA_DIR or SITE_FILE.`,
    );
  }
  return founding.id;
}

/** A real office never gets the rows of a demonstration, nor the other way round. */
async function refuseOther(desk: Desk, site: SiteId, founding: SiteSettings): Promise<void> {
  if (desk.state(site).settings.demonstration === founding.demonstration) return;
  throw new WrongDataError(
    founding.demonstration
      ? "These data belong to a real office. Set SITE_FILE to run it, or another DATA_DIR for the demonstration."
      : "These data belong to a demonstration. Choose another DATA_DIR for a real office.",
  );
}

interface Tls {
  readonly key: string;
  readonly cert: string;
  /** the hub's own authority, null when a certificate was given */
  readonly authority: string | null;
}

async function tlsOf(settings: HubSettings): Promise<Tls | null> {
  if (settings.certificate !== null) {
    const { certFile, keyFile } = settings.certificate;
    return { cert: await readFile(certFile, "utf8"), key: await readFile(keyFile, "utf8"), authority: null };
  }
  if (settings.loopback === "loopback") return null;
  const folder = join(settings.dataFolder, "tls");
  const made = await ensureCertificates({ folder, names: hubNames(settings.publicUrl), now: Date.now(), crypto: globalThis.crypto });
  return { key: made.key, cert: made.cert, authority: made.ca };
}

function publicUrlOf({ host, port, loopback }: HubSettings, secure: boolean): string {
  const name = loopback === "loopback" ? "localhost" : (hubNames(null).find((known) => /^\d+\.\d/.test(known) && !known.startsWith("127.")) ?? host);
  return `${secure ? "https" : "http"}://${name}:${port}`;
}

/** Three in the morning at the site: nobody waits for the disk. */
function nightOf({ timeZone }: SiteSettings, machine: Clock): string | null {
  const hour = Number(new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", hour12: false }).format(machine.now()));
  return hour >= 3 && hour < 5 ? businessDay(timeZone, machine.now()) : null;
}

function spawnSimulator(cast: Cast): ChildProcess {
  const child = spawn(process.execPath, [join(root, "simulator/main.ts")], { stdio: ["pipe", "ignore", "inherit"] });
  child.stdin?.on("error", () => undefined);
  child.stdin?.end(JSON.stringify(cast));
  return child;
}

async function startAgent(
  access: Access,
  settings: HubSettings,
  hubUrl: string,
  authority: string | null,
  log: HubLog,
): Promise<AgentBeside> {
  return startAgentBeside({
    devices: access.devices,
    folder: join(settings.dataFolder, "hardware"),
    program: join(root, "hardware/main.ts"),
    hubUrl,
    authority,
    log,
  });
}

const steadyPace = { rate: () => 1, onChange: () => () => undefined };

const noSampleDay = {
  state: () => ({ state: "idle" }) as const,
  start: async () => ({ refused: { code: "not-allowed" } }) as const,
  stop: async () => ({ state: "idle" }) as const,
};
