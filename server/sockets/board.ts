/** The `/board` channel: one room a zone, and one board in it that speaks (C3). */
import { boardAsks, type Voice, type ZoneId } from "@motcua/protocol";
import type { Socket } from "socket.io";
import { boardView } from "../views/board-view.ts";
import { serveAsks } from "./asks.ts";
import { shownAt } from "./audience.ts";
import { deviceActor, type Floor, roomOf, welcomeDevice } from "./floor.ts";
import { admitDevices, deviceOf } from "./handshake.ts";
import { openRooms } from "./rooms.ts";

/** A call goes out at once, also when another counter called just before. */
const everyMillis = 10;
/** A demonstration faster than this would be a stammer: it is shown and not spoken. */
const mutedAboveRate = 4;
/** The room of the boards that show the whole hall. */
const wholeHall = "all";

/** Opens the boards' channel. */
export function openBoardChannel(floor: Floor): void {
  const namespace = floor.io.of("/board");
  admitDevices(namespace, "board", floor.parts);
  const rooms = openRooms<string>(floor, namespace, {
    everyMillis,
    ages: "with-time",
    inputs:
      () =>
      ({ settings, day }) => ({
        hurried: [settings, day?.day, day?.calls, day?.counters],
        leisurely: [day?.waiting],
      }),
    shown: async (key) => {
      const state = floor.state();
      const zone = key === wholeHall ? null : (key as ZoneId);
      return shownAt(state, floor.now(), boardView(state, zone, floor.now()));
    },
  });
  const standing = new Map<string, Socket[]>();

  /** The board that has been standing longest in its zone speaks; the hub grants each call once whatever happens. */
  const tellVoices = (zone: string) => {
    const muted = floor.parts.pace.rate() > mutedAboveRate;
    standing.get(zone)?.forEach((socket, index) => {
      socket.emit("voice", { speaks: index === 0, muted } satisfies Voice);
    });
  };
  floor.parts.pace.onChange(() => {
    for (const zone of standing.keys()) tellVoices(zone);
  });

  namespace.on("connection", (socket) => {
    const device = deviceOf(socket);
    const zone = device.zone ?? wholeHall;
    void socket.join(roomOf(device.id));
    const extra = welcomeDevice(floor, socket, device);
    serveAsks(socket, {
      table: boardAsks,
      extra,
      run: floor.run(deviceActor(device)),
      limit: floor.limit(),
      log: floor.parts.log,
    });
    standing.set(zone, [...(standing.get(zone) ?? []), socket]);
    socket.on("disconnect", () => {
      standing.set(
        zone,
        (standing.get(zone) ?? []).filter((other) => other !== socket),
      );
      tellVoices(zone);
    });
    tellVoices(zone);
    rooms.enter(socket, zone);
  });
}
