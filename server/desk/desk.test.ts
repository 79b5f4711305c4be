import { isRefused } from "@motcua/protocol";
import { describe, expect, it } from "vitest";
import { createMemoryStore } from "../store/memory-store.ts";
import { openOffice } from "../testing/office.ts";
import { createStubbornStore } from "../testing/stubborn-store.ts";

const ticket = (print: "none" | "paper" = "none") =>
  ({ service: "land" as never, priority: null, procedure: null, language: "vi", print }) as const;

const stubborn = async () => {
  const wrapped = createStubbornStore(createMemoryStore());
  const office = await openOffice({ store: wrapped.store });
  wrapped.appends.length = 0;
  return { ...wrapped, office };
};

describe("group commit", () => {
  it("T1 commands that come together are decided one after the other and written in one append", async () => {
    const { office, appends } = await stubborn();
    const taken = await Promise.all(Array.from({ length: 40 }, () => office.takesNumber("land")));
    expect(appends).toHaveLength(1);
    expect(taken.map(({ number }) => number)).toEqual(
      Array.from({ length: 40 }, (_, index) => `A${String(index + 1).padStart(3, "0")}`),
    );
  });

  it("T2 commands that come while an append is under way go together into the next", async () => {
    const { office, appends, holdsBack } = await stubborn();
    const gate = holdsBack();
    const first = office.takesNumber("land");
    await gate.reached;
    const others = Array.from({ length: 5 }, () => office.takesNumber("land"));
    expect(office.day().totals.issued).toBe(0);
    gate.go();
    await Promise.all([first, ...others]);
    expect(appends.map((commits) => commits[0]?.answers.length)).toEqual([1, 5]);
  });

  it("a refusal in a batch does not keep the others from being done", async () => {
    const { office, appends } = await stubborn();
    const answers = await Promise.all([
      office.kiosk.tries("issue-ticket", ticket()),
      office.kiosk.tries("issue-ticket", { ...ticket(), service: "nowhere" as never }),
      office.officer(2).tries("call-next", { counter: office.officer(2).counter }),
      office.kiosk.tries("issue-ticket", ticket()),
    ]);
    expect(answers).toEqual(["done", "unknown-service", "counter-closed", "done"]);
    expect(appends).toHaveLength(1);
  });

  it("a batch that only refuses writes nothing", async () => {
    const { office, appends } = await stubborn();
    await office.officer(2).tries("call-next", { counter: office.officer(2).counter });
    expect(appends).toEqual([]);
  });
});

describe("T2 what was acknowledged is on disk", () => {
  it("T2 no answer and no view before the append has ended", async () => {
    const { office, holdsBack, store } = await stubborn();
    office.published.length = 0;
    const gate = holdsBack();
    const order: string[] = [];
    office.desk().subscribe(() => order.push("published"));
    const asked = office.takesNumber("land").then(() => order.push("answered"));
    await gate.reached;
    expect(office.published).toEqual([]);
    expect(order).toEqual([]);
    gate.go();
    await asked;
    expect(order).toEqual(["published", "answered"]);
    expect((await store.journal.head(office.site))?.seq).toBe(office.state().seq);
  });

  it("T2 every acknowledged ticket is there after a power cut, in the state it was in", async () => {
    const { office } = await stubborn();
    const taken = await Promise.all(Array.from({ length: 9 }, () => office.takesNumber("land")));
    const eight = office.officer(8);
    await eight.sitsDown();
    const called = await eight.callsNext();
    office.powerCut();
    await office.powerReturns();
    for (const { ticket: id, number } of taken) {
      const standing = office.day().tickets.get(id);
      expect(standing?.number).toBe(number);
      expect(standing?.leg.kind).toBe(number === called.number ? "called" : "waiting");
    }
  });

  it("T4 a request to print is written with its number, in the same append", async () => {
    const { office, appends, store } = await stubborn();
    const { printJob } = await office.kiosk.does("issue-ticket", ticket("paper"));
    expect(appends).toHaveLength(1);
    const [commit] = appends[0] ?? [];
    expect(commit?.events.map(({ type }) => type)).toEqual(["ticket-issued", "print-requested"]);
    expect(await store.printJobs.find(office.site, printJob as never)).toMatchObject({
      state: "queued",
      fence: 0,
    });
  });

  it("T4 a job whose number could not be written is nobody's to print", async () => {
    const { office, breaks, appends, store } = await stubborn();
    breaks("before");
    expect(await office.kiosk.tries("issue-ticket", ticket("paper"))).toBe("storage-unavailable");
    const job = appends[0]?.[0]?.printJobs[0]?.job;
    expect(await store.printJobs.find(office.site, job as never)).toBeNull();
    expect(office.day().recentPrints.size).toBe(0);
  });
});

