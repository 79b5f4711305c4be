import type { CommandId, SettingsInForce, SiteSettings } from "@motcua/protocol";
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

const settings = { waitTargetMinutes: 30 } as SiteSettings;
const meanwhile = { refused: { code: "settings-changed-meanwhile" } } as const;

/** An office that is asked for another target and told that the settings changed meanwhile; it reads that they are now these. */
async function refusedWhile(now: SiteSettings) {
  const { http, asks } = createFakeHubHttp();
  const ids = ["id-1", "id-2", "id-3"] as CommandId[];
  const office = createOffice({
    http,
    newCommandId: () => ids.shift() as CommandId,
    after: createFakeTiming(0).after,
  });
  const isAsked = async (what: string, times: number) => {
    await expect.poll(() => asks.filter((ask) => ask.what === what).length).toBe(times);
    const ask = asks.filter((each) => each.what === what).at(-1);
    if (ask === undefined) throw new Error(`Nobody asked ${what}.`);
    return ask;
  };
  const learns = async (revision: number, known: SiteSettings, times: number) => {
    (await isAsked("GET health", times)).answer(away);
    (await isAsked("GET settings", times)).answer({ done: { revision, settings: known } });
  };
  office.learn();
  await learns(1, settings, 1);
  await expect.poll(() => office.inForce.value?.revision).toBe(1);
  const reply = office.change((before) => ({ ...before, waitTargetMinutes: 31 }));
  (await isAsked("POST commands/change-settings", 1)).answer(meanwhile);
  await learns(2, now, 2);
  return { office, isAsked, reply };
}

it("goes on with a change when only a day has opened since the settings were read", async () => {
  const { isAsked, reply } = await refusedWhile({ ...settings });
  const again = await isAsked("POST commands/change-settings", 2);
  expect(again.body).toEqual({ id: "id-2", basedOn: 2, settings: { waitTargetMinutes: 31 } });
  again.answer({ done: { done: { revision: 3 } } });
  expect(await reply).toEqual({ done: { revision: 3, settings: { waitTargetMinutes: 31 } } });
});

it("says so when somebody else has changed the settings, and shows theirs", async () => {
  const { office, reply } = await refusedWhile({ ...settings, waitTargetMinutes: 45 });
  expect(await reply).toEqual(meanwhile);
  expect(office.inForce.value?.settings.waitTargetMinutes).toBe(45);
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
