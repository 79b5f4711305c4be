import { describe, expect, it } from "vitest";
import { type Office, openOffice } from "../testing/office.ts";
import { bodyDigest } from "./answers.ts";

const ticket = (service: string) =>
  ({ service: service as never, priority: null, procedure: null, language: "vi", print: "none" }) as const;

const issued = async (office: Office) =>
  (await office.journal()).filter(({ type }) => type === "ticket-issued").length;

describe("T3 the same command id from the same sender", () => {
  it("T3 is done once and gets the same answer, after a lost ack and after an hour", async () => {
    const office = await openOffice();
    const id = office.freshId();
    const first = await office.kiosk.sends(id, "issue-ticket", ticket("land"));
    await office.takesNumber("land");
    office.clock.advance(3_600_000);
    expect(await office.kiosk.sends(id, "issue-ticket", ticket("land"))).toEqual(first);
    expect(await issued(office)).toBe(2);
  });

  it("T3 is done once when it comes twice in the same moment", async () => {
    const office = await openOffice();
    const id = office.freshId();
    const sends = () => office.kiosk.sends(id, "issue-ticket", ticket("land"));
    const [first, second, third] = await Promise.all([sends(), sends(), sends()]);
    expect(second).toEqual(first);
    expect(third).toEqual(first);
    expect(await issued(office)).toBe(1);
  });

  it("T2 T3 is found again after a power cut, by a new hub on the same disk", async () => {
    const office = await openOffice();
    const id = office.freshId();
    const first = await office.kiosk.sends(id, "issue-ticket", ticket("land"));
    office.powerCut();
    await office.powerReturns();
    expect(await office.kiosk.sends(id, "issue-ticket", ticket("land"))).toEqual(first);
    expect(await issued(office)).toBe(1);
  });

  it("T3 is found again days later, when no memory holds it", async () => {
    const office = await openOffice();
    const id = office.freshId();
    const first = await office.kiosk.sends(id, "issue-ticket", ticket("land"));
    await office.untilClock("2026-11-26T09:00");
    office.powerCut();
    await office.powerReturns();
    expect(await office.kiosk.sends(id, "issue-ticket", ticket("land"))).toEqual(first);
    expect(await issued(office)).toBe(1);
    await office.untilClock("2026-11-28T09:00");
    expect(await office.kiosk.sends(id, "issue-ticket", ticket("land"))).toEqual(first);
  });

  it("T3 with another body is refused, whether it is remembered or only stored", async () => {
    const office = await openOffice();
    const id = office.freshId();
    await office.kiosk.sends(id, "issue-ticket", ticket("land"));
    const reused = { refused: { code: "command-id-reused" } };
    expect(await office.kiosk.sends(id, "issue-ticket", ticket("tax"))).toEqual(reused);
    expect(await office.kiosk.sends(id, "reprint-ticket", { ticket: office.freshId() as never })).toEqual(
      reused,
    );
    await office.untilClock("2026-11-26T09:00");
    office.powerCut();
    await office.powerReturns();
    expect(await office.kiosk.sends(id, "issue-ticket", ticket("tax"))).toEqual(reused);
    expect(await issued(office)).toBe(1);
  });

  it("T3 from another sender is another command", async () => {
    const office = await openOffice();
    const id = office.freshId();
    await office.kiosk.sends(id, "issue-ticket", ticket("land"));
    const other = await office.reception.sends(id, "issue-ticket", ticket("land"));
    expect(other).toMatchObject({ done: { number: "A002" } });
  });

  it("T3 a refusal is decided afresh: the same command may be done later", async () => {
    const office = await openOffice();
    const two = office.officer(2);
    await two.sitsDown();
    const id = office.freshId();
    const ask = { counter: two.counter };
    expect(await two.sends(id, "call-next", ask)).toEqual({ refused: { code: "queue-empty" } });
    await office.takesNumber("civil-status");
    const done = await two.sends(id, "call-next", ask);
    expect(done).toMatchObject({ done: { number: "C001" } });
    expect(await two.sends(id, "call-next", ask)).toEqual(done);
  });

  it("T3 a command that changed nothing is remembered too", async () => {
    const office = await openOffice();
    const two = office.officer(2);
    await two.sitsDown();
    const id = office.freshId();
    const ready = { counter: two.counter };
    expect(await two.sends(id, "ready", ready)).toEqual({ done: {} });
    await two.pauses();
    expect(await two.sends(id, "ready", ready)).toEqual({ done: {} });
    expect(office.day().counters.get(two.counter)?.activity.kind).toBe("paused");
  });

  it("T3 two touches of a screen are one ticket, one call, one vote", async () => {
    const office = await openOffice();
    const two = office.officer(2);
    await two.sitsDown();
    const touch = office.freshId();
    await Promise.all([1, 2].map(() => office.kiosk.sends(touch, "issue-ticket", ticket("civil-status"))));
    const click = office.freshId();
    await Promise.all([1, 2].map(() => two.sends(click, "call-next", { counter: two.counter })));
    await two.starts();
    const { leg } = await two.finishes();
    const press = office.freshId();
    const vote = office.tablet(2).vote(leg, 5);
    await Promise.all([1, 2].map(() => office.tablet(2).sends(press, "cast-vote", vote)));
    const rows = (await office.journal()).map(({ type }) => type);
    for (const type of ["ticket-issued", "ticket-called", "vote-cast"]) {
      expect([type, rows.filter((row) => row === type).length]).toEqual([type, 1]);
    }
  });
});

it("T3 a body is the same whatever the order of its properties", () => {
  expect(bodyDigest("park", { a: 1, b: { c: [1, 2], d: null } })).toBe(
    bodyDigest("park", { b: { d: null, c: [1, 2] }, a: 1 }),
  );
  expect(bodyDigest("park", { a: 1 })).not.toBe(bodyDigest("ready", { a: 1 }));
  expect(bodyDigest("park", { a: [1, 2] })).not.toBe(bodyDigest("park", { a: [2, 1] }));
});
