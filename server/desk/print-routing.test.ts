import type { EquipmentId, Printer, PrintJobId } from "@motcua/protocol";
import { expect, it } from "vitest";
import { createSeededChance } from "../parts/chance.ts";
import { exampleSettings, openOffice } from "../testing/office.ts";
import { hardwareView } from "../views/hardware-view.ts";
import { settlePrints } from "./print-keeper.ts";

const hallAgent = "01939a00-0000-7000-8000-0000000000a1" as never;
const deskAgent = "01939a00-0000-7000-8000-0000000000a2" as never;
const paperOut = { kind: "failed-clean", cause: "paper-out" } as const;
const unreachable = { kind: "failed-clean", cause: "unreachable" } as const;
const printed = { kind: "printed", confirmedBy: "process-id", paper: "enough" } as const;

const printer = (id: string, change: Partial<Printer>): Printer => ({
  id: id as EquipmentId,
  name: id,
  agent: hallAgent,
  model: "epson-tm-t82",
  target: { kind: "tcp", host: `${id}.lan`, port: 9100 },
  paper: "80mm",
  mode: "raster",
  codePage: null,
  prints: [],
  standsInFor: [],
  ...change,
});

/** The kiosk prints in the hall, the desk on its own printer, which stands in for the kiosk where it may. */
async function withPrinters(standsIn: "stands-in" | "alone") {
  const kiosk = (await openOffice()).kiosk.actor.id as never;
  const settings = exampleSettings((same) => ({
    ...same,
    equipment: {
      ...same.equipment,
      printers: [
        printer("hall", { prints: [kiosk] }),
        printer("desk", {
          agent: deskAgent,
          prints: ["reception"],
          standsInFor: standsIn === "stands-in" ? [kiosk] : [],
        }),
      ],
    },
  }));
  const office = await openOffice({ settings });
  const paper = { service: "land", priority: null, procedure: null, language: "vi", print: "paper" } as never;
  const jobsOf = (agent: never) =>
    hardwareView(office.state(), agent, office.clock.now()).jobs.map(
      ({ job, printer: where, attempt }) => `${job} ${where} ${attempt}`,
    );
  const lease = async (job: PrintJobId, agent: never) => {
    const now = office.clock.now();
    const row = await office.store.printJobs.lease(office.site, job, agent, now, now + 10_000);
    if (row === null) throw new Error("The job is not to be had.");
    return row.fence;
  };
  const keep = () =>
    settlePrints(
      { desk: office.desk(), printJobs: office.store.printJobs, chance: createSeededChance(5), since: 0 },
      office.site,
    );
  const issue = async (by: "kiosk" | "reception" = "kiosk") =>
    (await office[by].does("issue-ticket", paper)).printJob as PrintJobId;
  const stateOf = (job: PrintJobId) => office.day().prints.get(job)?.state;
  return { office, issue, jobsOf, lease, keep, stateOf };
}

it("a ticket goes to the printer of the kiosk or of the desk it was asked at, and only its agent sees it", async () => {
  const { issue, jobsOf } = await withPrinters("stands-in");
  const atKiosk = await issue();
  const atDesk = await issue("reception");
  expect(jobsOf(hallAgent)).toEqual([`${atKiosk} hall 0`]);
  expect(jobsOf(deskAgent)).toEqual([`${atDesk} desk 0`]);
});

it("without any printer set up every agent is shown every job, for the printer it was started with", async () => {
  const office = await openOffice();
  const { printJob } = await office.kiosk.does("issue-ticket", {
    service: "land",
    priority: null,
    procedure: null,
    language: "vi",
    print: "paper",
  } as never);
  expect(hardwareView(office.state(), hallAgent, office.clock.now()).jobs).toMatchObject([
    { job: printJob, printer: null, attempt: 0 },
  ]);
});

it("a job that left no byte moves to the printer that stands in, and an old lease says nothing any more", async () => {
  const { office, issue, jobsOf, lease, stateOf } = await withPrinters("stands-in");
  const job = await issue();
  const fence = await lease(job, hallAgent);
  await office.agent.does("report-print", { job, fence, outcome: paperOut });
  expect(jobsOf(hallAgent)).toEqual([]);
  expect(jobsOf(deskAgent)).toEqual([`${job} desk 1`]);
  expect(await office.agent.tries("report-print", { job, fence, outcome: printed })).toBe("stale-lease");
  const next = await lease(job, deskAgent);
  await office.agent.does("report-print", { job, fence: next, outcome: printed });
  expect(stateOf(job)).toBe("printed");
});

it("without a stand-in paper out is told at once, and a line that was away is tried again a few times", async () => {
  const { office, issue, jobsOf, lease, stateOf } = await withPrinters("alone");
  const dry = await issue();
  const report = async (job: PrintJobId, outcome: typeof paperOut | typeof unreachable) =>
    office.agent.does("report-print", { job, fence: await lease(job, hallAgent), outcome });
  await report(dry, paperOut);
  expect(stateOf(dry)).toBe("failed-clean");
  const away = await issue();
  await report(away, unreachable);
  expect(jobsOf(hallAgent)).toEqual([`${away} hall 1`]);
  await report(away, unreachable);
  expect(stateOf(away)).toBe("waiting");
  await report(away, unreachable);
  expect(stateOf(away)).toBe("failed-clean");
});

it("a job of an agent that is away moves to the stand-in; one that is being sent stays", async () => {
  const { office, issue, jobsOf, lease, keep } = await withPrinters("stands-in");
  const left = await issue();
  const sending = await issue();
  await office.store.printJobs.sending(office.site, sending, await lease(sending, hallAgent));
  office.clock.advance(3_900);
  await keep();
  expect(jobsOf(deskAgent)).toEqual([]);
  office.clock.advance(200);
  await keep();
  expect(jobsOf(deskAgent)).toEqual([`${left} desk 1`]);
  await keep();
  expect(jobsOf(deskAgent)).toEqual([`${left} desk 1`]);
});

it("a job whose stand-in is away too goes back to its own printer, which may be there again, and stays with it", async () => {
  const { office, issue, jobsOf, keep } = await withPrinters("stands-in");
  const job = await issue();
  for (const [afterMillis, agent, where] of [
    [4_100, deskAgent, "desk 1"],
    // others' tickets may come first there
    [14_900, deskAgent, "desk 1"],
    [200, hallAgent, "hall 2"],
    [20_000, hallAgent, "hall 2"],
  ] as const) {
    office.clock.advance(afterMillis);
    await keep();
    expect(jobsOf(agent)).toEqual([`${job} ${where}`]);
  }
});

it("an agent that took a job and died before the first byte loses it to the next that lives", async () => {
  const { office, issue, jobsOf, lease, keep } = await withPrinters("alone");
  const job = await issue();
  const fence = await lease(job, hallAgent);
  office.clock.advance(9_000);
  await keep();
  expect(jobsOf(hallAgent)).toEqual([`${job} hall 0`]);
  office.clock.advance(1_000);
  await keep();
  expect(jobsOf(hallAgent)).toEqual([`${job} hall 1`]);
  expect(await office.store.printJobs.sending(office.site, job, fence)).toBe(false);
});

it("a job that nothing can print is told of when its time is over, not printed late", async () => {
  const { office, issue, jobsOf, keep, stateOf } = await withPrinters("alone");
  const job = await issue();
  office.clock.advance(60_000);
  expect(jobsOf(hallAgent)).toEqual([]);
  office.clock.advance(30_001);
  await keep();
  expect(stateOf(job)).toBe("failed-clean");
});
