import { expect, it } from "vitest";
import { stepAside } from "./step-aside.ts";

it("goes on at once while nobody waits", async () => {
  await expect(stepAside({ atWork: () => null })).resolves.toBeUndefined();
});

it("lets whoever waits be answered first", async () => {
  const order: string[] = [];
  let answer: () => void = () => undefined;
  const atWork = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const report = stepAside({ atWork: () => atWork }).then(() => order.push("report"));
  queueMicrotask(() => {
    order.push("ticket");
    answer();
  });
  await report;
  expect(order).toEqual(["ticket", "report"]);
});

it("comes on all the same where the floor never rests", async () => {
  await expect(stepAside({ atWork: () => new Promise(() => undefined) })).resolves.toBeUndefined();
});
