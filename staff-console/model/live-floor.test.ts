import type { DeviceId, Health, LiveView, ZoneId, ZoneVoices } from "@motcua/protocol";
import { expect, it } from "vitest";
import {
  boardSound,
  deviceTroubles,
  floorTile,
  piecesByTrouble,
  responseRate,
  satisfiedShare,
  servicesByNeed,
} from "./live-floor.ts";

type Counter = LiveView["counters"][number];
const minute = 60_000;
const counter = (
  activity: Counter["activity"],
  since: number | null,
  expectedMinutes: number | null,
): Counter => ({
  sign: { number: 2, label: null, services: [], state: "free", ticket: null },
  activity,
  officer: null,
  since,
  expectedMinutes,
  finished: 0,
});

it("calls a service late once it takes longer than expected, and a call never", () => {
  expect(floorTile(counter("serving", 0, 8), 6 * minute)).toEqual({
    tone: "serving",
    seconds: 360,
    share: 0.75,
  });
  expect(floorTile(counter("serving", 0, 8), 10 * minute).tone).toBe("late");
  expect(floorTile(counter("calling", 0, null), 60 * minute).tone).toBe("calling");
});

it("puts the queue first that is nearest to its own target, not the longest", () => {
  const service = (id: string, longestSince: number | null, targetMinutes: number) =>
    ({ id, longestSince, targetMinutes }) as LiveView["services"][number];
  const services = [service("land", 0, 60), service("results", 5 * minute, 5), service("tax", null, 15)];
  expect(servicesByNeed(services, 20 * minute).map(({ id }) => id)).toEqual(["results", "land", "tax"]);
});

it("V4 gives no share below the site's minimum, and no response rate where nothing could be rated", () => {
  const ratings = { n: 9, satisfied: 9, minimumForShare: 10, rateable: 30 } as LiveView["ratings"];
  expect(satisfiedShare(ratings)).toBe(null);
  expect(satisfiedShare({ ...ratings, n: 10 })).toBe(0.9);
  expect(responseRate(ratings)).toBe(0.3);
  expect(responseRate({ ...ratings, rateable: 0 })).toBe(null);
});

it("puts equipment in trouble first, and says nothing bad of what nobody has heard of", () => {
  const piece = (id: string) => ({ id, name: id }) as never;
  const equipment = {
    printers: [piece("well"), piece("dry")],
    panels: [piece("new")],
    keypads: [],
    scanners: [],
  };
  const health = [
    { equipment: "well", state: "ready" },
    { equipment: "dry", state: "paper-out" },
  ] as never;
  const seen = piecesByTrouble(health, equipment).map(({ id, trouble }) => [id, trouble]);
  expect(seen).toEqual([
    ["dry", "paper-out"],
    ["well", null],
    ["new", null],
  ]);
  expect(piecesByTrouble(health, null)).toEqual([]);
});

it("says what is wrong with a device, worst first", () => {
  const report = {
    version: "1",
    batteryPercent: 12,
    lastTouchAt: null,
    waitingVotes: 3,
    clockErrorSeconds: 0,
    printer: null,
  };
  const device = { online: false, report } as Health["devices"][number];
  expect(deviceTroubles(device)).toEqual(["offline", "battery", "votes-waiting"]);
  expect(deviceTroubles({ ...device, online: true, report: null })).toEqual([]);
});

it("C3 says of each board whether it is the voice of a zone, and why it is not heard", () => {
  const [first, second] = ["board-1" as DeviceId, "board-2" as DeviceId];
  const hall = "hall" as ZoneId;
  const told = (speaks: DeviceId | null, muted = false): ZoneVoices => ({
    zones: [{ zone: hall, speaks, wanted: first, boards: [] }],
    muted,
  });
  const board = (id: DeviceId, sound: "ready" | "locked" | "loading") => ({
    id,
    report: { sound } as Health["devices"][number]["report"],
  });
  expect(boardSound(board(first, "ready"), told(first))).toEqual({ sound: "speaks", zones: [hall] });
  expect(boardSound(board(first, "locked"), told(second)).sound).toBe("locked");
  expect(boardSound(board(second, "ready"), told(second)).sound).toBe("speaks");
  expect(boardSound(board(second, "ready"), told(first)).sound).toBe("shows-only");
  expect(boardSound(board(first, "loading"), told(first)).sound).toBe("loading");
  expect(boardSound(board(first, "ready"), told(first, true)).sound).toBe("muted");
  expect(boardSound(board(first, "ready"), null).sound).toBe("unknown");
});
