/**
 * The life of a print job end to end: a hub and agents as processes that are killed, printers that speak ESC/POS on
 * TCP and on serial lines (pseudo-terminals). One death of a hub or agent is a case of both lines, as starting them is
 * what takes long. In no case is a ticket lost, printed twice without saying so, or called printed when it was not.
 */
import { isRefused, type PrintJobId } from "@motcua/protocol";
import { connectDevice } from "@motcua/simulator";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import {
  allHalfWay,
  allShow,
  allWritten,
  each,
  openDesks,
  papers,
  setAll,
  takeNumbers,
} from "./print-desks.ts";
import { type LineKind, openPrintOffice, type PrintOffice, patiently, printerAt } from "./print-office.ts";

let office: PrintOffice;
beforeAll(async () => {
  office = await openPrintOffice();
});
afterEach(() => office.clear());
afterAll(() => office?.close());

const bound = { timeout: 120_000 };
const slowly = { bytesPerSecond: 12_000 };
const quickly = { bytesPerSecond: null };

/** Windows has no pseudo-terminals that a serial port could open. */
const lines: readonly LineKind[] = process.platform === "win32" ? ["tcp"] : ["tcp", "serial"];

const onceEach = lines.map((line) => `${line}: 1`);

describe(`over ${lines.join(" and ")} at once`, () => {
  test(
    "T4 a job waits for an agent, also through a hub's power cut, and is printed once",
    bound,
    async () => {
      const { agent, desks } = await openDesks(office, lines);
      const waiting = await takeNumbers(desks);
      await office.killHub();
      await office.startHub();
      agent.start();
      await allShow(waiting, "printed");
      expect(papers(desks)).toEqual(onceEach);
      await office.killHub();
      await office.startHub();
      await allShow(waiting, "printed");
      expect(papers(desks)).toEqual(onceEach);
    },
  );

  test(
    "an agent killed while it sends: nobody knows, nothing is sent again, a reprint is whole and says so",
    bound,
    async () => {
      const { agent, desks } = await openDesks(office, lines);
      setAll(desks, slowly);
      agent.start();
      const waiting = await takeNumbers(desks);
      await allHalfWay(desks);
      await agent.kill();
      setAll(desks, quickly);
      agent.start();
      await allShow(waiting, "unknown");
      await each(waiting, async ({ kiosk, printer, ticket, job }) => {
        const again = await kiosk.screen.ask("ticket:reprint", { ticket });
        if (isRefused(again)) throw new Error("The reprint was refused.");
        await kiosk.shows(again.done.printJob, "printed");
        await kiosk.shows(job, "unknown");
        const reprint = printer.virtual.tickets().at(-1);
        const next = await kiosk.takesNumber();
        await kiosk.shows(next.job, "printed");
        const whole = printer.virtual.tickets().at(-1);
        if (reprint === undefined || whole === undefined) throw new Error("There is no paper.");
        // The mark "BẢN IN LẠI" makes it the taller one; an open picture in the printer would have swallowed its head.
        expect(reprint.heightDots).toBeGreaterThan(whole.heightDots);
        expect(printer.virtual.complaints()).toEqual([]);
      });
    },
  );

  test(
    "T4 a hub killed while a job is leased: the job goes on, the old lease is worth nothing",
    bound,
    async () => {
      const { agent, desks } = await openDesks(office, lines);
      const waiting = await takeNumbers(desks);
      const first = await connectDevice({ ...office.at, namespace: "hardware", token: agent.token });
      const leases = await each(waiting, async ({ job, printerId }) => {
        const lease = await first.ask("print:lease", { job, printer: printerId, attempt: 0 });
        if (isRefused(lease)) throw new Error(`The lease was refused: ${lease.refused.code}`);
        return { job, fence: lease.done.fence };
      });
      await office.killHub();
      await office.startHub();
      agent.start();
      await allShow(waiting, "printed");
      expect(papers(desks)).toEqual(onceEach);
      for (const lease of leases) {
        const late = await first.ask("print:sending", lease);
        expect(late).toMatchObject({ refused: { code: "stale-lease" } });
      }
      first.close();
    },
  );

  test(
    "an agent killed when the paper was out but the hub away: it says how it ended, and prints nothing again",
    bound,
    async () => {
      const { agent, desks } = await openDesks(office, lines);
      setAll(desks, slowly);
      agent.start();
      const waiting = await takeNumbers(desks);
      await allHalfWay(desks);
      await office.killHub();
      setAll(desks, quickly);
      await allWritten(agent, waiting, '"kind":"printed"');
      await agent.kill();
      await office.startHub();
      agent.start();
      await allShow(waiting, "printed");
      expect(papers(desks)).toEqual(onceEach);
    },
  );

  test("a hub killed while a job is sent hears of its end when it is back", bound, async () => {
    const { agent, desks } = await openDesks(office, lines);
    setAll(desks, slowly);
    agent.start();
    const waiting = await takeNumbers(desks);
    await allHalfWay(desks);
    await office.killHub();
    await office.startHub();
    setAll(desks, quickly);
    await allShow(waiting, "printed");
    expect(papers(desks)).toEqual(onceEach);
  });

  test(
    "an agent that took a job and died before the first byte: the job is printed once by the one that comes",
    bound,
    async () => {
      const { agent, desks } = await openDesks(office, lines);
      setAll(desks, { reading: "stopped" });
      agent.start();
      const waiting = await takeNumbers(desks);
      await allWritten(agent, waiting, '"step"');
      await agent.kill();
      setAll(desks, { reading: "reads" });
      agent.start();
      await each(waiting, async ({ kiosk, printer, job }) => {
        const ends = await vi.waitFor(() => {
          const state = kiosk.stateOf(job);
          if (state === undefined || state === "waiting") throw new Error("not over yet");
          return state;
        }, patiently);
        // Between the hub's word that bytes may leave and the first byte nobody can tell: never "printed" without paper.
        expect([ends, printer.papers()]).toEqual(ends === "printed" ? ["printed", 1] : ["unknown", 0]);
      });
    },
  );

  test(
    "a hub killed when nobody knew whether a job was printed: still unknown, and not sent again",
    bound,
    async () => {
      const { agent, desks } = await openDesks(office, lines);
      setAll(desks, slowly);
      agent.start();
      const waiting = await takeNumbers(desks);
      await allHalfWay(desks);
      await agent.kill();
      setAll(desks, { ...quickly, paper: "out" });
      agent.start();
      await allShow(waiting, "unknown");
      await office.killHub();
      await office.startHub();
      await allShow(waiting, "unknown");
      // The next one ends clean: what the printer lacks is seen before a byte of it leaves.
      const next = await takeNumbers(desks);
      await allShow(next, "failed-clean");
      await office.killHub();
      await office.startHub();
      await allShow(next, "failed-clean");
      await allShow(waiting, "unknown");
      for (const { job } of waiting) {
        const sendings = agent
          .journal()
          .filter((entry) => entry.includes(job) && entry.includes('"sending"'));
        expect(sendings).toHaveLength(2);
      }
    },
  );
});

