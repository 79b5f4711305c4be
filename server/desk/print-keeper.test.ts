import type { PrintJobId } from "@motcua/protocol";
import { expect, it } from "vitest";
import { createSeededChance } from "../parts/chance.ts";
import { type Office, openOffice } from "../testing/office.ts";
import { hardwareView } from "../views/hardware-view.ts";
import { settlePrints } from "./print-keeper.ts";

const paper = {
  service: "land" as never,
  priority: null,
  procedure: null,
  language: "vi",
  print: "paper",
} as const;

async function withAJob(from = "2026-11-23T07:00") {
  const office = await openOffice({ from });
  const { printJob, ticket } = await office.kiosk.does("issue-ticket", paper);
  const job = printJob as PrintJobId;
  const now = office.clock.now();
  const lease = () =>
    office.store.printJobs.lease(office.site, job, office.agent.actor.id, now, now + 60_000);
  return { office, job, ticket, lease };
}

const settle = (office: Office) =>
  settlePrints(
    { desk: office.desk(), printJobs: office.store.printJobs, chance: createSeededChance(5), since: 0 },
    office.site,
  );

const printed = { kind: "printed", confirmedBy: "process-id", paper: "enough" } as const;

it("T4 a job that no agent took is not printed into an empty room: it ends clean, and a reprint is a new job", async () => {
  const { office, job, ticket } = await withAJob();
  expect(hardwareView(office.state(), office.agent.actor.id as never, office.clock.now()).jobs).toMatchObject(
    [{ job }],
  );
  office.clock.advance(60_000);
  expect(hardwareView(office.state(), office.agent.actor.id as never, office.clock.now()).jobs).toEqual([]);
  office.clock.advance(30_001);
  await settle(office);
  expect(office.day().prints.get(job)).toMatchObject({ state: "failed-clean", cause: "too-old" });
  expect(await office.store.printJobs.find(office.site, job)).toMatchObject({ state: "failed-clean" });
  const again = await office.kiosk.does("reprint-ticket", { ticket });
  expect(office.day().prints.get(again.printJob)).toMatchObject({ copy: 1, state: "waiting" });
});

it("T4 a job whose agent never came back while sending ends as unknown", async () => {
  const { office, job, lease } = await withAJob();
  const row = await lease();
  await office.store.printJobs.sending(office.site, job, row?.fence ?? 0);
  office.clock.advance(90_001);
  await settle(office);
  expect(office.day().prints.get(job)).toMatchObject({ state: "unknown", cause: "not-confirmed" });
  expect(await office.agent.tries("report-print", { job, fence: 1, outcome: printed })).toBe(
    "print-job-not-available",
  );
});

it("a hub that was away longer than a job lives hears its agent before it calls the job unknown", async () => {
  const { office, job, lease } = await withAJob();
  const row = await lease();
  await office.store.printJobs.sending(office.site, job, row?.fence ?? 0);
  office.clock.advance(200_000);
  const since = office.clock.now();
  const keep = () =>
    settlePrints(
      { desk: office.desk(), printJobs: office.store.printJobs, chance: createSeededChance(5), since },
      office.site,
    );
  office.clock.advance(14_000);
  await keep();
  expect(office.day().prints.get(job)?.state).toBe("waiting");
  await office.agent.does("report-print", { job, fence: 1, outcome: printed });
  office.clock.advance(2_000);
  await keep();
  expect(office.day().prints.get(job)?.state).toBe("printed");
});

it("a job that is over, or young, is left alone", async () => {
  const { office, job, lease } = await withAJob();
  await lease();
  await office.agent.does("report-print", { job, fence: 1, outcome: printed });
  const { seq } = office.state();
  await settle(office);
  office.clock.advance(200_000);
  await settle(office);
  expect(office.state().seq).toBe(seq);
  expect(office.day().prints.get(job)?.state).toBe("printed");
});

it("an outcome that arrives after its day has closed ends the job once", async () => {
  const { office, job, lease } = await withAJob("2026-11-23T16:44");
  await lease();
  await office.untilClock("19:00");
  expect(await office.agent.tries("report-print", { job, fence: 1, outcome: printed })).toBe("done");
  expect(await office.store.printJobs.find(office.site, job)).toMatchObject({ state: "printed" });
  expect(await office.agent.tries("report-print", { job, fence: 1, outcome: printed })).toBe(
    "print-job-not-available",
  );
});

it("somebody playing with the screen gets no more than five copies", async () => {
  const { office, ticket } = await withAJob();
  const answers: string[] = [];
  for (let copy = 0; copy < 6; copy++) answers.push(await office.kiosk.tries("reprint-ticket", { ticket }));
  expect(answers).toEqual(["done", "done", "done", "done", "done", "too-many-requests"]);
});
