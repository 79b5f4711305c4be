/** What the hub does of a night: it forgets what nobody may know or use any more, adds up, and makes a backup of what is left. */
import { join } from "node:path";
import type { EpochMillis, SiteId } from "@motcua/protocol";
import { forgetLinkKeys } from "../desk/phone-links.ts";
import { mediaUsedBy } from "../domain/media.ts";
import type { SiteState } from "../domain/state.ts";
import type { ReportSource } from "../reports/report-source.ts";
import { keepSums } from "../reports/roll-ups/keep-roll-ups.ts";
import { backupSqlite, backupsKept, roomOnDisk } from "../store/backup.ts";
import { databaseFileIn } from "../store/sqlite-store.ts";
import type { Store } from "../store/store.ts";

const dayMillis = 86_400_000;
/** A citizen's words, notes and dossier codes, which the office may need for a complaint. */
const wordsKeptDays = 90;
/** A pairing that ran out yesterday may still be asked about by the device that waits for it. */
const pairingsKeptDays = 1;
/** Who exported what is asked for months later, at an inspection; two years are enough. */
const auditKeptDays = 730;
/** Long enough to go back to the settings of last week. */
const unusedMediaKeptDays = 31;

export interface NightWorkParts {
  readonly site: SiteId;
  readonly store: Pick<
    Store,
    "engine" | "people" | "devices" | "audit" | "words" | "figures" | "media" | "forgetSettings"
  >;
  readonly dataFolder: string;
  readonly source: ReportSource;
  /** the machine's time, which people and devices live in */
  readonly now: EpochMillis;
  /** when the journal was last written: a clock that jumped ahead must not wipe what it makes look old (D1) */
  readonly journalAt: EpochMillis;
  readonly state: SiteState;
}

/** Does all of it. The backup comes last: what was wiped is not in it, and a full disk keeps nothing else from being done. */
export async function doNightWork(parts: NightWorkParts): Promise<void> {
  const { site, store, dataFolder, source, now, journalAt, state } = parts;
  await store.people.forgetSessions(site, now);
  await store.devices.forgetPairings(site, now - pairingsKeptDays * dayMillis);
  await store.audit.forget(site, Math.min(now, journalAt) - auditKeptDays * dayMillis);
  await store.words.wipe(site, journalAt - wordsKeptDays * dayMillis);
  await store.figures.wipeLateDossiers(site, journalAt - wordsKeptDays * dayMillis);
  await forgetLinkKeys(store, state);
  const usedAt = Math.min(now, journalAt);
  const media = { now: usedAt, before: usedAt - unusedMediaKeptDays * dayMillis };
  await store.media.forget(site, mediaUsedBy(state.settings), media);
  await keepSums(source);
  if (store.engine === "sqlite") {
    await backupSqlite({
      file: databaseFileIn(dataFolder),
      folder: join(dataFolder, "backups"),
      keep: backupsKept,
      now,
      roomIn: roomOnDisk,
    });
  }
}
