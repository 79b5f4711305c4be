/** Ten years written into each engine, a hub opened on them, and its reports timed. */
import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { startPostgres } from "@motcua/e2e/environment/postgres.ts";
import { businessDay } from "@motcua/server/domain/hours.ts";
import { readSiteFile } from "@motcua/server/site-file.ts";
import { openPostgresStore } from "@motcua/server/store/postgres-store.ts";
import { databaseFileIn, openSqliteStore } from "@motcua/server/store/sqlite-store.ts";
import type { Store } from "@motcua/server/store/store.ts";
import type { Row } from "./figures.ts";
import { openHall } from "./hall.ts";
import { type History, writeHistory } from "./history/write-history.ts";
import { measureReports } from "./report-speed.ts";

export interface Size {
  /** calendar days */
  readonly days: number;
  readonly tickets: number;
}

/** A busy district: 1.4 million tickets and about as many ratings as finished services at counters with a tablet. */
export const tenYears: Size = { days: 3653, tickets: 1_400_000 };

type Say = (line: string) => void;

/** Rows on the embedded store. */
export function reportsOnSqlite(folder: string, say: Say, size: Size = tenYears): Promise<Row[]> {
  const open = (dataFolder: string) => openSqliteStore({ file: databaseFileIn(dataFolder) });
  return measureOn({ folder, say, size, engine: "SQLite", settings: {}, open });
}

/** Rows on a PostgreSQL of its own, which is stopped after. */
export async function reportsOnPostgres(folder: string, say: Say, size: Size = tenYears): Promise<Row[]> {
  const postgres = await startPostgres();
  try {
    const { url } = postgres;
    const open = () => openPostgresStore({ url });
    return await measureOn({
      folder,
      say,
      size,
      engine: "PostgreSQL",
      settings: { DATABASE_URL: url },
      open,
    });
  } finally {
    await postgres.close();
  }
}

interface MeasureParts {
  readonly folder: string;
  readonly say: Say;
  readonly size: Size;
  readonly engine: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly open: (dataFolder: string) => Promise<Store>;
}

async function measureOn({ folder, say, size, engine, settings, open }: MeasureParts): Promise<Row[]> {
  let history: History | null = null;
  const hall = await openHall({
    folder: mkdtempSync(join(folder, "history-")),
    kiosks: 8,
    nodeOptions: [],
    settings,
    prepare: async (siteFile, dataFolder) => {
      const site = await readSiteFile(siteFile, false);
      const until = businessDay(site.timeZone, Date.now());
      const store = await open(dataFolder);
      try {
        const step = (day: string, so: number) => say(`  ${engine}, history up to ${day}: ${so} tickets`);
        history = await writeHistory({ store, settings: site, until, ...size, seed: 1, step });
      } finally {
        await store.close();
      }
    },
  });
  try {
    if (history === null) throw new Error("The history was not written.");
    return await measureReports(hall, history, engine);
  } finally {
    await hall.close();
  }
}
