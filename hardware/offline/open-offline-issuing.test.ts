import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { EquipmentState, PrintOutcome } from "@motcua/protocol";
import { refuse } from "@motcua/protocol";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Printable } from "../agent/open-printer.ts";
import { type OfflineIssuing, openOfflineIssuing } from "./open-offline-issuing.ts";
import { fakeHub } from "./testing/fake-hub.ts";
import { at, sampleOffice, today, tomorrow } from "./testing/sample-office.ts";

let folder: string;
let running: OfflineIssuing | null = null;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "motcua-alone-"));
});
afterEach(async () => {
  await running?.close();
  running = null;
  rmSync(folder, { recursive: true });
});

const origin = "https://motcua.office.test:3000";
const printed: PrintOutcome = { kind: "printed", confirmedBy: "process-id", paper: "enough" };
const id = (nth: number) => `01939a00-0000-7000-8000-${String(nth).padStart(12, "0")}`;
const ask = (nth: number, change: object = {}) => ({
  id: id(nth),
  service: "civil-status",
  priority: null,
  procedure: null,
  language: "vi",
  print: "paper",
  ...change,
});

async function openAgent(clock: { now: number }) {
  const hub = fakeHub();
  const paper: Printable[] = [];
  const later: (() => void)[] = [];
  let outcome: Promise<PrintOutcome> = Promise.resolve(printed);
  const issuing = await openOfflineIssuing({
    hub: hub.part,
    folder,
    port: 0,
    origins: [origin],
    printers: {
      printOn: async (_printer, ticket) => {
        paper.push(ticket);
        return outcome;
      },
      states: () => new Map([["kiosk" as never, "ready" as EquipmentState]]),
    },
    time: { wallMillis: () => clock.now, steadyMillis: () => clock.now },
    after: (_delay, run) => {
      later.push(run);
      return () => void later.splice(later.indexOf(run), 1);
    },
    log: () => undefined,
  });
  running = issuing;
  const url = `http://127.0.0.1:${issuing.port}`;
  return {
    hub,
    paper,
    later,
    issuing,
    url,
    prints: (next: Promise<PrintOutcome>) => {
      outcome = next;
    },
    takes: async (body: object): Promise<{ done?: Record<string, unknown>; refused?: { code: string } }> => {
      const headers = { "content-type": "application/json", origin };
      const response = await fetch(`${url}/tickets`, { method: "POST", headers, body: JSON.stringify(body) });
      return (await response.json()) as never;
    },
    shows: async () => {
      const response = await fetch(`${url}/view`, { headers: { origin } });
      return ((await response.json()) as { view: { view: Record<string, unknown> } | null }).view;
    },
    ends: async () => {
      await issuing.close();
      running = null;
    },
  };
}

/** An agent that has heard of the hub at nine, which is away since. */
async function alone(told = sampleOffice(), heardAt = at("09:00")) {
  const clock = { now: heardAt };
  const agent = await openAgent(clock);
  agent.hub.comes(clock.now, told);
  agent.hub.goes();
  return { ...agent, clock };
}

