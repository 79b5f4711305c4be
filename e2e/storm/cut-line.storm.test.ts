import type { SiteId } from "@motcua/protocol";
import { createDice } from "@motcua/simulator/plan/dice.ts";
import { afterEach, beforeEach, expect, inject, test } from "vitest";
import { type CutLine, openCutLine } from "../environment/cut-line.ts";
import { type HubProcess, startHubProcess } from "../environment/hub-process.ts";
import { makeOfficeKeys } from "../environment/office-keys.ts";
import { createTempFolder, type TempFolder } from "../environment/temp-folder.ts";
import { type WorkingSite, writeWorkingSite } from "../environment/working-site.ts";
import { type Crowd, gatherCrowd } from "./crowd.ts";
import { copyDatabase, inspectDisk } from "./inspect-disk.ts";
import { createLedger, demandSameAnswers } from "./ledger.ts";
import { randomMoment } from "./moments.ts";

const cuts = inject("stormKills");
const seed = 20_221_125;
const setupToken = "only-for-the-storm-0002";

let folder: TempFolder;
let site: WorkingSite;
let hub: HubProcess | null = null;
let line: CutLine | null = null;
let crowd: Crowd | null = null;

beforeEach(async () => {
  folder = createTempFolder("cut-line");
  site = writeWorkingSite(folder.file("site.json"), Date.now());
  hub = await startHubProcess({
    dataFolder: folder.file("data"),
    siteFile: site.file,
    port: 0,
    setupToken,
    settings: {},
    nodeOptions: [],
  });
  line = await openCutLine(hub.port);
});

afterEach(async () => {
  crowd?.close();
  await line?.close();
  await hub?.kill();
  folder.close();
});

test(`T3 the line is cut ${cuts} times between ask and answer: each command is done once and answered once`, async () => {
  if (hub === null || line === null) throw new Error("The hub is not there.");
  const dice = createDice(seed);
  const ledger = createLedger();
  const keys = await makeOfficeKeys({ hubUrl: hub.url, setupToken, site, kiosks: 16, counters: 11 });
  crowd = await gatherCrowd({ hubUrl: line.url, keys, site, ledger, dice: dice.of("crowd") });
  const { work } = crowd;

  for (let nth = 1; nth <= cuts; nth++) {
    await randomMoment({ dice, ledger, work }, [20, 120]);
    // Every other time the asks are heard and their answers are what is lost.
    if (nth % 2 === 1) await Promise.race([line.loseAnswers(8), work]);
    line.cut();
  }

  await crowd.stop();
  await demandSameAnswers(ledger.entries.slice(-200));
  expect(await hub.stop()).toBe(0);
  const copy = copyDatabase(folder.file("data"), folder.file("at-the-end"));
  const { faults } = await inspectDisk(copy, site.id as SiteId, ledger.entries);
  expect(faults).toEqual([]);
  expect([...ledger.refusals.keys()].filter((code) => code !== "queue-empty")).toEqual([]);
});
