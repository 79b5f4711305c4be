import type { SiteId } from "@motcua/protocol";
import { Temporal } from "temporal-polyfill";
import { expect, it } from "vitest";
import { createFakeClock } from "../parts/clock.ts";
import { createNightly } from "./nightly.ts";

const timeZone = "Asia/Ho_Chi_Minh";
const at = (wall: string) => Temporal.PlainDateTime.from(wall).toZonedDateTime(timeZone).epochMilliseconds;

/** A hub's nights: `looks` is the chore, `starts` another hub on the same disk. */
function nights(from: string) {
  const clock = createFakeClock(at(from));
  const marks = new Map<string, string>();
  const done: string[] = [];
  let mood: "well" | "failing" = "well";
  const start = () =>
    createNightly({
      site: "xa" as SiteId,
      timeZone: () => timeZone,
      clock,
      marks: {
        setting: async (key) => marks.get(key) ?? null,
        setSetting: async (key, value) => {
          marks.set(key, value);
        },
      },
      run: async () => {
        if (mood === "failing") throw new Error("no room");
        done.push(new Date(clock.now() + 7 * 3_600_000).toISOString().slice(0, 16));
      },
    });
  let chore = start();
  return {
    done,
    looks: () => chore(),
    starts: () => {
      chore = start();
    },
    until: (wall: string) => clock.advance(at(wall) - clock.now()),
    fails: (now: typeof mood) => {
      mood = now;
    },
  };
}

it("each night's work is done once, at three, also when the hub starts anew in that night", async () => {
  const hub = nights("2026-11-23T08:00");
  await hub.looks();
  hub.until("2026-11-24T02:59");
  await hub.looks();
  expect(hub.done).toEqual([]);
  hub.until("2026-11-24T03:00");
  await hub.looks();
  await hub.looks();
  hub.starts();
  await hub.looks();
  expect(hub.done).toEqual(["2026-11-24T03:00"]);
});

it("a hub that was off at night does that night's work when it starts in the morning", async () => {
  const hub = nights("2026-11-23T08:00");
  await hub.looks();
  hub.until("2026-11-24T06:45");
  hub.starts();
  await hub.looks();
  hub.until("2026-11-24T17:00");
  await hub.looks();
  expect(hub.done).toEqual(["2026-11-24T06:45"]);
});

it("work that failed is left be for an hour, and then tried again", async () => {
  const hub = nights("2026-11-23T08:00");
  await hub.looks();
  hub.until("2026-11-24T03:00");
  hub.fails("failing");
  await expect(hub.looks()).rejects.toThrow("no room");
  hub.fails("well");
  hub.until("2026-11-24T03:59");
  await hub.looks();
  expect(hub.done).toEqual([]);
  hub.until("2026-11-24T04:00");
  await hub.looks();
  expect(hub.done).toEqual(["2026-11-24T04:00"]);
});
