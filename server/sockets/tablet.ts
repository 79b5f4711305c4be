/** The `/tablet` channel: one room a counter. */
import { type CounterId, type Shown, type TabletView, tabletAsks } from "@motcua/protocol";
import { tabletView } from "../views/tablet-view.ts";
import { serveAsks } from "./asks.ts";
import { shownAt } from "./audience.ts";
import { deviceActor, type Floor, roomOf, type ViewOf, welcomeDevice } from "./floor.ts";
import { admitDevices, deviceOf } from "./handshake.ts";
import { openRooms } from "./rooms.ts";

const everyMillis = 30;

/**
 * Opens the tablets' channel; the answer makes the view of one. A tablet without a counter of this site is let in and
 * shown nothing.
 */
export function openTabletChannel(floor: Floor): ViewOf {
  const namespace = floor.io.of("/tablet");
  admitDevices(namespace, "tablet", floor.parts);
  const shown = async (counter: CounterId): Promise<Shown<TabletView> | null> => {
    const seated = floor.state().day?.counters.get(counter)?.officer.id;
    const photo = seated === undefined ? null : await floor.parts.access.portraits.of(seated);
    const state = floor.state();
    if (!state.settings.counters.some(({ id }) => id === counter)) return null;
    // whoever sat down meanwhile brings a view of their own
    const isStill = state.day?.counters.get(counter)?.officer.id === seated;
    return shownAt(state, floor.now(), tabletView(state, counter, isStill ? photo : null));
  };
  const rooms = openRooms<CounterId>(floor, namespace, {
    everyMillis,
    ages: "by-events-only",
    inputs:
      (counter) =>
      ({ settings, day }) => ({ hurried: [settings, day?.counters.get(counter), day?.votes], leisurely: [] }),
    shown,
  });
  floor.parts.access.portraits.onChanged(rooms.refresh);
  namespace.on("connection", (socket) => {
    const device = deviceOf(socket);
    void socket.join(roomOf(device.id));
    const extra = welcomeDevice(floor, socket, device);
    serveAsks(socket, {
      table: tabletAsks,
      extra,
      run: floor.run(deviceActor(device)),
      limit: floor.limit(),
      log: floor.parts.log,
    });
    if (device.counter !== null) rooms.enter(socket, device.counter);
  });
  return async ({ counter }) => (counter === null ? null : shown(counter));
}
