import { expect, it } from "vitest";
import { exampleSettings, openOffice } from "../testing/office.ts";
import { counterView } from "../views/counter-view.ts";

const withOrder = (queueOrder: Parameters<Parameters<typeof exampleSettings>[0] & object>[0]["queueOrder"]) =>
  openOffice({ settings: exampleSettings((site) => ({ ...site, queueOrder })) });

const queueSeen = (office: Awaited<ReturnType<typeof openOffice>>, counter: string) =>
  counterView(office.state(), counter as never, () => null, office.clock.now()).queue.map(
    ({ number }) => number,
  );

it("Q1 the order that an officer sees is the order that Next takes", async () => {
  for (const order of [
    { policy: "accumulating" },
    { policy: "strict" },
    { policy: "interleaved", others: 2 },
  ] as const) {
    const office = await withOrder(order);
    const two = office.officer(2);
    await two.sitsDown();
    for (const priority of [null, null, "elderly", null, "disabled", null, "merit", null]) {
      await office.takesNumber(priority === "merit" ? "certification" : "civil-status", priority);
      await office.minutesPass(3);
    }
    const seen = queueSeen(office, two.counter);
    const called: string[] = [];
    for (let count = 0; count < seen.length; count++) {
      called.push((await two.callsNext()).number);
      await two.starts();
      await two.finishes();
    }
    expect([order.policy, called]).toEqual([order.policy, seen]);
  }
});

it("Q1 a transferred ticket keeps the credit of the time it was issued at", async () => {
  const office = await openOffice();
  const [two, eight] = [office.officer(2), office.officer(8)];
  await two.sitsDown();
  await eight.sitsDown();
  const { number } = await office.takesNumber("civil-status");
  await office.minutesPass(10);
  await office.takesNumber("land");
  await two.callsNext();
  await two.transfers("land");
  expect((await eight.callsNext()).number).toBe(number);
});

it("Q1 a missed number that is brought back stands where its time of issue puts it", async () => {
  const office = await openOffice();
  const two = office.officer(2);
  await two.sitsDown();
  const { number } = await office.takesNumber("civil-status");
  await two.callsNext();
  await two.recalls();
  expect(await two.tries("no-show", { counter: two.counter })).toBe("too-few-calls");
  await two.recalls();
  await two.misses();
  await office.minutesPass(5);
  await office.takesNumber("civil-status");
  await office.reception.does("reinstate", { number });
  expect((await two.callsNext()).number).toBe(number);
});

it("Q1 a corrected priority counts from the next call on", async () => {
  const office = await withOrder({ policy: "strict" });
  const two = office.officer(2);
  await two.sitsDown();
  await office.takesNumber("civil-status");
  const { number } = await office.takesNumber("civil-status");
  await office.reception.does("set-priority", { number, priority: "elderly" as never });
  expect(queueSeen(office, two.counter)).toEqual(["C002", "C001"]);
  await office.reception.does("set-priority", { number, priority: null });
  expect((await two.callsNext()).number).toBe("C001");
});

it("Q2 interleaved: another officer at the counter does not begin the counting anew", async () => {
  const office = await withOrder({ policy: "interleaved", others: 3 });
  const first = office.officer(2);
  await first.sitsDown();
  for (let count = 0; count < 3; count++) await office.takesNumber("civil-status");
  for (let count = 0; count < 3; count++) await office.takesNumber("civil-status", "elderly");
  expect((await first.serves()).number).toBe("C004");
  await first.leaves();
  const second = office.officer(2, "người khác");
  await second.sitsDown();
  expect(queueSeen(office, second.counter)).toEqual(["C001", "C002", "C003", "C005", "C006"]);
  expect((await second.callsNext()).number).toBe("C001");
});
