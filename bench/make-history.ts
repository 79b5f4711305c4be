/**
 * Makes a demonstration with years behind it: `npm run history -- FOLDER [days] [tickets]`, ten years and 1.4 million
 * tickets unless told. Open it with `DATA_DIR=FOLDER npm start`.
 */
import { join, resolve } from "node:path";
import { createDesk } from "@motcua/server/desk/desk.ts";
import { businessDay } from "@motcua/server/domain/hours.ts";
import { createChance } from "@motcua/server/parts/chance.ts";
import { createSystemClock } from "@motcua/server/parts/clock.ts";
import { readSiteFile } from "@motcua/server/site-file.ts";
import { databaseFileIn, openSqliteStore } from "@motcua/server/store/sqlite-store.ts";
import { writeHistory } from "./history/write-history.ts";

const tenYears = { days: 3653, tickets: 1_400_000 };
const [folder, days = String(tenYears.days), tickets = String(tenYears.tickets)] = process.argv.slice(2);
const say = (line: string) => void process.stderr.write(`${line}\n`);
if (folder === undefined || !(Number(days) > 0) || !(Number(tickets) > 0)) {
  say("npm run history -- FOLDER [days] [tickets]");
  process.exitCode = 1;
} else {
  const siteFile = join(import.meta.dirname, "../server/sites/site-binh-son-2022.json");
  const settings = await readSiteFile(siteFile, true);
  const file = databaseFileIn(resolve(folder));
  const store = await openSqliteStore({ file });
  try {
    if ((await store.journal.sites()).length > 0) throw new Error(`${file} has data already.`);
    const clock = createSystemClock();
    const aloud = (_: object, message: string) => say(message);
    const desk = createDesk({
      store,
      clock,
      chance: createChance(),
      log: { error: aloud, warn: aloud },
      links: null,
    });
    await desk.open(settings.id, settings);
    await desk.close();
    const made = await writeHistory({
      store,
      settings,
      until: businessDay(settings.timeZone, clock.now()),
      days: Number(days),
      tickets: Number(tickets),
      seed: 1,
      step: (day, so) => say(`  ${day}: ${so} …`),
    });
    say(
      `${made.tickets} tickets, ${made.legs} legs and ${made.votes} votes on ${made.days} days, in ${file}`,
    );
  } finally {
    await store.close();
  }
}
