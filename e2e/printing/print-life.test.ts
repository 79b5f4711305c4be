/**
 * The life of a print job end to end: a hub and agents as processes that are killed, printers that speak ESC/POS on
 * TCP and on serial lines (pseudo-terminals). In no case is a ticket lost, printed twice without saying so, or called printed when it was not.
 */
import { type EquipmentId, isRefused, type PrintJobId } from "@motcua/protocol";
import { connectDevice } from "@motcua/simulator";
import { afterEach, describe, expect, test, vi } from "vitest";
import { type LineKind, openPrintOffice, type PrintOffice, patiently, printerAt } from "./print-office.ts";

let office: PrintOffice;
afterEach(() => office?.close());

const bound = { timeout: 120_000 };
const slowly = { bytesPerSecond: 12_000 };
const quickly = { bytesPerSecond: null };

/** An office with one agent and one printer that prints for the kiosk. */
async function withPrinter(line: LineKind) {
  office = await openPrintOffice();
  const printer = await office.printer(line);
  const agent = await office.agent("may-in", "virtual");
  await office.setUp([printerAt("hall", agent.id, printer, { prints: [office.kioskId], standsInFor: [] })]);
  return { printer, agent };
}

/** Waits until some of a ticket has reached the printer. */
const halfWay = (printer: Awaited<ReturnType<PrintOffice["printer"]>>) =>
  vi.waitFor(() => expect(printer.virtual.lastLineBytes().length).toBeGreaterThan(8_000), patiently);

/** Windows has no pseudo-terminals that a serial port could open. */
const lines: readonly LineKind[] = process.platform === "win32" ? ["tcp"] : ["tcp", "serial"];

describe.each(lines)("over %s", (line) => {
  test(
    "T4 a job waits for an agent, also through a hub's power cut, and is printed once",
    bound,
    async () => {
      const { printer, agent } = await withPrinter(line);
      const { job } = await office.takesNumber();
      await office.killHub();
      await office.startHub();
      agent.start();
      await office.shows(job, "printed");
      expect(printer.papers()).toBe(1);
      await office.killHub();
      await office.startHub();
      await office.shows(job, "printed");
      expect(printer.papers()).toBe(1);
    },
  );

  test(
    "an agent killed while it sends: nobody knows, nothing is sent again, a reprint is whole and says so",
    bound,
    async () => {
      const { printer, agent } = await withPrinter(line);
      printer.virtual.set(slowly);
      agent.start();
      const { job, ticket } = await office.takesNumber();
      await halfWay(printer);
      await agent.kill();
      printer.virtual.set(quickly);
      agent.start();
      await office.shows(job, "unknown");
      const again = await office.kiosk.ask("ticket:reprint", { ticket });
      if (isRefused(again)) throw new Error("The reprint was refused.");
      await office.shows(again.done.printJob, "printed");
      await office.shows(job, "unknown");
      const reprint = printer.virtual.tickets().at(-1);
      const next = await office.takesNumber();
      await office.shows(next.job, "printed");
      const whole = printer.virtual.tickets().at(-1);
      if (reprint === undefined || whole === undefined) throw new Error("There is no paper.");
      // The mark "BẢN IN LẠI" makes it the taller one; an open picture in the printer would have swallowed its head.
      expect(reprint.heightDots).toBeGreaterThan(whole.heightDots);
      expect(printer.virtual.complaints()).toEqual([]);
    },
  );

  test(
    "T4 a hub killed while a job is leased: the job goes on, the old lease is worth nothing",
    bound,
    async () => {
      const { printer, agent } = await withPrinter(line);
      const { job } = await office.takesNumber();
      const taken = { job, printer: "hall" as EquipmentId, attempt: 0 };
      const first = await connectDevice({ ...office.at, namespace: "hardware", token: agent.token });
      const lease = await first.ask("print:lease", taken);
      if (isRefused(lease)) throw new Error(`The lease was refused: ${lease.refused.code}`);
      await office.killHub();
      await office.startHub();
      agent.start();
      await office.shows(job, "printed");
      expect(printer.papers()).toBe(1);
      const late = await first.ask("print:sending", { job, fence: lease.done.fence });
      expect(late).toMatchObject({ refused: { code: "stale-lease" } });
      first.close();
    },
  );

  test(
    "an agent killed when the paper was out but the hub away: it says how it ended, and prints nothing again",
    bound,
    async () => {
      const { printer, agent } = await withPrinter(line);
      printer.virtual.set(slowly);
      agent.start();
      const { job } = await office.takesNumber();
      await halfWay(printer);
      await office.killHub();
      printer.virtual.set(quickly);
      await vi.waitFor(() => expect(agent.journal().at(-1)).toContain('"kind":"printed"'), patiently);
      await agent.kill();
      await office.startHub();
      agent.start();
      await office.shows(job, "printed");
      expect(printer.papers()).toBe(1);
    },
  );

  test("a hub killed while a job is sent hears of its end when it is back", bound, async () => {
    const { printer, agent } = await withPrinter(line);
    printer.virtual.set(slowly);
    agent.start();
    const { job } = await office.takesNumber();
    await halfWay(printer);
    await office.killHub();
    await office.startHub();
    printer.virtual.set(quickly);
    await office.shows(job, "printed");
    expect(printer.papers()).toBe(1);
  });

  test(
    "an agent that took a job and died before the first byte: the job is printed once by the one that comes",
    bound,
    async () => {
      const { printer, agent } = await withPrinter(line);
      printer.virtual.set({ reading: "stopped" });
      agent.start();
      const { job } = await office.takesNumber();
      await vi.waitFor(() => expect(agent.journal().at(-1)).toContain(job), patiently);
      await agent.kill();
      printer.virtual.set({ reading: "reads" });
      agent.start();
      const ends = await vi.waitFor(() => {
        const state = office.kiosk.view?.prints.find((print) => print.job === job)?.state;
        if (state === undefined || state === "waiting") throw new Error("not over yet");
        return state;
      }, patiently);
      // Between the hub's word that bytes may leave and the first byte nobody can tell: never "printed" without paper.
      expect([ends, printer.papers()]).toEqual(ends === "printed" ? ["printed", 1] : ["unknown", 0]);
    },
  );

  test(
    "a hub killed when nobody knew whether a job was printed: still unknown, and not sent again",
    bound,
    async () => {
      const { printer, agent } = await withPrinter(line);
      printer.virtual.set(slowly);
      agent.start();
      const { job } = await office.takesNumber();
      await halfWay(printer);
      await agent.kill();
      printer.virtual.set({ ...quickly, paper: "out" });
      agent.start();
      await office.shows(job, "unknown");
      await office.killHub();
      await office.startHub();
      await office.shows(job, "unknown");
      // The next one ends clean: what the printer lacks is seen before a byte of it leaves.
      const next = await office.takesNumber();
      await office.shows(next.job, "failed-clean");
      await office.killHub();
      await office.startHub();
      await office.shows(next.job, "failed-clean");
      await office.shows(job, "unknown");
      expect(
        agent.journal().filter((entry) => entry.includes(job) && entry.includes('"sending"')),
      ).toHaveLength(2);
    },
  );
});

