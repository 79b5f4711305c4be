/**
 * Brings visits and ratings of an older system in: `import FILE.csv` looks only, also beside a hub that runs;
 * `import FILE.csv --write [--replaces BATCH]` writes, with the hub stopped where its store is embedded.
 */
import { stat } from "node:fs/promises";
import { basename, resolve } from "node:path";
import type { BatchId, SiteId } from "@motcua/protocol";
import { createAuditTrail } from "../access/audit-trail.ts";
import { createDesk } from "../desk/desk.ts";
import { foldSite } from "../desk/fold.ts";
import { historyDeskOf } from "../hub/past-visits.ts";
import { createReportSource } from "../hub/report-source.ts";
import { createTypedParts } from "../hub/typed-figures.ts";
import { createChance, newId } from "../parts/chance.ts";
import { createSystemClock } from "../parts/clock.ts";
import { rebuildRollUps } from "../reports/roll-ups/rebuild-roll-ups.ts";
import { openPostgresStore } from "../store/postgres-store.ts";
import { openSqliteBeside, openSqliteStore } from "../store/sqlite-store.ts";
import type { Store } from "../store/store.ts";
import { type ImportArguments, importArguments } from "./import-arguments.ts";
import { importWords } from "./import-words.ts";
import { CommandRefused, runCommand, type Say } from "./run-command.ts";
import { nothingYet, siteOf } from "./site-of.ts";
import { storePlace } from "./store-place.ts";

const aloud = (_: object, message: string) => void process.stderr.write(`${message}\n`);
const log = { info: () => undefined, warn: aloud, error: aloud };

await runCommand(async (say) => {
  const asked = importArguments(process.argv.slice(2));
  const path = resolve(process.env.INIT_CWD ?? process.cwd(), asked.file);
  const size = await sizeOf(path);
  const { file, databaseUrl } = storePlace(process.env, process.cwd());
  const store =
    databaseUrl !== null
      ? await openPostgresStore({ url: databaseUrl })
      : asked.does === "look"
        ? await openSqliteBeside({ file })
        : await openSqliteStore({ file });
  try {
    return await bringIn(store, asked, { path, size }, say);
  } finally {
    await store.close();
  }
});

async function bringIn(
  store: Store,
  { does, replaces, site: named }: ImportArguments,
  { path, size }: { readonly path: string; readonly size: number },
  say: Say,
): Promise<"ok" | "bad"> {
  const site = siteOf(await store.journal.sites(), named);
  const state = await foldSite(store.journal, site);
  if (state === null) throw nothingYet();
  const clock = createSystemClock();
  const chance = createChance();
  const fresh = () => newId(clock.now(), chance);
  const desk = createDesk({ store, clock, chance, log, links: null });
  try {
    await desk.open(site, state.settings);
    const source = createReportSource({ site, desk, store });
    const keeping = { site, store, source, dataFolder: "", newId: fresh, now: clock.now };
    const { figures } = createTypedParts(keeping);
    const history = historyDeskOf({
      ...{ site, store, source, figures, newId: fresh, now: clock.now },
      runCommand: (actor, verb, ask) => desk.run(site, actor, verb, ask),
    });
    const what = { path, name: basename(path), replaces: replaces as BatchId | null };
    const work =
      does === "look"
        ? history.look(what, progress(size))
        : history.enter(what, { kind: "machine" }, progress(size));
    const outcome = await work.done;
    if (outcome.kind !== "entered") return importWords(outcome, does, say);
    importWords(outcome, does, say);
    const { batch, digest } = outcome.entered;
    // among the rows of the journal: those of a demonstration are ahead of this machine
    const trail = createAuditTrail({ site, audit: store.audit, clock: { now: () => desk.now(site) }, log });
    await trail.note("machine", "visits-imported", `${what.name} ${batch} ${digest}`);
    await countDays(site, source, say);
    return "ok";
  } finally {
    await desk.close();
  }
}

/** How far it is, on the terminal and not in what the command says. */
function progress(size: number) {
  let told = 0;
  return ({ lines, bytes }: { readonly lines: number; readonly bytes: number }) => {
    if (lines - told < 50_000) return;
    told = lines;
    process.stderr.write(`  ${lines} … ${Math.min(100, Math.round((bytes / Math.max(1, size)) * 100))} %\n`);
  };
}

async function countDays(site: SiteId, source: Parameters<typeof rebuildRollUps>[0], say: Say) {
  const days = await rebuildRollUps(source, {
    daysAStep: 500,
    onward(soFar) {
      process.stderr.write(`  ${soFar} …\n`);
      return "go-on";
    },
  });
  say(`${site}: đã tính số liệu của ${days} ngày.`, `${site}: the figures of ${days} days were counted.`);
}

async function sizeOf(path: string): Promise<number> {
  const found = await stat(path).catch(() => null);
  if (found?.isFile()) return found.size;
  throw new CommandRefused(`Không có tệp ${path}.`, `There is no file ${path}.`);
}