describe("an agent whose kiosk is without the hub", () => {
  test("T1 T4 gives its own numbers, on disk before paper, and paper that promises nothing unknown", async () => {
    const { takes, paper } = await alone();
    const reply = await takes(ask(1));
    expect(reply.done).toMatchObject({ number: "C900", peopleAhead: null, estimate: null, counters: [2] });
    expect(readFileSync(join(folder, "tickets.jsonl"), "utf8")).toContain('"C900"');
    await vi.waitFor(() => expect(paper).toHaveLength(1));
    expect(paper[0]?.content).toMatchObject({
      number: "C900",
      peopleAhead: null,
      estimate: null,
      reprint: 0,
    });
    expect((await takes(ask(2))).done).toMatchObject({ number: "C901" });
    expect((await takes(ask(3, { service: "land" }))).done).toMatchObject({ number: "A900" });
  });

  test("T3 the same command brings the same ticket and one paper, also after a restart; another body does not", async () => {
    const { takes, paper, ends, clock } = await alone();
    const first = await takes(ask(1));
    expect(await takes(ask(1))).toEqual(first);
    await ends();
    clock.now += 60_000;
    const again = await openAgent(clock);
    expect(await again.takes(ask(1))).toEqual(first);
    expect((await again.takes(ask(1, { service: "land" }))).refused).toEqual({ code: "command-id-reused" });
    expect((await again.takes(ask(2))).done).toMatchObject({ number: "C901" });
    await vi.waitFor(() => expect([...paper, ...again.paper]).toHaveLength(2));
  });

  test("refuses while the hub answers, and before it was ever told anything", async () => {
    const { hub, takes, shows, clock } = await alone();
    hub.comes(clock.now, sampleOffice());
    expect((await takes(ask(1))).refused?.code).toBe("hub-is-back");
    expect(await shows()).toBeNull();
    hub.comes(clock.now, null);
    hub.goes();
    expect((await takes(ask(1))).refused?.code).toBe("hub-away");
  });

  test("D1 gives numbers within the hours it was told, day by day, and none on a day it knows nothing of", async () => {
    const { takes, shows, clock } = await alone();
    expect((await takes(ask(1))).done).toMatchObject({ number: "C900" });
    clock.now = at("12:00");
    expect((await takes(ask(2))).refused).toEqual({
      code: "issuing-not-started",
      detail: { opensAt: at("13:30") },
    });
    clock.now = at("16:00");
    expect((await takes(ask(3))).refused).toMatchObject({ code: "issuing-stopped" });
    expect((await shows())?.view).toMatchObject({
      issuing: { state: "closed", opensAt: at("07:00", tomorrow) },
    });
    clock.now = at("07:30", tomorrow);
    expect((await takes(ask(4))).done).toMatchObject({ number: "C900" });
    clock.now = at("09:00", "2026-11-26");
    expect((await takes(ask(5))).refused).toEqual({ code: "day-not-open" });
  });

  test("says plainly that its block is used up, and what is closed or unknown", async () => {
    const { takes } = await alone(sampleOffice({ upTo: 901 }));
    expect((await takes(ask(1))).done).toMatchObject({ number: "C900" });
    expect((await takes(ask(2))).done).toMatchObject({ number: "C901" });
    expect((await takes(ask(3))).refused?.code).toBe("own-numbers-used-up");
    expect((await takes(ask(4, { service: "land" }))).done).toMatchObject({ number: "A900" });
    expect((await takes(ask(5, { service: "tax" }))).refused?.code).toBe("service-closed");
    expect((await takes(ask(6, { service: "nowhere" }))).refused?.code).toBe("unknown-service");
    expect((await takes(ask(7, { priority: "elderly" }))).refused?.code).toBe("unknown-priority-group");
    expect((await takes({ id: id(8) })).refused?.code).toBe("bad-request");
  });

  test("T1 begins above what the hub knows of this day, should its own disk have been changed", async () => {
    const { takes } = await alone(sampleOffice({ used: { C: 907 } }));
    expect((await takes(ask(1))).done).toMatchObject({ number: "C908" });
    expect((await takes(ask(2, { service: "land" }))).done).toMatchObject({ number: "A900" });
  });

  test("shows no counts of people, and how its papers fare", async () => {
    const { takes, shows } = await alone();
    await takes(ask(1));
    await vi.waitFor(async () => {
      expect((await shows())?.view).toMatchObject({ prints: [{ state: "printed" }] });
    });
    expect((await shows())?.view).toMatchObject({
      issuing: { state: "open", stopsAt: at("11:30") },
      services: [{ waiting: null, estimate: null }, { waiting: null }, { waiting: null }],
      printer: { state: "ready" },
    });
  });
});

