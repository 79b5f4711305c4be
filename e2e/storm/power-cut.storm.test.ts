import { rmSync } from "node:fs";
import { dirname } from "node:path";
import type { SiteId } from "@motcua/protocol";
import { createDice } from "@motcua/simulator/plan/dice.ts";
import { afterEach, beforeEach, expect, inject, test } from "vitest";
import { type HubProcess, startHubProcess } from "../environment/hub-process.ts";
import { makeOfficeKeys } from "../environment/office-keys.ts";
import { createTempFolder, type TempFolder } from "../environment/temp-folder.ts";
import { type WorkingSite, writeWorkingSite } from "../environment/working-site.ts";
import { type Crowd, gatherCrowd } from "./crowd.ts";
import { copyDatabase, inspectDisk } from "./inspect-disk.ts";
import { createLedger, demandSameAnswers, type Entry } from "./ledger.ts";
import { randomMoment } from "./moments.ts";

const kills = inject("stormKills");
const seed = 20_221_124;
const setupToken = "only-for-the-storm-0001";
/** Between two kills: enough that every kind of command is on its way, few enough that the first starts count too. */
const commandsBetween = [20, 160] as const;
const askedAgain = 60;

let folder: TempFolder;
let site: WorkingSite;
let hub: HubProcess | null = null;
let crowd: Crowd | null = null;

const start = (port: number) =>
  startHubProcess({
    dataFolder: folder.file("data"),
    siteFile: site.file,
    port,
    setupToken,
    settings: {},
    nodeOptions: [],
  });

beforeEach(() => {
  folder = createTempFolder("storm");
  site = writeWorkingSite(folder.file("site.json"), Date.now());
});

afterEach(async () => {
  crowd?.close();
  await hub?.kill();
  hub = null;
  folder.close();
});

test(`T1 T2 T3 C1 V1 the hub is killed ${kills} times at work: nothing acknowledged is lost, nothing is done twice`, async () => {
  const dice = createDice(seed);
  const ledger = createLedger();
  hub = await start(0);
  const { port, url } = hub;
  const keys = await makeOfficeKeys({ hubUrl: url, setupToken, site, kiosks: 16, counters: 11 });
  crowd = await gatherCrowd({ hubUrl: url, keys, site, ledger, dice: dice.of("crowd") });
  const { work } = crowd;

  for (let nth = 1; nth <= kills; nth++) {
    await randomMoment({ dice, ledger, work }, commandsBetween);
    await hub.kill();
    const told = [...ledger.entries];
    const copy = copyDatabase(folder.file("data"), folder.file(`after-${nth}`));
    hub = await start(port);
    const { faults, rows } = await inspectDisk(copy, site.id as SiteId, told);
    expect(faults, `after kill ${nth}`).toEqual([]);
    rmSync(dirname(copy), { recursive: true });
    if (nth % 10 === 0) process.stderr.write(`  ${nth} kills, ${told.length} answers, ${rows} events\n`);
    await Promise.race([demandSameAnswers(sample(told)), work]);
  }

  await crowd.stop();
  expect(await hub.stop()).toBe(0);
  const copy = copyDatabase(folder.file("data"), folder.file("at-the-end"));
  const report = await inspectDisk(copy, site.id as SiteId, ledger.entries);
  expect(report.faults).toEqual([]);
  const names = new Set(ledger.entries.map(({ name }) => name));
  expect([...names]).toEqual(
    expect.arrayContaining(["ticket:issue", "ticket:next", "ticket:finish", "vote:cast"]),
  );
  // No other "no" was ever heard, and with it no command that the hub had forgotten or done twice.
  expect([...ledger.refusals.keys()].filter((code) => code !== "queue-empty")).toEqual([]);
});

/** The latest commands, which the kill was closest to, and some of all the others. */
function sample(told: readonly Entry[]): Entry[] {
  const every = Math.max(1, Math.floor(told.length / askedAgain));
  return [...told.slice(-askedAgain), ...told.filter((_, index) => index % every === 0)];
}
