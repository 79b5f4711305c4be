import { writeFileSync } from "node:fs";
import { createTempFolder, type TempFolder } from "@motcua/e2e/environment/temp-folder.ts";
import type { BatchId, BusinessDay } from "@motcua/protocol";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readRecord } from "../desk/office-record.ts";
import { readModelRows } from "../desk/rebuild.ts";
import { historyDeskOf } from "../hub/past-visits.ts";
import { createReportSource } from "../hub/report-source.ts";
import { createTypedParts } from "../hub/typed-figures.ts";
import { makeSatisfactionReport } from "../reports/satisfaction-report.ts";
import { makeWaitReport } from "../reports/wait-report.ts";
import { verifyFigures } from "../store/verify-figures.ts";
import { type Office, openOffice } from "../testing/office.ts";

let folder: TempFolder;
let office: Office;

beforeEach(async () => {
  folder = createTempFolder("history");
  office = await openOffice();
});
afterEach(async () => {
  await office.desk().close();
  folder.close();
});

const head = "issued_at,service,number,counter,called_at,started_at,ended_at,rating";
/** One visit that waited some minutes, was served ten, and gave a level. */
const visit = (day: string, number: string, minutes: number, level: number | "") =>
  `${day} 08:00,A,${number},1,${day} 08:${String(minutes).padStart(2, "0")},${day} 08:30,${day} 08:40,${level}`;

function source() {
  return createReportSource({ site: office.site, desk: office.desk(), store: office.store });
}

function historyDesk() {
  const { site, store } = office;
  const { figures } = createTypedParts({
    ...{ site, store, source: source(), dataFolder: folder.path },
    newId: office.freshId,
    now: () => office.clock.now(),
  });
  return historyDeskOf({
    ...{ site, store, source: source(), figures, newId: office.freshId },
    now: () => office.clock.now(),
    runCommand: (actor, verb, ask) => office.desk().run(site, actor, verb, ask),
  });
}

async function enter(lines: readonly string[], replaces: BatchId | null = null) {
  const path = folder.file("visits.csv");
  writeFileSync(path, `${[head, ...lines].join("\n")}\n`);
  return historyDesk().enter({ path, name: "visits.csv", replaces }, { kind: "machine" }, () => undefined)
    .done;
}

async function entered(lines: readonly string[], replaces: BatchId | null = null) {
  const outcome = await enter(lines, replaces);
  if (outcome.kind !== "entered") throw new Error(`not entered: ${JSON.stringify(outcome)}`);
  return outcome.entered;
}

async function figuresOf(from: string, until: string) {
  const period = { from: from as BusinessDay, until: until as BusinessDay };
  const question = { period, by: "day", madeAt: office.clock.now() } as const;
  const waits = await makeWaitReport(source(), question);
  const ratings = await makeSatisfactionReport(source(), question);
  return {
    issued: waits.total.issued,
    longest: waits.total.wait?.maxSeconds ?? null,
    votes: ratings.total.n,
    days: waits.groups.map(({ key }) => key),
  };
}

const may2015 = ["2015-05-01", "2015-06-01"] as const;

