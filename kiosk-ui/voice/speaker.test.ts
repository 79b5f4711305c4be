import type { CommandId, ServiceId } from "@motcua/protocol";
import type { KioskChannel } from "@motcua/screen-kit/link/channels.ts";
import { createFakeDevice } from "@motcua/screen-kit/testing/fake-device.ts";
import { createFakeTiming } from "@motcua/screen-kit/testing/fake-timing.ts";
import { signal } from "@preact/signals";
import { afterEach, expect, it, vi } from "vitest";
import { createKiosk } from "../model/kiosk.ts";
import { createFakeAgent } from "../testing/fake-agent.ts";
import { sampleNowMs, sampleView } from "../testing/sample-view.ts";
import { createSpeaker } from "./speaker.ts";
import type { Spoken } from "./spoken.ts";

const undo: (() => void)[] = [];
afterEach(() => {
  for (const close of undo.splice(0).reverse()) close();
});

function atKiosk() {
  const timing = createFakeTiming(sampleNowMs);
  const device = createFakeDevice<KioskChannel>({ view: sampleView(), timing, page: { lang: "" } });
  const kiosk = createKiosk({
    device,
    agent: createFakeAgent().agent,
    timing,
    newCommandId: () => "id-1" as CommandId,
    page: { dataset: {} },
    orientation: signal("portrait" as const),
  });
  const begun: string[] = [];
  const cut: string[] = [];
  let finish: () => void = () => undefined;
  const sound = (spoken: Spoken, _language: unknown, gone: AbortSignal) => {
    const name = spoken.kind === "clip" ? spoken.path.replace(/^.*voice\//, "") : spoken.words;
    begun.push(name);
    return new Promise<void>((ended) => {
      finish = ended;
      gone.addEventListener("abort", () => {
        cut.push(name);
        ended();
      });
    });
  };
  const speaker = createSpeaker({ kiosk, sound });
  undo.push(device.close, kiosk.close, speaker.close);
  return { timing, kiosk, begun, cut, finish: () => finish() };
}

it("is silent until somebody asks for it, and again for the next person", () => {
  const { timing, kiosk, begun, cut } = atKiosk();
  kiosk.visit.openHelp();
  expect(begun).toEqual([]);
  kiosk.appearance.change({ sound: "spoken" });
  return vi
    .waitFor(() => expect(begun).toEqual(["vi/help.ogg"]))
    .then(() => {
      timing.pass(60_000);
      expect(cut).toEqual(["vi/help.ogg"]);
      expect(kiosk.appearance.looks.value.sound).toBe("quiet");
    });
});

it("a new page ends what is said of the one before, one thing after the other", async () => {
  const { timing, kiosk, begun, cut, finish } = atKiosk();
  kiosk.appearance.change({ sound: "spoken" });
  await vi.waitFor(() => expect(begun).toEqual(["vi/welcome.ogg"]));
  kiosk.visit.choose({ service: "civil-status" as ServiceId, procedure: null });
  timing.pass(1_000);
  await vi.waitFor(() => expect(begun).toEqual(["vi/welcome.ogg", "Hộ tịch"]));
  expect(cut).toEqual(["vi/welcome.ogg"]);
  finish();
  await vi.waitFor(() => expect(begun.at(-1)).toBe("vi/priority.ogg"));
});

it("says nothing again because a view came", async () => {
  const { kiosk, begun, timing } = atKiosk();
  kiosk.appearance.change({ sound: "spoken" });
  await vi.waitFor(() => expect(begun).toHaveLength(1));
  kiosk.visit.turnTo(1);
  timing.pass(1_000);
  await Promise.resolve();
  expect(begun).toHaveLength(1);
});
