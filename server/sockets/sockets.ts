/** The socket edge: one namespace a kind of client, views sent after each commit to those it concerns. */
import type { Server as HttpServer } from "node:http";
import type { Server as HttpsServer } from "node:https";
import type { Device, EquipmentId, EquipmentTested, FirstLook, Reply, ZoneVoices } from "@motcua/protocol";
import { Server } from "socket.io";
import type { Floor } from "../journey/watch-floor.ts";
import { openBoardChannel } from "./board.ts";
import { createDeviceHealth } from "./device-health.ts";
import { watchLines } from "./end-lines.ts";
import { tryEquipment } from "./equipment.ts";
import { createFloor, roomOf, selfOf, type ViewOf } from "./floor.ts";
import { createFloorSigns } from "./floor-signs.ts";
import { deviceOf } from "./handshake.ts";
import { openHardwareChannel } from "./hardware.ts";
import { openKioskChannel } from "./kiosk.ts";
import type { SocketParts } from "./parts.ts";
import { openPhoneChannel } from "./phone.ts";
import { openStaffChannel } from "./staff.ts";
import { openTabletChannel } from "./tablet.ts";
import { createTimers, type Timers } from "./timers.ts";

export interface Sockets {
  /** asks the agent of a piece of equipment to try it */
  tryEquipment(equipment: EquipmentId): Promise<Reply<EquipmentTested>>;
  /** what the devices and what hangs on them say of alarms now */
  floorSigns(): Floor;
  /** what a screen is told when it connects, for one that asks before it does */
  firstLook(device: Device): Promise<FirstLook>;
  /** which board is the voice of which zone now (C3) */
  voices(): ZoneVoices;
  close(): Promise<void>;
}

/** A whole settings document with two thousand procedures is the largest thing that may travel. */
const payloadBytes = 1_000_000;
/** A device that is switched off is missed after at most this long. */
const pingMillis = 5_000;
/** What time alone changes is shown anew this often. */
const agingMillis = 10_000;
const screens = ["/kiosk", "/tablet", "/board"] as const;
const namespaces = [...screens, "/staff", "/hardware", "/phone"] as const;

/** Opens the socket edge on a server. WebSocket only, so that any balancer will do. */
export async function openSockets(server: HttpServer | HttpsServer, parts: SocketParts): Promise<Sockets> {
  const { access, clock, desk, pace } = parts;
  const io = new Server(server, {
    transports: ["websocket"],
    serveClient: false,
    maxHttpBufferSize: payloadBytes,
    pingInterval: pingMillis,
    pingTimeout: pingMillis,
    perMessageDeflate: false,
  });
  const timers = createTimers();
  const endLines = watchLines(server, timers);
  const health = createDeviceHealth(() => clock.now());
  const signs = createFloorSigns(parts.otherHubs);
  const floor = createFloor(io, parts, health, timers);
  const everywhere = (run: (namespace: ReturnType<Server["of"]>) => void) => {
    for (const name of namespaces) run(io.of(name));
  };
  const knowDevices = async () => health.know(await access.devices.list());
  const knowAgain = () => {
    knowDevices().catch((error: unknown) =>
      parts.log.error({ err: error }, "The devices could not be read again."),
    );
  };
  await knowDevices();

  const kiosks = openKioskChannel(floor);
  const tablets = openTabletChannel(floor);
  const boards = openBoardChannel(floor);
  const viewOf: Readonly<Record<Device["role"], ViewOf>> = {
    kiosk: kiosks,
    tablet: tablets,
    board: boards.viewOf,
    hardware: async () => null,
  };
  openStaffChannel(floor, boards);
  openHardwareChannel(floor);
  openPhoneChannel(floor);

  floor.audience({
    inputs: ({ settings }) => ({ hurried: [settings.leavePin], leisurely: [] }),
    everyMillis: agingMillis,
    ages: "by-events-only",
    show: () => {
      for (const name of screens)
        for (const socket of io.of(name).sockets.values())
          socket.emit("self", selfOf(floor, deviceOf(socket)));
    },
  });

  const undo = [
    everyNowAndThen(timers, agingMillis, () => {
      for (const audience of floor.audiences) if (audience.ages === "with-time") audience.refresh();
    }),
    desk.subscribe(({ before, after }) => {
      for (const audience of floor.audiences) audience.changed(before, after);
    }),
    pace.onChange(() => {
      everywhere((namespace) => namespace.emit("hello", floor.hello()));
      for (const audience of floor.audiences) audience.refresh();
    }),
    access.devices.onRevoked((id) => {
      everywhere((namespace) => namespace.in(roomOf(id)).disconnectSockets(true));
      knowAgain();
    }),
    // Its place is bound to its connection: a device that was moved comes back at its new place.
    access.devices.onChanged(({ id }) => {
      everywhere((namespace) => namespace.in(roomOf(id)).disconnectSockets(true));
      knowAgain();
    }),
    access.sessions.onClosed((id) => io.of("/staff").in(roomOf(id)).disconnectSockets(true)),
  ];

  return {
    tryEquipment: (equipment) => tryEquipment(floor, equipment),
    floorSigns: () => {
      const { settings } = floor.state();
      return signs.look(health.health(settings.equipment), settings, floor.now());
    },
    voices: boards.voices,
    firstLook: async (device) => ({
      hello: floor.hello(),
      self: selfOf(floor, device),
      shown: await viewOf[device.role](device),
    }),
    close: async () => {
      boards.close();
      for (const step of undo.toReversed()) step();
      for (const audience of floor.audiences) audience.close();
      const closed = io.close();
      // a turn later it has said goodbye and takes no new ones
      timers.soon(0, endLines);
      await closed;
    },
  };
}

function everyNowAndThen(timers: Timers, millis: number, run: () => void): () => void {
  let cancel = timers.after(millis, again);
  function again() {
    cancel = timers.after(millis, again);
    run();
  }
  return () => cancel();
}
