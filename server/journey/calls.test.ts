import { describe, expect, it } from "vitest";
import { exampleSettings, openOffice } from "../testing/office.ts";

const atCounterTwo = async () => {
  const office = await openOffice();
  const officer = office.officer(2);
  await officer.sitsDown();
  return { office, officer, counter: officer.counter };
};

describe("C1 a counter has one ticket in call or service at most", () => {
  it("C1 a counter that has called or serves somebody can call nobody else", async () => {
    const { office, officer, counter } = await atCounterTwo();
    await office.takesNumber("civil-status");
    const { number } = await office.takesNumber("civil-status");
    await officer.callsNext();
    expect(await officer.tries("call-next", { counter })).toBe("counter-busy");
    expect(await officer.tries("call-ticket", { counter, number })).toBe("counter-busy");
    await officer.starts();
    expect(await officer.tries("call-next", { counter })).toBe("counter-busy");
    expect(await officer.tries("call-ticket", { counter, number })).toBe("counter-busy");
    await officer.finishes();
    expect((await officer.callsNext()).number).toBe(number);
  });

  it("C1 a held visitor comes back only to a counter that is free", async () => {
    const { office, officer, counter } = await atCounterTwo();
    const held = await office.takesNumber("civil-status");
    await office.takesNumber("civil-status");
    await officer.callsNext();
    await officer.starts();
    await officer.parks();
    await officer.callsNext();
    const back = { counter, number: held.number, to: "counter" } as const;
    expect(await officer.tries("resume", back)).toBe("counter-busy");
    await officer.starts();
    expect(await officer.tries("resume", back)).toBe("counter-busy");
    await officer.finishes();
    expect(await officer.tries("resume", back)).toBe("done");
  });

  it("C1 nobody leaves, pauses or moves away from a visitor", async () => {
    const { office, officer, counter } = await atCounterTwo();
    await office.takesNumber("civil-status");
    await officer.callsNext();
    for (const step of ["called", "in service"]) {
      expect([step, await officer.tries("sign-out", { counter })]).toEqual([step, "counter-busy"]);
      const elsewhere = office.officer(8, "quầy 2").counter;
      expect([step, await officer.tries("sign-in", { counter: elsewhere })]).toEqual([step, "counter-busy"]);
      const pause = { counter, reason: "meeting" as never };
      expect([step, await officer.tries("pause", pause)]).toEqual([step, "counter-busy"]);
      expect([step, await officer.tries("ready", { counter })]).toEqual([step, "counter-busy"]);
      expect([step, await office.supervisor.tries("sign-out", { counter })]).toEqual([step, "counter-busy"]);
      if (step === "called") await officer.starts();
    }
  });

  it("C1 one officer sits at a counter, and an officer at one counter", async () => {
    const { office, officer, counter } = await atCounterTwo();
    const other = office.officer(2, "người khác");
    expect(await other.tries("sign-in", { counter })).toBe("counter-taken");
    await office.officer(8, "quầy 2").sitsDown();
    expect([...office.day().counters.keys()]).toEqual(["counter-8"]);
    expect(await officer.tries("call-next", { counter })).toBe("counter-closed");
  });
});

describe("C1 a ticket is at one counter at most", () => {
  it("C1 a ticket that one counter has called is out of every queue", async () => {
    const office = await openOffice();
    const eight = office.officer(8);
    const nine = office.officer(9);
    await eight.sitsDown();
    await nine.sitsDown();
    const { number } = await office.takesNumber("land");
    await eight.callsNext();
    expect(await nine.tries("call-next", { counter: nine.counter })).toBe("queue-empty");
    expect(await nine.tries("call-ticket", { counter: nine.counter, number })).toBe("ticket-not-waiting");
    await eight.starts();
    expect(await nine.tries("call-ticket", { counter: nine.counter, number })).toBe("ticket-not-waiting");
    await eight.parks();
    expect(await nine.tries("call-ticket", { counter: nine.counter, number })).toBe("ticket-not-waiting");
    const back = { counter: nine.counter, number, to: "counter" } as const;
    expect(await nine.tries("resume", back)).toBe("ticket-not-parked");
    await eight.resumes(number, "counter");
    await eight.finishes();
    expect(await nine.tries("call-ticket", { counter: nine.counter, number })).toBe("ticket-not-waiting");
  });

  it("C1 two counters that call in the same moment get two tickets", async () => {
    const office = await openOffice();
    const officers = [office.officer(8), office.officer(9)];
    for (const officer of officers) await officer.sitsDown();
    await office.takesNumber("land");
    await office.takesNumber("land");
    const called = await Promise.all(officers.map((officer) => officer.callsNext()));
    expect(new Set(called.map(({ number }) => number))).toEqual(new Set(["A001", "A002"]));
  });

  it("C1 only who waits or missed the call can be cancelled or brought back", async () => {
    const { office, officer } = await atCounterTwo();
    const { number } = await office.takesNumber("civil-status");
    expect(await office.reception.tries("reinstate", { number })).toBe("ticket-not-missed");
    await officer.callsNext();
    expect(await office.reception.tries("cancel", { number })).toBe("ticket-not-waiting");
    expect(await office.reception.tries("reinstate", { number })).toBe("ticket-not-missed");
    await officer.starts();
    await officer.parks();
    expect(await office.reception.tries("cancel", { number })).toBe("ticket-not-waiting");
    await officer.resumes(number, "counter");
    await officer.finishes();
    expect(await office.reception.tries("cancel", { number })).toBe("ticket-over");
    expect(await office.reception.tries("reinstate", { number })).toBe("ticket-not-missed");
  });
});

describe("C2 Next takes the first among the services of that counter", () => {
  it("C2 services of other counters are not seen, and an empty queue is said", async () => {
    const { office, officer, counter } = await atCounterTwo();
    await office.takesNumber("land");
    expect(await officer.tries("call-next", { counter })).toBe("queue-empty");
    const { number } = await office.takesNumber("tax");
    expect(await officer.tries("call-ticket", { counter, number })).toBe("not-allowed");
    await office.takesNumber("certification");
    await office.takesNumber("civil-status");
    expect((await officer.callsNext()).number).toBe("E001");
  });

  it("C2 a counter reserved for priority takes its priority tickets first, others when none waits", async () => {
    const office = await openOffice();
    const three = office.officer(3);
    await three.sitsDown();
    const ordinary = await office.takesNumber("social-protection");
    await office.minutesPass(60);
    const favoured = await office.takesNumber("merit-beneficiaries", "merit");
    await office.minutesPass(1);
    expect((await three.serves()).number).toBe(favoured.number);
    expect((await three.serves()).number).toBe(ordinary.number);
  });

  it("C2 the same queue at a counter that is not reserved goes by credit", async () => {
    const settings = exampleSettings((site) => ({
      ...site,
      counters: site.counters.map((counter) => ({ ...counter, reservedForPriority: false })),
    }));
    const office = await openOffice({ settings });
    const three = office.officer(3);
    await three.sitsDown();
    const ordinary = await office.takesNumber("social-protection");
    await office.minutesPass(60);
    await office.takesNumber("merit-beneficiaries", "merit");
    await office.minutesPass(1);
    expect((await three.callsNext()).number).toBe(ordinary.number);
  });

  it("C2 a paused counter calls nobody until its officer is back", async () => {
    const { office, officer, counter } = await atCounterTwo();
    await office.takesNumber("civil-status");
    await officer.pauses();
    expect(await officer.tries("call-next", { counter })).toBe("counter-paused");
    await officer.isReady();
    expect(await officer.tries("call-next", { counter })).toBe("done");
  });
});
