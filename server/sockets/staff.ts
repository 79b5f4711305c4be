/** The `/staff` channel: officers, reception, supervisors, administrators; each connection watches one thing. */
import { type CounterId, type PersonId, staffAsks } from "@motcua/protocol";
import type { SiteState } from "../domain/state.ts";
import { counterView } from "../views/counter-view.ts";
import { liveView } from "../views/live-view.ts";
import { receptionView } from "../views/reception-view.ts";
import { serveAsks } from "./asks.ts";
import { shownAt } from "./audience.ts";
import type { BoardChannel } from "./board.ts";
import { type Floor, roomOf } from "./floor.ts";
import { admitStaff, staffOf } from "./handshake.ts";
import { createNotes } from "./notes.ts";
import { openRooms } from "./rooms.ts";

const counterEveryMillis = 60;
const deskEveryMillis = 250;

/** Opens the staff's channel. */
export function openStaffChannel(floor: Floor, boards: Pick<BoardChannel, "voices" | "onVoices">): void {
  const namespace = floor.io.of("/staff");
  admitStaff(namespace, floor.parts);
  const notes = createNotes(floor.parts.store.words, floor.parts.site);
  const day = ({ settings, day }: SiteState) => ({ hurried: [settings, day], leisurely: [] });

  const counters = openRooms<CounterId>(floor, namespace, {
    everyMillis: counterEveryMillis,
    ages: "with-time",
    inputs:
      (counter) =>
      ({ settings, day }) => ({
        hurried: [settings, day?.day, day?.counters.get(counter)],
        leisurely: [day?.counters, day?.waiting, day?.tickets],
      }),
    shown: async (counter) => {
      const state = floor.state();
      const noteOf = await notes.atCounter(state, counter);
      return shownAt(state, floor.now(), counterView(state, counter, noteOf, floor.now()));
    },
  });
  const live = openRooms<"live">(floor, namespace, {
    everyMillis: deskEveryMillis,
    ages: "with-time",
    inputs: () => day,
    shown: async () => shownAt(floor.state(), floor.now(), liveView(floor.state(), floor.now())),
  });
  const desks = openRooms<`reception:${PersonId}`>(floor, namespace, {
    everyMillis: deskEveryMillis,
    ages: "with-time",
    inputs: () => day,
    shown: async (key) => {
      const state = floor.state();
      const person = key.slice("reception:".length) as PersonId;
      return shownAt(
        state,
        floor.now(),
        receptionView(
          state,
          person,
          floor.health.printer(state.settings.equipment, "reception"),
          floor.estimate(),
          floor.now(),
        ),
      );
    },
  });

  const healthRoom = "health";
  const tellHealth = floor.audience({
    inputs: () => ({ hurried: [], leisurely: [] }),
    everyMillis: deskEveryMillis,
    ages: "by-events-only",
    show: () =>
      namespace.to(healthRoom).emit("health", floor.health.health(floor.state().settings.equipment)),
  });
  floor.health.onChange(tellHealth.refresh);
  const tellVoices = floor.audience({
    inputs: () => ({ hurried: [], leisurely: [] }),
    everyMillis: deskEveryMillis,
    ages: "by-events-only",
    show: () => namespace.to(healthRoom).emit("voices", boards.voices()),
  });
  boards.onVoices(tellVoices.refresh);

  namespace.on("connection", (socket) => {
    const { me, watch, expiresAt, token } = staffOf(socket);
    void socket.join(roomOf(me.id));
    // The connection ends with its session; a screen that comes back is asked to sign in.
    const left = Math.max(0, expiresAt - floor.parts.sessionNow());
    socket.on(
      "disconnect",
      floor.timers.after(left, () => socket.disconnect(true)),
    );
    socket.on("disconnect", floor.parts.access.sessions.present(token));
    socket.emit("hello", floor.hello());
    const actor = { kind: "person", id: me.id, role: me.role, title: me.title } as const;
    serveAsks(socket, {
      table: staffAsks,
      extra: {},
      run: floor.run(actor),
      limit: floor.limit(),
      log: floor.parts.log,
    });
    switch (watch.kind) {
      case "counter":
        counters.enter(socket, watch.counter as CounterId);
        break;
      case "reception":
        desks.enter(socket, `reception:${me.id}`);
        break;
      case "live":
        live.enter(socket, "live");
        void socket.join(healthRoom);
        socket.emit("health", floor.health.health(floor.state().settings.equipment));
        socket.emit("voices", boards.voices());
        break;
      case "hub":
        break;
      default:
        watch satisfies never;
    }
  });
}
