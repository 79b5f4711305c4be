import type { RefusalCode, SiteId } from "@motcua/protocol";
import type { Namespace, Socket } from "socket.io";
import { beforeEach, expect, it } from "vitest";
import {
  createEmptyStore,
  createTestAccess,
  smallHall,
  type TestAccess,
} from "../access/testing/test-access.ts";
import { admitDevices, admitStaff, type HandshakeRefused } from "./handshake.ts";
import type { SocketParts } from "./parts.ts";

let hall: TestAccess;
beforeEach(async () => {
  hall = await createTestAccess({ settings: () => smallHall("office"), store: createEmptyStore() });
});

type Door = (namespace: Namespace, parts: SocketParts) => void;
const staff: Door = admitStaff;
const kiosks: Door = (namespace, parts) => admitDevices(namespace, "kiosk", parts);

/** Comes to a door with this, and answers what is said there. */
async function knock(door: Door, auth: Record<string, unknown>): Promise<RefusalCode | "come-in"> {
  const { access, log } = hall;
  const desk = { state: () => ({ settings: smallHall("office") }) };
  const parts = { access, log, desk, site: "binh-son" as SiteId } as unknown as SocketParts;
  const checks: Parameters<Namespace["use"]>[0][] = [];
  door({ use: (check: (typeof checks)[0]) => checks.push(check) } as unknown as Namespace, parts);
  const handshake = { auth, headers: {}, address: "192.168.1.30" };
  const socket = { nsp: { name: "/door" }, handshake, data: {} } as unknown as Socket;
  const refused = await new Promise<Error | undefined>((next) => checks[0]?.(socket, next));
  return refused === undefined ? "come-in" : (refused as HandshakeRefused).data.code;
}

it("whoever has not signed in or is not paired yet is sent away without a warning", async () => {
  expect(await knock(staff, { watch: { kind: "live" } })).toBe("session-needed");
  expect(await knock(kiosks, {})).toBe("not-paired");
  expect(await knock(kiosks, { token: null })).toBe("not-paired");
  expect(hall.log.warnings()).toEqual([]);
  expect(hall.log.text().match(/A connection was refused/g)).toHaveLength(3);
});

it("S1 who comes with a token that is unknown, taken back or for another door is warned of", async () => {
  const placed = { name: "Máy", counter: null, zone: null };
  const board = await hall.access.devices.admit({ ...placed, role: "board" });
  const kiosk = await hall.access.devices.admit({ ...placed, role: "kiosk" });
  expect(await knock(kiosks, { token: kiosk.token })).toBe("come-in");
  await hall.access.devices.revoke("machine", kiosk.device.id);
  expect(await knock(kiosks, { token: kiosk.token })).toBe("revoked");
  expect(await knock(kiosks, { token: "x".repeat(43) })).toBe("not-paired");
  expect(await knock(kiosks, { token: board.token })).toBe("not-allowed");
  expect(hall.log.warnings()).toHaveLength(3);
});
