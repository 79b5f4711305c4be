import { describe, expect, test } from "vitest";
import { binhSon, commitOf, ids, jobRow } from "./sample-rows.ts";
import type { Subject } from "./store-contract.ts";

const job = ids.job("one");
const [first, second] = [ids.device("first"), ids.device("second")];

/** T4 and the life of a job: `queued → leased → sending → ended`, one agent at a time. */
export function printJobsContract(subject: Subject): void {
  const queue = () => subject.store().journal.append([commitOf({ printJobs: [jobRow("one")] })]);

  describe("print jobs", () => {
    test("T4 a job is queued with its commit and found after a restart", async () => {
      await queue();
      const { printJobs } = await subject.reopen();
      expect(await printJobs.find(binhSon, job)).toEqual(jobRow("one"));
      expect(await printJobs.find(binhSon, ids.job("none"))).toBeNull();
    });

    test("of many agents at once exactly one leases a job", async () => {
      await queue();
      const { printJobs } = subject.store();
      const agents = Array.from({ length: 10 }, (_, place) => ids.device(String(place)));
      const leases = await Promise.all(agents.map((agent) => printJobs.lease(binhSon, job, agent, 100, 200)));
      const got = leases.filter((lease) => lease !== null);
      expect(got).toHaveLength(1);
      expect(got[0]).toMatchObject({ state: "leased", fence: 1, leased_until: 200 });
      expect(await printJobs.find(binhSon, job)).toEqual(got[0]);
    });

    test("a lease that ran out unsent goes to another, and its fence is then refused", async () => {
      await queue();
      const { printJobs } = subject.store();
      await printJobs.lease(binhSon, job, first, 100, 200);
      expect(await printJobs.lease(binhSon, job, second, 199, 300)).toBeNull();
      expect(await printJobs.lease(binhSon, job, second, 200, 300)).toMatchObject({
        fence: 2,
        agent: second,
      });
      expect(await printJobs.sending(binhSon, job, 1)).toBe(false);
      expect(await printJobs.sending(binhSon, job, 2)).toBe(true);
    });

    test("a job being sent is never leased again, nor sent twice", async () => {
      await queue();
      const { printJobs } = subject.store();
      expect(await printJobs.sending(binhSon, job, 0)).toBe(false);
      await printJobs.lease(binhSon, job, first, 100, 200);
      const sent = await Promise.all([1, 1, 1].map((fence) => printJobs.sending(binhSon, job, fence)));
      expect(sent.filter(Boolean)).toHaveLength(1);
      expect(await printJobs.lease(binhSon, job, second, 10_000, 20_000)).toBeNull();
      expect((await printJobs.find(binhSon, job))?.state).toBe("sending");
    });

    test("a job that ended is not to be had, and keeps its fence and agent", async () => {
      await queue();
      const { journal, printJobs } = subject.store();
      await printJobs.lease(binhSon, job, first, 100, 200);
      await printJobs.sending(binhSon, job, 1);
      await journal.append([commitOf({ printJobs: [jobRow("one", { state: "printed" })] })]);
      const ended = jobRow("one", { state: "printed", fence: 1, agent: first });
      expect(await printJobs.find(binhSon, job)).toEqual(ended);
      expect(await printJobs.lease(binhSon, job, second, 10_000, 20_000)).toBeNull();
      expect(await printJobs.sending(binhSon, job, 1)).toBe(false);
    });

    test("a job queued a second time stays where it is", async () => {
      await queue();
      await subject.store().printJobs.lease(binhSon, job, first, 100, 200);
      await queue();
      expect((await subject.store().printJobs.find(binhSon, job))?.state).toBe("leased");
    });

    test("a job on the way again leaves its old lease behind", async () => {
      await queue();
      const { journal, printJobs } = subject.store();
      await printJobs.lease(binhSon, job, first, 100, 200);
      await journal.append([commitOf({ printJobs: [jobRow("one", { state: "queued", fence: 1 })] })]);
      expect(await printJobs.sending(binhSon, job, 1)).toBe(false);
      expect(await printJobs.find(binhSon, job)).toMatchObject({ state: "queued", fence: 2 });
      expect(await printJobs.lease(binhSon, job, second, 110, 200)).toMatchObject({ fence: 3 });
    });

    test("an agent that comes back finds what it had leased or was sending", async () => {
      const { journal, printJobs } = subject.store();
      const names = ["sent", "leased", "queued", "done", "others"];
      await journal.append([
        commitOf({ printJobs: names.map((name, place) => jobRow(name, { requested_at: place })) }),
      ]);
      for (const name of ["sent", "leased", "done"]) {
        await printJobs.lease(binhSon, ids.job(name), first, 100, 200);
      }
      await printJobs.lease(binhSon, ids.job("others"), second, 100, 200);
      await printJobs.sending(binhSon, ids.job("sent"), 1);
      await journal.append([commitOf({ printJobs: [jobRow("done", { state: "unknown" })] })]);
      const open = await (await subject.reopen()).printJobs.openOf(binhSon, first);
      expect(open.map((row) => [row.job, row.state])).toEqual([
        [ids.job("sent"), "sending"],
        [ids.job("leased"), "leased"],
      ]);
    });
  });
}
