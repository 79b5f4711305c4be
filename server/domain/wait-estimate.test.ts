import type { PriorityGroupId, ServiceId, SiteSettings } from "@motcua/protocol";
import fc from "fast-check";
import { expect, it } from "vitest";
import { exampleSettings, openOffice } from "../testing/office.ts";
import { estimateWaits } from "./wait-estimate.ts";

const service = (id: string) => id as ServiceId;

it("W1 a ticket carries the interval that its wait is expected to fall in", async () => {
  const office = await openOffice();
  await office.officer(2).sitsDown();
  const first = await office.takesNumber("civil-status");
  expect(first.estimate).toEqual({ lowMinutes: 0, highMinutes: 1 });
  await office.minutesPass(1);
  const second = await office.takesNumber("civil-status");
  // One before it: 8 minutes expected, taken as 0.7 to 1.4 times as long.
  expect(second.estimate).toEqual({ lowMinutes: 5, highMinutes: 12 });
  const [row] = (await office.journal()).filter(({ type }) => type === "ticket-issued").slice(-1);
  expect(JSON.parse(row?.data ?? "{}").estimate).toEqual(second.estimate);
});

it("W1 no interval is promised when no counter of the service is open", async () => {
  const office = await openOffice();
  expect((await office.takesNumber("land")).estimate).toBeNull();
  await office.officer(8).sitsDown();
  await office.officer(8).pauses();
  await office.minutesPass(1);
  expect((await office.takesNumber("land")).estimate).toBeNull();
});

it("W1 the interval comes from the very queue order that Next uses", async () => {
  for (const policy of ["strict", "accumulating"] as const) {
    const settings = exampleSettings((site) => ({ ...site, queueOrder: { policy } }));
    const office = await openOffice({ settings });
    await office.officer(10).sitsDown();
    for (let count = 0; count < 6; count++) await office.takesNumber("police");
    await office.minutesPass(1);
    const waits = estimateWaits(office.state(), office.clock.now());
    const ordinary = waits(service("police"), null)?.lowMinutes ?? -1;
    const favoured = waits(service("police"), "disabled" as PriorityGroupId)?.lowMinutes ?? -1;
    expect([policy, ordinary]).toEqual([policy, Math.floor(6 * 12 * 0.7)]);
    // Strict lets it go first; by credit it passes those who have not waited twice as long by then.
    if (policy === "strict") expect(favoured).toBe(0);
    else expect(favoured).toBeLessThan(ordinary);
  }
});

const orders = [
  { policy: "strict" },
  { policy: "accumulating" },
  { policy: "interleaved", others: 2 },
] as const satisfies SiteSettings["queueOrder"][];

it.each(orders.flatMap((order) => [null, "disabled"].map((group) => ({ ...order, order, group }))))(
  "W1 an interval begins where Next would come to the ticket, were every service quick: $policy, $group",
  async ({ order, group }) => {
    const settings = exampleSettings((site) => ({ ...site, queueOrder: order }));
    const office = await openOffice({ settings });
    const ten = office.officer(10);
    await ten.sitsDown();
    for (const other of [null, null, "elderly", null, null, "disabled", null]) {
      await office.takesNumber("police", other);
      await office.minutesPass(3);
    }
    const { number, estimate, issuedAt } = await office.takesNumber("police", group);
    const expected = settings.services.find(({ id }) => id === "police")?.expectedMinutes ?? 0;
    while ((await ten.callsNext()).number !== number) {
      await ten.starts();
      await office.minutesPass(expected * 0.7);
      await ten.finishes();
    }
    const waitedMinutes = (office.clock.now() - issuedAt) / 60_000;
    expect(estimate?.lowMinutes).toBe(Math.floor(waitedMinutes));
  },
);

it("W1 the interval follows the services of the day, not only the expectation", async () => {
  const office = await openOffice();
  const ten = office.officer(10);
  await ten.sitsDown();
  const lowFor = () => {
    const waits = estimateWaits(office.state(), office.clock.now());
    return waits(service("police"), null)?.highMinutes ?? -1;
  };
  for (let count = 0; count < 12; count++) await office.takesNumber("police");
  const before = lowFor();
  for (let count = 0; count < 6; count++) {
    await ten.callsNext();
    await ten.starts();
    await office.minutesPass(2);
    await ten.finishes();
    await office.takesNumber("police");
  }
  expect(lowFor()).toBeLessThan(before);
});

it("W1 the estimate is made anew at most once a second", async () => {
  const office = await openOffice();
  await office.officer(10).sitsDown();
  const promised: unknown[] = [];
  for (let count = 0; count < 4; count++) promised.push((await office.takesNumber("police")).estimate);
  expect(new Set(promised.map((estimate) => JSON.stringify(estimate))).size).toBe(1);
  office.clock.advance(999);
  expect((await office.takesNumber("police")).estimate).toEqual(promised[0]);
  office.clock.advance(1);
  expect((await office.takesNumber("police")).estimate).not.toEqual(promised[0]);
});

it("W1 every interval is whole minutes from low to high, under every order and crowd", async () => {
  const groups = [null, "elderly", "disabled"];
  const fields = ["social-protection", "merit-beneficiaries", "land", "land-secured-transactions"];
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ field: fc.nat(3), group: fc.nat(2), pass: fc.nat(30) }), { maxLength: 25 }),
      fc.constantFrom("strict", "accumulating", "interleaved"),
      async (visitors, policy) => {
        const queueOrder = policy === "interleaved" ? { policy, others: 2 } : { policy };
        const office = await openOffice({
          settings: exampleSettings((site) => ({ ...site, queueOrder: queueOrder as never })),
        });
        for (const counter of [3, 8, 9]) await office.officer(counter).sitsDown();
        for (const { field, group, pass } of visitors) {
          await office.takesNumber(fields[field] ?? "land", groups[group] ?? null);
          office.clock.advance(pass * 1_000);
        }
        await office.officer(9).tries("call-next", { counter: office.officer(9).counter });
        const waits = estimateWaits(office.state(), office.clock.now());
        for (const field of fields) {
          for (const group of groups) {
            const interval = waits(service(field), group as PriorityGroupId | null);
            if (interval === null) throw new Error(`${field} has an open counter.`);
            expect(Number.isInteger(interval.lowMinutes) && interval.lowMinutes >= 0).toBe(true);
            expect(Number.isInteger(interval.highMinutes)).toBe(true);
            expect(interval.highMinutes).toBeGreaterThanOrEqual(Math.max(1, interval.lowMinutes));
          }
        }
      },
    ),
    { numRuns: 25 },
  );
});
