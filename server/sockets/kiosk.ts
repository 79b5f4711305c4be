/** The `/kiosk` channel. */
import { type Device, type KioskView, kioskAsks, type Shown } from "@motcua/protocol";
import type { Socket } from "socket.io";
import { guideOf, kioskHall, recentPrints } from "../views/kiosk-view.ts";
import { serveAsks } from "./asks.ts";
import { shownAt } from "./audience.ts";
import { deviceActor, type Floor, roomOf, type ViewOf, welcomeDevice } from "./floor.ts";
import { admitDevices, deviceOf } from "./handshake.ts";

/** Counts of people waiting may be this old on a busy morning; one's own ticket is in the answer itself. */
const everyMillis = 250;

/**
 * Opens the kiosks' channel; the answer makes the view of one. What all kiosks are shown alike is made once; each has
 * its own prints beside it.
 */
export function openKioskChannel(floor: Floor): ViewOf {
  const namespace = floor.io.of("/kiosk");
  admitDevices(namespace, "kiosk", floor.parts);
  const kiosks = new Set<Socket>();

  const viewNow = () => {
    const state = floor.state();
    const at = floor.now();
    const hall = kioskHall(state, floor.estimate(), at);
    return ({ id }: Device): Shown<KioskView> => {
      const printer = floor.health.printer(state.settings.equipment, id);
      const prints = recentPrints(state, id, at);
      return shownAt(state, at, { ...hall, printer, prints });
    };
  };
  const audience = floor.audience({
    inputs: ({ settings, day }) => ({
      hurried: [settings, day?.day, day?.waiting, day?.counters, day?.prints],
      leisurely: [],
    }),
    everyMillis,
    ages: "with-time",
    show: () => {
      if (kiosks.size === 0) return;
      const viewOf = viewNow();
      for (const kiosk of kiosks)
        floor.timers.soon(everyMillis, () => kiosk.emit("view", viewOf(deviceOf(kiosk))));
    },
  });
  floor.health.onChange(audience.refresh);
  floor.audience({
    inputs: ({ settings }) => ({ hurried: [settings.procedures], leisurely: [] }),
    everyMillis,
    ages: "by-events-only",
    show: () => namespace.emit("guide", guideOf(floor.state().settings)),
  });

  namespace.on("connection", (socket) => {
    const device = deviceOf(socket);
    void socket.join(roomOf(device.id));
    kiosks.add(socket);
    socket.on("disconnect", () => kiosks.delete(socket));
    const extra = welcomeDevice(floor, socket, device);
    serveAsks(socket, {
      table: kioskAsks,
      extra,
      run: floor.run(deviceActor(device)),
      limit: floor.limit(),
      log: floor.parts.log,
    });
    socket.emit("view", viewNow()(device));
    socket.emit("guide", guideOf(floor.state().settings));
  });
  return async (device) => viewNow()(device);
}
