/** Tells an agent what to store for the time without the hub: when it comes, and whenever that changes. */
import type { DeviceId } from "@motcua/protocol";
import type { Socket } from "socket.io";
import { issuingAlone } from "../views/issuing-alone.ts";
import type { Floor } from "./floor.ts";

/** Settings and days change a few times a day; nothing here is in a hurry. */
const everyMillis = 1_000;

export function tellIssuingAlone(floor: Floor, socket: Socket, agent: DeviceId): void {
  const show = () => socket.emit("alone", issuingAlone(floor.state(), agent, floor.now()));
  const audience = floor.audience({
    inputs: ({ settings, day, lastClosed }) => ({ hurried: [settings, day?.day, lastClosed], leisurely: [] }),
    everyMillis,
    ages: "by-events-only",
    show,
  });
  socket.on("disconnect", audience.close);
  show();
}
