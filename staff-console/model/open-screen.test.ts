import type { CounterId, Device, Reply } from "@motcua/protocol";
import { describe, expect, it } from "vitest";
import type { HubHttp } from "./hub-http.ts";
import { type DeviceScreenCard, pagesOf } from "./office-screens.ts";
import { createScreenOpener } from "./open-screen.ts";

const tablet: DeviceScreenCard = {
  role: "tablet",
  slot: "tablet-2",
  placement: { role: "tablet", name: "Máy đánh giá quầy 2", counter: "counter-2" as CounterId, zone: null },
  counterNumber: 2,
  zoneName: null,
};
const device = (revokedAt: number | null) => ({ ...tablet.placement, revokedAt }) as Device;

function opener(devices: readonly Device[], token: string | null, tabs: "allowed" | "blocked" = "allowed") {
  const asked: [string, unknown][] = [];
  const went: string[] = [];
  const answers: Record<string, Reply<unknown>> = {
    devices: { done: devices },
    "devices/grants": { done: { grant: "g-1", expiresAt: 0 } },
    "demonstration/seat": { refused: { code: "not-allowed" } },
  };
  const answer = (path: string, body: unknown) => {
    asked.push([path, body]);
    return Promise.resolve(answers[path]);
  };
  const http = { get: (path: string) => answer(path, null), post: answer } as unknown as HubHttp;
  const tab = { go: (address: string) => went.push(address), close: () => went.push("closed") };
  const screens = createScreenOpener({
    http,
    openTab: () => (tabs === "allowed" ? tab : null),
    tokenOf: () => token,
  });
  return { screens, asked, went };
}

describe("opening a screen", () => {
  it("opens a device that this browser is not yet with a grant for its place", async () => {
    const { screens, asked, went } = opener([], null);
    expect(await screens.device(tablet)).toEqual({ done: "opened" });
    expect(asked.at(-1)).toEqual(["devices/grants", { placement: tablet.placement }]);
    expect(went).toEqual(["/tablet/?device=tablet-2#grant=g-1"]);
  });

  it("opens without a grant what is paired already, but not on a token that the hub has forgotten or revoked", async () => {
    const paired = opener([device(null)], "token");
    await paired.screens.device(tablet);
    expect(paired.went).toEqual(["/tablet/?device=tablet-2"]);
    for (const devices of [[], [device(5)]]) {
      const stale = opener(devices, "token");
      await stale.screens.device(tablet);
      expect(stale.went).toEqual(["/tablet/?device=tablet-2#grant=g-1"]);
    }
  });

  it("takes its tab away again when the hub says no, and asks nothing when the browser gives none", async () => {
    const refused = opener([], null);
    expect(await refused.screens.exampleConsole("counter-2" as CounterId)).toEqual({
      refused: { code: "not-allowed" },
    });
    expect(refused.went).toEqual(["closed"]);
    const blocked = opener([], null, "blocked");
    expect(await blocked.screens.device(tablet)).toEqual({ done: "blocked" });
    expect(blocked.asked).toEqual([]);
  });
});

it("V2 S1 shows an officer neither the live board nor reports, and administration to administrators alone", () => {
  expect(pagesOf({ role: "officer" })).toEqual(["start", "account", "choose-counter", "counter", "feedback"]);
  expect(pagesOf({ role: "reception" })).not.toContain("live");
  expect(pagesOf({ role: "supervisor" })).toContain("reports");
  expect(pagesOf({ role: "supervisor" })).not.toContain("people");
  expect(pagesOf({ role: "administrator" })).toContain("settings");
});