describe("visits of an older system", () => {
  it("count in reports once an event names them, with its digest", async () => {
    const before = office.state().seq;
    const batch = await entered([
      visit("2015-05-04", "A001", 5, 5),
      visit("2015-05-05", "A001", 12, ""),
      visit("2015-05-04", "A002", 7, 2),
    ]);
    expect(await figuresOf(...may2015)).toEqual({
      issued: 3,
      longest: 12 * 60,
      votes: 2,
      days: ["2015-05-04", "2015-05-05"],
    });
    const [event, ...more] = await office.store.journal.read(office.site, before, 10);
    expect(more).toEqual([]);
    expect(event).toMatchObject({ type: "figures-entered", actor: "machine" });
    expect(JSON.parse(event?.data ?? "")).toMatchObject({ ...batch, kind: "visits" });
    expect(await verifyFigures(office.store, office.site)).toEqual({ batches: 1, unfit: [] });
  });

  it.each([
    ["a bad line", [visit("2015-05-04", "A001", 5, 5), visit("2015-02-30", "A001", 5, 5)], 3],
    ["a number given twice", [visit("2015-05-04", "A001", 5, 5), visit("2015-05-04", "A001", 6, 5)], 3],
  ])("leave nothing behind for %s, which is named", async (_what, lines, line) => {
    const before = office.state().seq;
    expect(await enter(lines)).toMatchObject({
      kind: "looked",
      summary: { badLines: 1, problems: [{ line }] },
    });
    expect(office.state().seq).toBe(before);
    expect(await office.store.pastVisits.all(office.site)).toEqual([]);
  });

  it("are refused at the look already on a day that is not over, also one that nobody has closed", async () => {
    const lines = [visit("2026-11-20", "A001", 5, 5), visit("2026-11-23", "A001", 5, 5)];
    const path = folder.file("visits.csv");
    writeFileSync(path, `${[head, ...lines].join("\n")}\n`);
    const look = () => historyDesk().look({ path, name: "visits.csv", replaces: null }, () => undefined).done;
    office.clock.advance(3 * 3_600_000);
    expect(await look()).toMatchObject({
      summary: {
        badLines: 1,
        problems: [{ line: 3, column: "issued_at", en: expect.stringContaining("not over") }],
      },
    });
    // The clock has gone on without the hub, which has not closed the day yet.
    office.clock.advance(24 * 3_600_000);
    expect(office.day().day).toBe("2026-11-23");
    expect(await look()).toMatchObject({ summary: { badLines: 1 } });
  });

  it("are refused on days of this office, and on days of another file", async () => {
    await office.takesNumber("civil-status");
    await office.supervisor.does("close-day", {});
    await office.untilClock("2026-11-24T07:00");
    const own = await enter(
      [visit("2026-11-23", "A001", 5, 5)].map((line) => line.replaceAll(" 08:", " 06:")),
    );
    expect(own).toMatchObject({ kind: "looked", counted: [{ day: "2026-11-23", rows: null }] });
    await entered([visit("2015-05-04", "A001", 5, 5)]);
    const again = await enter([visit("2015-05-04", "A009", 5, 5), visit("2015-05-05", "A001", 5, 5)]);
    expect(again).toMatchObject({ kind: "looked", counted: [{ day: "2015-05-04" }] });
    expect(await office.store.pastVisits.all(office.site)).toHaveLength(1);
  });

  it("give way to a corrected file, and to none when they are withdrawn", async () => {
    const first = await entered([visit("2015-05-04", "A001", 5, 5), visit("2015-05-05", "A001", 5, 5)]);
    expect((await figuresOf(...may2015)).issued).toBe(2);
    const second = await entered(
      [
        visit("2015-05-04", "A001", 25, 1),
        visit("2015-05-06", "A001", 5, 5),
        visit("2015-05-06", "A002", 5, 5),
      ],
      first.batch,
    );
    expect(await figuresOf(...may2015)).toMatchObject({ issued: 3, longest: 25 * 60, votes: 3 });
    const { batches } = await readRecord(office.store.journal, office.site);
    expect(batches.get(first.batch)?.ended?.replacedBy).toBe(second.batch);
    await office.supervisor.does("withdraw-figures", { batch: second.batch });
    expect(await figuresOf(...may2015)).toMatchObject({ issued: 0, votes: 0 });
    expect(await enter([visit("2015-05-05", "A001", 5, 5)])).toMatchObject({ kind: "entered" });
  });

  it("are the same after the tables were made anew from the journal and the stored rows", async () => {
    const first = await entered([visit("2015-05-04", "A001", 5, 5), visit("2015-05-05", "A001", 9, 4)]);
    await entered([visit("2015-05-05", "A001", 8, 3), visit("2015-05-06", "A001", 9, 4)], first.batch);
    const before = await figuresOf(...may2015);
    const { readModel, journal } = office.store;
    await readModel.replace(office.site, readModelRows(journal, office.site));
    expect(await figuresOf(...may2015)).toEqual(before);
    expect(before.issued).toBe(2);
  });

  it("are told from rows that somebody changed", async () => {
    await entered([visit("2015-05-04", "A001", 5, 5)]);
    const { pastVisits } = office.store;
    const [rows] = await pastVisits.all(office.site);
    if (rows === undefined) throw new Error("no rows");
    const [part] = await pastVisits.ofDay(office.site, rows, "2015-05-04" as BusinessDay);
    if (part === undefined) throw new Error("no part");
    await pastVisits.keep([{ ...part, votes: part.legs }]);
    expect((await verifyFigures(office.store, office.site)).unfit).toMatchObject([{ why: "changed" }]);
  });
});
