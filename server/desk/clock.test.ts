import { describe, expect, it } from "vitest";
import { type Office, openOffice } from "../testing/office.ts";

const hour = 3_600_000;

const timesRunForward = async (office: Office) => {
  const times = (await office.journal()).map(({ at }) => at);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
};

const take = (office: Office) =>
  office.kiosk.tries("issue-ticket", {
    service: "civil-status" as never,
    priority: null,
    procedure: null,
    language: "vi",
    print: "none",
  });

describe("D1 time in the journal never runs back", () => {
  it("D1 a clock set back by minutes stands still until it has caught up, and its stamps are in doubt", async () => {
    const office = await openOffice();
    await office.takesNumber("civil-status");
    const before = office.clock.now();
    office.clock.set(before - 20 * 60_000);
    const { issuedAt } = await office.takesNumber("civil-status");
    expect(issuedAt).toBe(before);
    office.clock.advance(30 * 60_000);
    expect((await office.takesNumber("civil-status")).issuedAt).toBe(before + 10 * 60_000);
    await timesRunForward(office);
    const rows = (await office.journal()).filter(({ type }) => type === "ticket-issued");
    expect(rows.map(({ doubtful }) => doubtful)).toEqual([0, 1, 0]);
  });

  it("D1 a service that ends under a clock in doubt is doubtful itself", async () => {
    const office = await openOffice();
    const two = office.officer(2);
    await two.sitsDown();
    await office.takesNumber("civil-status");
    await two.callsNext();
    await two.starts();
    office.clock.set(office.clock.now() - 10 * 60_000);
    const { leg } = await two.finishes();
    expect(office.day().ended.get(leg)?.doubtful).toBe(true);
  });

  it("D1 a second of difference is nobody's doubt", async () => {
    const office = await openOffice();
    office.clock.set(office.clock.now() - 1_000);
    await office.takesNumber("civil-status");
    expect((await office.journal()).at(-1)?.doubtful).toBe(0);
  });
});

describe("D1 a jump of over an hour needs a person's word", () => {
  it.each([
    ["forward", 3 * hour],
    ["forward over midnight", 30 * hour],
    ["back", -3 * hour],
    ["back by years", -20 * 365 * 24 * hour],
  ])("D1 set %s: nothing is done before a supervisor has confirmed the clock", async (_way, jump) => {
    const office = await openOffice();
    const { number } = await office.takesNumber("civil-status");
    const { seq } = office.state();
    office.clock.set(office.clock.now() + jump);
    await office.desk().tick(office.site);
    expect(await take(office)).toBe("clock-jumped");
    expect(await office.officer(2).tries("sign-in", { counter: office.officer(2).counter })).toBe(
      "clock-jumped",
    );
    expect(office.state().seq).toBe(seq);
    expect(number).toBe("C001");
    await office.supervisor.does("confirm-clock", {});
    expect(await take(office)).not.toBe("clock-jumped");
    await timesRunForward(office);
  });

  it("D1 an hour forward is a power-save or a slow disk, not a jump", async () => {
    const office = await openOffice();
    office.clock.set(office.clock.now() + hour);
    expect(await take(office)).toBe("done");
  });

  it("D1 time that really passed is no jump, however long", async () => {
    const office = await openOffice();
    office.clock.advance(5 * hour - 60_000);
    expect(await take(office)).not.toBe("clock-jumped");
  });

  it("D1 a clock that is put right again needs nobody", async () => {
    const office = await openOffice();
    const right = office.clock.now();
    office.clock.set(right + 9 * hour);
    expect(await take(office)).toBe("clock-jumped");
    office.clock.set(right);
    expect(await take(office)).toBe("done");
  });

  it("D1 after a restart the journal remembers: a dead clock battery is noticed", async () => {
    const office = await openOffice();
    await office.takesNumber("civil-status");
    office.powerCut();
    office.clock.set(Date.UTC(2000, 0, 1));
    await office.powerReturns();
    expect(await take(office)).toBe("clock-jumped");
    office.clock.set(office.at("2026-11-23T08:00"));
    await office.supervisor.does("confirm-clock", {});
    expect(await take(office)).toBe("done");
    await timesRunForward(office);
  });

  it("D1 a confirmed clock over midnight closes the old day at its hour first", async () => {
    const office = await openOffice();
    await office.takesNumber("civil-status");
    office.clock.set(office.at("2026-11-24T09:00"));
    await office.supervisor.does("confirm-clock", {});
    const rows = (await office.journal()).slice(-4).map(({ type, at }) => [type, at]);
    expect(rows).toEqual([
      ["ticket-expired", office.at("2026-11-23T19:00")],
      ["day-closed", office.at("2026-11-23T19:00")],
      ["day-opened", office.at("2026-11-24T09:00")],
      ["clock-confirmed", office.at("2026-11-24T09:00")],
    ]);
  });

  it("D1 S1 who may not confirm the clock does not move the day by asking", async () => {
    const office = await openOffice();
    await office.takesNumber("civil-status");
    const { seq } = office.state();
    office.clock.set(office.at("2026-11-24T09:00"));
    for (const asking of [office.kiosk, office.officer(2), office.reception]) {
      expect(await asking.tries("confirm-clock", {})).toBe("not-allowed");
    }
    expect(office.state().seq).toBe(seq);
    expect(await take(office)).toBe("clock-jumped");
  });

  it("D1 a confirmation sent again after a later jump confirms nothing new", async () => {
    const office = await openOffice();
    const id = office.freshId();
    office.clock.set(office.clock.now() + 2 * hour);
    await office.supervisor.sends(id, "confirm-clock", {});
    office.clock.set(office.clock.now() + 2 * hour);
    expect(await office.supervisor.sends(id, "confirm-clock", {})).toEqual({ done: {} });
    expect(await take(office)).toBe("clock-jumped");
  });

  it("D1 commands that come together with the confirmation count from it", async () => {
    const office = await openOffice();
    office.clock.set(office.clock.now() + 2 * hour);
    const answers = await Promise.all([
      take(office),
      office.supervisor.tries("confirm-clock", {}),
      take(office),
    ]);
    expect(answers).toEqual(["clock-jumped", "done", "done"]);
  });

  it("T3 a command that was done before the jump still gets its answer", async () => {
    const office = await openOffice();
    const id = office.freshId();
    const body = {
      service: "land" as never,
      priority: null,
      procedure: null,
      language: "vi",
      print: "none",
    } as const;
    const first = await office.kiosk.sends(id, "issue-ticket", body);
    office.clock.set(office.clock.now() - 5 * hour);
    expect(await office.kiosk.sends(id, "issue-ticket", body)).toEqual(first);
  });
});
