/** The `/kiosk` channel. */
import { kioskAsks } from "@motcua/protocol";
import { kioskView } from "../views/kiosk-view.ts";
import { serveAsks } from "./asks.ts";
import { shownAt } from "./audience.ts";
import { deviceActor, type Floor, roomOf, welcomeDevice } from "./floor.ts";
import { admitDevices, deviceOf } from "./handshake.ts";

/** Counts of people waiting may be this old on a busy morning; one's own ticket is in the answer itself. */
const everyMillis = 250;

/** Opens the kiosks' channel. */
export function openKioskChannel(floor: Floor): void {
  const namespace = floor.io.of("/kiosk");
  admitDevices(namespace, "kiosk", floor.parts);
  namespace.on("connection", (socket) => {
    const device = deviceOf(socket);
    void socket.join(roomOf(device.id));
    const show = () => {
      const state = floor.state();
      const view = kioskView(state, device.id, floor.health.printer(), floor.estimate(), floor.now());
      socket.emit("view", shownAt(state, floor.now(), view));
    };
    const audience = floor.audience({
      inputs: ({ settings, day }) => [settings, day?.day, day?.waiting, day?.counters, day?.prints],
      everyMillis,
      ages: "with-time",
      show,
    });
    const unsubscribe = floor.health.onChange(audience.refresh);
    socket.on("disconnect", () => {
      unsubscribe();
      audience.close();
    });
    const extra = welcomeDevice(floor, socket, device);
    serveAsks(socket, {
      table: kioskAsks,
      extra,
      run: floor.run(deviceActor(device)),
      limit: floor.limit(),
      log: floor.parts.log,
    });
    show();
  });
}