test.runIf(lines.includes("serial"))(
  "two agents that claim one printer over serial: one has its line at a time, each job is printed once",
  bound,
  async () => {
    const { printer, agents } = await claimedTwice("serial");
    for (const agent of agents) agent.start();
    const jobs: PrintJobId[] = [];
    for (let nth = 0; nth < 3; nth++) jobs.push((await office.takesNumber()).job);
    for (const job of jobs) await office.shows(job, "printed");
    expect(printer.papers()).toBe(3);
    expect(printer.virtual.complaints()).toEqual([]);
  },
);

test("two agents cannot both be given one printer of the network", bound, async () => {
  await expect(claimedTwice("tcp")).rejects.toThrow("settings-invalid");
});

test("two agents that offer the same printer share the jobs: each is printed once", bound, async () => {
  office = await openPrintOffice();
  const printer = await office.printer("tcp");
  const { target } = printer;
  if (target.kind !== "tcp") throw new Error("This printer is on the network.");
  const address = `tcp://${target.host}:${target.port}`;
  const agents = [await office.agent("mot", address), await office.agent("hai", address)];
  for (const agent of agents) agent.start();
  const jobs: PrintJobId[] = [];
  for (let nth = 0; nth < 6; nth++) jobs.push((await office.takesNumber()).job);
  for (const job of jobs) await office.shows(job, "printed");
  expect(printer.papers()).toBe(6);
  const begun = agents.flatMap((agent) => agent.journal().filter((line) => line.includes('"printed"')));
  expect(begun).toHaveLength(6);
});

test("paper out before the first byte: the printer that stands in prints it, once", bound, async () => {
  office = await openPrintOffice();
  const [hall, desk] = [await office.printer("tcp"), await office.printer("tcp")];
  const [first, second] = [await office.agent("sanh", "virtual"), await office.agent("ban", "virtual")];
  await office.setUp([
    printerAt("hall", first.id, hall, { prints: [office.kioskId], standsInFor: [] }),
    printerAt("desk", second.id, desk, { prints: ["reception"], standsInFor: [office.kioskId] }),
  ]);
  hall.virtual.set({ paper: "out" });
  first.start();
  second.start();
  const { job } = await office.takesNumber();
  await office.shows(job, "printed");
  expect([hall.papers(), desk.papers()]).toEqual([0, 1]);
  await first.kill();
  const next = await office.takesNumber();
  await office.shows(next.job, "printed");
  expect([hall.papers(), desk.papers()]).toEqual([0, 2]);
});

test("what is moved at the printer shows at the kiosk: paper out, cover, and well again", bound, async () => {
  const { printer, agent } = await withPrinter("tcp");
  agent.start();
  const shows = (state: "ready" | "trouble", cause: string | null) =>
    office.kiosk.until(({ printer: seen }) => seen.state === state && seen.cause === cause);
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
  office = await openPrintOffice();
  const printer = await office.printer(line);
  const agents = [await office.agent("mot", "virtual"), await office.agent("hai", "virtual")] as const;
  await office.setUp([
    printerAt("hall", agents[0].id, printer, { prints: [office.kioskId], standsInFor: [] }),
    printerAt("spare", agents[1].id, printer, { prints: [], standsInFor: [office.kioskId] }),
  ]);
  return { printer, agents };
}
