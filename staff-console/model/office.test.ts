import type { CommandId, SettingsInForce } from "@motcua/protocol";
import { createFakeTiming } from "@motcua/screen-kit/testing/fake-timing.ts";
import { expect, it } from "vitest";
import { createFakeHubHttp } from "../testing/fake-hub-http.ts";
import { createOffice } from "./office.ts";

const away = { refused: { code: "hub-away" } } as const;
const inForce = { revision: 1 } as SettingsInForce;

it("says why the settings are not known, and reads them again until they are", async () => {
  const { http, asks } = createFakeHubHttp();
  const timing = createFakeTiming(0);
  const office = createOffice({ http, newCommandId: () => "id" as CommandId, after: timing.after });
  const end = office.learn();
  for (const { answer } of asks.slice(0, 2)) answer(away);
  await expect.poll(() => office.problem.value).toEqual(away.refused);
  expect(office.inForce.value).toBe(null);
  timing.pass(3_000);
  expect(asks.map(({ what }) => what)).toEqual(["GET settings", "GET health", "GET settings", "GET health"]);
  asks[2]?.answer({ done: inForce });
  asks[3]?.answer(away);
  await expect.poll(() => office.inForce.value).toEqual(inForce);
  expect([office.problem.value, timing.waiting.value]).toEqual([null, 0]);
  end();
});

it("reads no more once nobody is signed in", async () => {
  const { http, asks } = createFakeHubHttp();
  const timing = createFakeTiming(0);
  const office = createOffice({ http, newCommandId: () => "id" as CommandId, after: timing.after });
  const end = office.learn();
  end();
  for (const { answer } of asks) answer(away);
  await expect.poll(() => office.problem.value).toEqual(away.refused);
  expect(timing.waiting.value).toBe(0);
});
