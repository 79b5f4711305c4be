import { expect, it } from "vitest";
import { createSampleDay } from "./sample-day.ts";

it("forgets that the hub was away once it is there again, and nothing else that was refused", async () => {
  const later: (() => void)[] = [];
  let refusal: "hub-away" | "not-allowed" = "hub-away";
  const day = createSampleDay({
    http: {
      get: async () => ({ done: { state: "idle" } }),
      post: async () => ({ refused: { code: refusal } }),
    } as never,
    after: (_, run) => {
      later.push(run);
      return () => undefined;
    },
  });
  const look = async () => {
    const before = later.length;
    later.at(-1)?.();
    await expect.poll(() => later.length).toBeGreaterThan(before);
  };
  const stop = day.watch();
  await expect.poll(() => later.length).toBe(1);
  await day.start({ speed: 60, seed: 2022, visitors: 40 });
  expect(day.problem.value).toEqual({ code: "hub-away" });
  await look();
  expect(day.problem.value).toBeNull();
  refusal = "not-allowed";
  await day.start({ speed: 60, seed: 2022, visitors: 40 });
  await look();
  expect(day.problem.value).toEqual({ code: "not-allowed" });
  stop();
});