describe("handing in", () => {
  test("T3 in the order of issue, with own time and paper, each once, when the hub is back", async () => {
    const { hub, takes, clock, issuing } = await alone();
    for (const nth of [1, 2, 3]) {
      await takes(ask(nth, { print: nth === 3 ? "none" : "paper" }));
      clock.now += 60_000;
    }
    expect(issuing.waiting()).toBe(3);
    hub.comes(clock.now, sampleOffice());
    await vi.waitFor(() => expect(issuing.waiting()).toBe(0));
    expect(hub.handedIn.map(({ number, issuedAt }) => [number, issuedAt])).toEqual([
      ["C900", at("09:00")],
      ["C901", at("09:01")],
      ["C902", at("09:02")],
    ]);
    expect(hub.handedIn[0]).toMatchObject({ day: today, clock: "sure", paper: { outcome: printed } });
    expect(hub.handedIn[2]).toMatchObject({ paper: null });
    hub.goes();
    hub.comes(clock.now, sampleOffice());
    await takes(ask(9));
    expect(hub.handedIn).toHaveLength(3);
  });

  test("T3 once more to a hub that was brought back from a backup, under the same id", async () => {
    const { hub, takes, clock, issuing } = await alone();
    await takes(ask(1));
    hub.comes(clock.now, sampleOffice());
    await vi.waitFor(() => expect(issuing.waiting()).toBe(0));
    hub.goes();
    hub.comes(clock.now, sampleOffice(), 2);
    await vi.waitFor(() => expect(hub.handedIn).toHaveLength(2));
    expect(hub.handedIn[1]?.id).toBe(hub.handedIn[0]?.id);
  });

  test("waits for paper that is under way, and tries again what the hub could not take yet", async () => {
    const { hub, takes, clock, issuing, prints, later } = await alone();
    const ends = Promise.withResolvers<PrintOutcome>();
    prints(ends.promise);
    await takes(ask(1));
    hub.answers(() => refuse("storage-unavailable"));
    hub.comes(clock.now, sampleOffice());
    await vi.waitFor(() => expect(later).toHaveLength(1));
    expect(hub.handedIn).toHaveLength(0);
    ends.resolve(printed);
    await vi.waitFor(() => expect(hub.handedIn).toHaveLength(1));
    hub.answers(() => ({ done: {} }));
    await vi.waitFor(() => expect(later).toHaveLength(1));
    later[0]?.();
    await vi.waitFor(() => expect(issuing.waiting()).toBe(0));
  });

  test("one that the hub will never take holds up no other", async () => {
    const { hub, takes, clock, issuing } = await alone();
    for (const nth of [1, 2]) await takes(ask(nth));
    hub.answers(({ number }) => (number === "C900" ? refuse("number-taken") : { done: {} }));
    hub.comes(clock.now, sampleOffice());
    await vi.waitFor(() => expect(issuing.waiting()).toBe(1));
  });

  test("T4 paper that a power cut interrupted is handed in as in doubt, and not printed again", async () => {
    const { takes, clock, prints, issuing } = await alone();
    const ends = Promise.withResolvers<PrintOutcome>();
    prints(ends.promise);
    await takes(ask(1));
    const file = readFileSync(join(folder, "tickets.jsonl"));
    ends.resolve(printed);
    await issuing.close();
    writeFileSync(join(folder, "tickets.jsonl"), file);
    const again = await openAgent(clock);
    again.hub.comes(clock.now, sampleOffice());
    await vi.waitFor(() => expect(again.hub.handedIn).toHaveLength(1));
    expect(again.hub.handedIn[0]).toMatchObject({ paper: { outcome: { kind: "unknown" } } });
    expect(again.paper).toHaveLength(0);
  });

  test("D1 a clock that proves wrong marks what it stamped", async () => {
    const { clock, ends } = await alone();
    await ends();
    clock.now += 3_600_000;
    const again = await openAgent(clock);
    await again.takes(ask(1));
    again.hub.comes(at("09:05"), sampleOffice());
    await vi.waitFor(() => expect(again.hub.handedIn).toHaveLength(1));
    expect(again.hub.handedIn[0]).toMatchObject({ clock: "doubtful" });
  });
});
