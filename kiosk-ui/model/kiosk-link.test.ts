import type { CommandId, KioskView, ServiceId, TicketNumber } from "@motcua/protocol";
import type { KioskChannel } from "@motcua/screen-kit/link/channels.ts";
import { createFakeDevice } from "@motcua/screen-kit/testing/fake-device.ts";
import { createFakeTiming } from "@motcua/screen-kit/testing/fake-timing.ts";
import { afterEach, expect, it } from "vitest";
import { createFakeAgent } from "../testing/fake-agent.ts";
import { sampleIssued, sampleJob, sampleNowMs, sampleTicket, sampleView } from "../testing/sample-view.ts";
import { createDoor } from "./door.ts";
import { createKioskLink } from "./kiosk-link.ts";

let undo: (() => void)[] = [];
afterEach(() => {
  for (const close of undo.reverse()) close();
  undo = [];
});

const away = { kind: "away", sinceMs: sampleNowMs, by: "hub" } as const;
const ask = {
  id: "id-1" as CommandId,
  body: {
    service: "civil-status" as ServiceId,
    priority: null,
    procedure: null,
    language: "vi",
    print: "paper",
  },
} as const;

function atKiosk(view: KioskView | null = sampleView()) {
  const timing = createFakeTiming(sampleNowMs);
  const device = createFakeDevice<KioskChannel>({ view, timing, page: { lang: "" } });
  const beside = createFakeAgent();
  const kiosk = createKioskLink({ link: device.link, agent: beside.agent, timing });
  const { door, close } = createDoor({ link: kiosk.link, issuer: kiosk.issuer, timing });
  undo.push(device.close, kiosk.close, close);
  const alone = (change: Partial<KioskView> = {}) => {
    const shown = sampleView(change);
    const services = shown.services.map((service) => ({ ...service, waiting: null, estimate: null }));
    return { at: sampleNowMs, view: { ...shown, services } };
  };
  return { timing, device, beside, kiosk, door, alone };
}

it("goes on with the agent beside it once the hub is missed, and says whose numbers these are", () => {
  const { timing, device, beside, kiosk, door, alone } = atKiosk();
  beside.says(alone());
  expect(door.value).toMatchObject({ kind: "open", by: "hub" });
  device.stand(away);
  timing.pass(1_000);
  expect(kiosk.issuer.value).toBe("hub");
  timing.pass(2_000);
  expect(kiosk.issuer.value).toBe("agent");
  expect(door.value).toMatchObject({ kind: "open", by: "agent" });
  expect(kiosk.link.view.value?.services.every(({ waiting }) => waiting === null)).toBe(true);
});

it("is away where no agent answers, and when the agent stops answering", () => {
  const { timing, device, beside, door, alone } = atKiosk();
  device.stand(away);
  timing.pass(3_000);
  expect(door.value.kind).toBe("away");
  beside.says(alone());
  expect(door.value.kind).toBe("open");
  beside.says(null);
  timing.pass(3_000);
  expect(door.value.kind).toBe("away");
});

it("T3 asks the agent with the page's own command id, and the hub when it is back meanwhile", async () => {
  const { timing, device, beside, kiosk, alone } = atKiosk();
  beside.says(alone());
  device.stand(away);
  timing.pass(3_000);
  const issued = { done: { ...sampleIssued, number: "C901" as TicketNumber, peopleAhead: null } };
  beside.answers(issued);
  expect(await kiosk.issue(ask, 12_000)).toEqual(issued);
  expect(beside.asked).toEqual([{ id: "id-1", ...ask.body }]);
  expect(device.asked).toHaveLength(0);
  beside.answers({ refused: { code: "hub-is-back" } });
  const reply = kiosk.issue(ask, 12_000);
  await Promise.resolve();
  await Promise.resolve();
  expect(device.asked).toMatchObject([{ name: "ticket:issue", id: "id-1" }]);
  await device.asked[0]?.answer({ done: sampleIssued });
  expect(await reply).toEqual({ done: sampleIssued });
});

it("asks the hub alone while it is there, and still knows the paper of a number that shows when it came back", () => {
  const { timing, device, beside, kiosk, door, alone } = atKiosk();
  const print = { job: sampleJob, ticket: sampleTicket, state: "printed" } as const;
  beside.says(alone({ prints: [print] }));
  device.stand(away);
  timing.pass(3_000);
  device.stand({ kind: "connected" });
  expect(kiosk.issuer.value).toBe("hub");
  expect(door.value).toMatchObject({ kind: "open", by: "hub" });
  expect(kiosk.link.view.value?.prints).toEqual([print]);
  expect(kiosk.link.view.value?.services[0]?.waiting).not.toBeNull();
});

it("starts without the hub: what the agent stored is shown", () => {
  const { timing, device, beside, kiosk, door, alone } = atKiosk(null);
  device.stand(away);
  beside.says(alone());
  timing.pass(3_000);
  expect(kiosk.link.view.value?.services.length).toBeGreaterThan(0);
  expect(door.value).toMatchObject({ kind: "open", by: "agent" });
});
