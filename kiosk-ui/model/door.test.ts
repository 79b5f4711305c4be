import type { KioskChannel } from "@motcua/screen-kit/link/channels.ts";
import { createFakeDevice } from "@motcua/screen-kit/testing/fake-device.ts";
import { createFakeTiming } from "@motcua/screen-kit/testing/fake-timing.ts";
import { signal } from "@preact/signals";
import { expect, it } from "vitest";
import { sampleNowMs, sampleView } from "../testing/sample-view.ts";
import { createDoor } from "./door.ts";

function atDoor(view = sampleView()) {
  const timing = createFakeTiming(sampleNowMs);
  const device = createFakeDevice<KioskChannel>({ view, timing, page: { lang: "" } });
  const made = createDoor({ link: device.link, issuer: signal("hub"), timing });
  const close = () => {
    made.close();
    device.close();
  };
  return { timing, device, door: made.door, close };
}

const away = { kind: "away", sinceMs: sampleNowMs, by: "hub" } as const;
const closed = (opensAt: number | null) => sampleView({ issuing: { state: "closed", opensAt } });

it("D1 says since when no numbers are given out, if it saw that, and when they are again", () => {
  const { timing, device, door, close } = atDoor();
  expect(door.value.kind).toBe("open");
  timing.pass(60_000);
  device.show(closed(sampleNowMs + 3_600_000));
  expect(door.value).toEqual({
    kind: "closed",
    opensAt: sampleNowMs + 3_600_000,
    sinceMs: sampleNowMs + 60_000,
  });
  timing.pass(60_000);
  device.show(closed(sampleNowMs + 3_600_000));
  expect(door.value).toMatchObject({ sinceMs: sampleNowMs + 60_000 });
  close();
});

it("D1 does not guess since when, if it was closed from the start", () => {
  const { door, close } = atDoor(closed(null));
  expect(door.value).toEqual({ kind: "closed", opensAt: null, sinceMs: null });
  close();
});

it("says that the hub is away once it is missed, and since when", () => {
  const { timing, device, door, close } = atDoor();
  device.stand(away);
  timing.pass(1_000);
  expect(door.value.kind).toBe("open");
  timing.pass(2_000);
  expect(door.value).toEqual({ kind: "away", away });
  device.stand({ kind: "connected" });
  expect(door.value.kind).toBe("open");
  close();
});