test.runIf(lines.includes("serial"))(
  "two agents that claim one printer over serial: one has its line at a time, each job is printed once",
  bound,
  async () => {
    const { kiosk, printer, agents } = await claimedTwice("serial");
    for (const agent of agents) agent.start();
    const jobs: PrintJobId[] = [];
    for (let nth = 0; nth < 3; nth++) jobs.push((await kiosk.takesNumber()).job);
    for (const job of jobs) await kiosk.shows(job, "printed");
    expect(printer.papers()).toBe(3);
    expect(printer.virtual.complaints()).toEqual([]);
  },
);

test("two agents cannot both be given one printer of the network", bound, async () => {
  await expect(claimedTwice("tcp")).rejects.toThrow("settings-invalid");
});

test("two agents that offer the same printer share the jobs: each is printed once", bound, async () => {
  await office.setUp([]);
  const [kiosk, printer] = [await office.kiosk(), await office.printer("tcp")];
  const { target } = printer;
  if (target.kind !== "tcp") throw new Error("This printer is on the network.");
  const address = `tcp://${target.host}:${target.port}`;
  const agents = [await office.agent("mot", address), await office.agent("hai", address)];
  for (const agent of agents) agent.start();
  const jobs: PrintJobId[] = [];
  for (let nth = 0; nth < 6; nth++) jobs.push((await kiosk.takesNumber()).job);
  for (const job of jobs) await kiosk.shows(job, "printed");
  expect(printer.papers()).toBe(6);
  const begun = agents.flatMap((agent) => agent.journal().filter((line) => line.includes('"printed"')));
  expect(begun).toHaveLength(6);
});

test("paper out before the first byte: the printer that stands in prints it, once", bound, async () => {
  const kiosk = await office.kiosk();
  const [hall, desk] = [await office.printer("tcp"), await office.printer("tcp")];
  const [first, second] = [await office.agent("sanh", "virtual"), await office.agent("ban", "virtual")];
  await office.setUp([
    printerAt("hall", first.id, hall, { prints: [kiosk.id], standsInFor: [] }),
    printerAt("desk", second.id, desk, { prints: ["reception"], standsInFor: [kiosk.id] }),
  ]);
  hall.virtual.set({ paper: "out" });
  first.start();
  second.start();
  const { job } = await kiosk.takesNumber();
  await kiosk.shows(job, "printed");
  expect([hall.papers(), desk.papers()]).toEqual([0, 1]);
  await first.kill();
  const next = await kiosk.takesNumber();
  await kiosk.shows(next.job, "printed");
  expect([hall.papers(), desk.papers()]).toEqual([0, 2]);
});

test("what is moved at the printer shows at the kiosk: paper out, cover, and well again", bound, async () => {
  const { agent, desks } = await openDesks(office, ["tcp"]);
  const [desk] = desks;
  if (desk === undefined) throw new Error("A desk was opened.");
  const { kiosk, printer } = desk;
  agent.start();
  const shows = (state: "ready" | "trouble", cause: string | null) =>
    kiosk.screen.until(({ printer: seen }) => seen.state === state && seen.cause === cause);
  await shows("ready", null);
  printer.virtual.set({ paper: "out" });
  await shows("trouble", "paper-out");
  printer.virtual.set({ paper: "enough", cover: "open" });
  await shows("trouble", "cover-open");
  printer.virtual.set({ cover: "closed" });
  await shows("ready", null);
  await agent.kill();
  await shows("trouble", "offline");
});

/** One printer that the settings name twice, each time beside another agent. */
async function claimedTwice(line: "tcp" | "serial") {
  const [kiosk, printer] = [await office.kiosk(), await office.printer(line)];
  const agents = [await office.agent("mot", "virtual"), await office.agent("hai", "virtual")] as const;
  await office.setUp([
    printerAt("hall", agents[0].id, printer, { prints: [kiosk.id], standsInFor: [] }),
    printerAt("spare", agents[1].id, printer, { prints: [], standsInFor: [kiosk.id] }),
  ]);
  return { kiosk, printer, agents };
}
