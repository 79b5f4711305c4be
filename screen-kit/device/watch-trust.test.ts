import { expect, it } from "vitest";
import { createFakeTiming } from "../testing/fake-timing.ts";
import { watchTrust } from "./watch-trust.ts";

const never = { ready: new Promise<never>(() => undefined) };

it("over plain HTTP trust is missing at once", () => {
  const timing = createFakeTiming(0);
  expect(watchTrust({ isSecure: false, workers: undefined, timing }).trust.value).toBe("missing");
});

it("a hub whose screen the browser keeps is trusted, however long that took", async () => {
  const timing = createFakeTiming(0);
  const kept = Promise.withResolvers<ServiceWorkerRegistration>();
  const { trust } = watchTrust({ isSecure: true, workers: { ready: kept.promise }, timing });
  timing.pass(60_000);
  expect(trust.value).toBe("missing");
  kept.resolve({} as ServiceWorkerRegistration);
  await kept.promise;
  expect(trust.value).toBe("trusted");
  expect(timing.waiting.value).toBe(0);
});

it("a browser that went on past a warning keeps nothing, which is missing trust", () => {
  const timing = createFakeTiming(0);
  const { trust } = watchTrust({ isSecure: true, workers: never, timing });
  expect(trust.value).toBe("asking");
  timing.pass(60_000);
  expect(trust.value).toBe("missing");
});

it("leaves no timer behind when it is closed", () => {
  const timing = createFakeTiming(0);
  watchTrust({ isSecure: true, workers: never, timing }).close();
  expect(timing.waiting.value).toBe(0);
});
