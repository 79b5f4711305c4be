/** Rooms: connections that are shown the very same view, made once for all of them. */
import type { Shown } from "@motcua/protocol";
import type { Namespace, Socket } from "socket.io";
import type { SiteState } from "../domain/state.ts";
import type { Ages, Audience, Inputs } from "./audience.ts";
import type { Floor } from "./floor.ts";

export interface RoomParts<Key extends string> {
  readonly ages: Ages | ((key: Key) => Ages);
  readonly everyMillis: number;
  readonly leisurelyMillis?: number;
  readonly inputs: (key: Key) => (state: SiteState) => Inputs;
  /** null: nothing to show */
  readonly shown: (key: Key) => Promise<Shown<unknown> | null>;
}

export interface Rooms<Key extends string> {
  /** Brings a connection into a room and shows it the view at once; it leaves when it disconnects. */
  enter(socket: Socket, key: Key): void;
  /** Shows all of them again: something that is not in the state has changed. */
  refresh(): void;
}

interface Room {
  readonly audience: Audience;
  members: number;
}

/** Keeps one audience a room for as long as somebody is in it. */
export function openRooms<Key extends string>(
  floor: Floor,
  namespace: Namespace,
  parts: RoomParts<Key>,
): Rooms<Key> {
  const open = new Map<Key, Room>();

  const { ages } = parts;

  function roomOf(key: Key): Room {
    const known = open.get(key);
    if (known !== undefined) return known;
    const audience = floor.audience({
      inputs: parts.inputs(key),
      everyMillis: parts.everyMillis,
      leisurelyMillis: parts.leisurelyMillis,
      ages: typeof ages === "function" ? () => ages(key) : ages,
      show: () => show(key, (shown) => namespace.to(`view:${key}`).emit("view", shown)),
    });
    const room = { audience, members: 0 };
    open.set(key, room);
    return room;
  }

  function show(key: Key, send: (shown: Shown<unknown>) => void) {
    parts.shown(key).then(
      (shown) => {
        if (shown !== null) send(shown);
      },
      (error: unknown) => floor.parts.log.error({ err: error, room: key }, "A view could not be made."),
    );
  }

  return {
    refresh: () => {
      for (const { audience } of open.values()) audience.refresh();
    },
    enter: (socket, key) => {
      const room = roomOf(key);
      room.members++;
      void socket.join(`view:${key}`);
      socket.on("disconnect", () => {
        room.members--;
        if (room.members > 0) return;
        room.audience.close();
        open.delete(key);
      });
      show(key, (shown) => socket.emit("view", shown));
    },
  };
}