describe("bad days", () => {
  it("T2 an append that fails is refused, applied nowhere, told to nobody, and work goes on after it", async () => {
    const { office, breaks, recovers, store } = await stubborn();
    const before = office.state();
    office.published.length = 0;
    breaks("before");
    const answers = await Promise.all([1, 2, 3].map(() => office.kiosk.tries("issue-ticket", ticket())));
    expect(answers).toEqual(["storage-unavailable", "storage-unavailable", "storage-unavailable"]);
    expect(office.state()).toBe(before);
    expect(office.published).toEqual([]);
    expect((await store.journal.head(office.site))?.seq).toBe(before.seq);
    expect(office.log.map(({ level }) => level)).toContain("error");
    recovers();
    expect((await office.takesNumber("land")).number).toBe("A001");
  });

  it("T3 an append that was written though it seemed to fail is found again by its retry", async () => {
    const { office, breaks, recovers } = await stubborn();
    const id = office.freshId();
    breaks("after");
    expect(await office.kiosk.sends(id, "issue-ticket", ticket())).toEqual({
      refused: { code: "storage-unavailable" },
    });
    recovers();
    expect(await office.kiosk.sends(id, "issue-ticket", ticket())).toMatchObject({
      done: { number: "A001" },
    });
    expect((await office.takesNumber("land")).number).toBe("A002");
  });

  it("T3 a call that was written though it seemed to fail is not refused as a busy counter", async () => {
    const { office, breaks, recovers } = await stubborn();
    const eight = office.officer(8);
    await eight.sitsDown();
    await office.takesNumber("land");
    const id = office.freshId();
    breaks("after");
    await eight.sends(id, "call-next", { counter: eight.counter });
    recovers();
    const again = await eight.sends(id, "call-next", { counter: eight.counter });
    expect(again).toMatchObject({ done: { number: "A001" } });
  });

  it("T2 a store that is gone refuses everything and comes back by itself", async () => {
    const { office, goesAway, recovers } = await stubborn();
    goesAway();
    for (let count = 0; count < 3; count++) {
      expect(await office.kiosk.tries("issue-ticket", ticket())).toBe("storage-unavailable");
    }
    await office.minutesPass(0);
    recovers();
    expect((await office.takesNumber("land")).number).toBe("A001");
  });

  it("D1 a confirmation of the clock that could not be written confirms nothing", async () => {
    const { office, breaks, recovers } = await stubborn();
    office.clock.set(office.clock.now() + 2 * 3_600_000);
    breaks("before");
    expect(await office.supervisor.tries("confirm-clock", {})).toBe("storage-unavailable");
    recovers();
    expect(await office.kiosk.tries("issue-ticket", ticket())).toBe("clock-jumped");
    expect(await office.supervisor.tries("confirm-clock", {})).toBe("done");
  });

  it("a listener that fails does not keep the others from hearing, nor the answer from coming", async () => {
    const { office } = await stubborn();
    const heard: number[] = [];
    office.desk().subscribe(() => {
      throw new Error("A screen's view could not be made.");
    });
    const stop = office.desk().subscribe(({ after }) => heard.push(after.seq));
    await office.takesNumber("land");
    stop();
    await office.takesNumber("land");
    expect(heard).toHaveLength(1);
  });

  it("a hub that is closing answers what has come and takes no more", async () => {
    const { office, holdsBack } = await stubborn();
    const gate = holdsBack();
    const asked = office.takesNumber("land");
    await gate.reached;
    const closing = office.desk().close();
    const late = await office.kiosk.sends(office.freshId(), "issue-ticket", ticket());
    expect(isRefused(late) && late.refused.code).toBe("shutting-down");
    gate.go();
    await closing;
    expect((await asked).number).toBe("A001");
  });

  it("a command asked in the breath in which the desk falls idle is answered", async () => {
    const { office } = await stubborn();
    const id = office.freshId();
    for (let count = 0; count < 20; count++) {
      await office.kiosk.sends(id, "issue-ticket", ticket());
      await office.officer(2).tries("call-next", { counter: office.officer(2).counter });
    }
    expect(office.day().totals.issued).toBe(1);
  });
});
