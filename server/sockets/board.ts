/** The `/board` channel: one room a zone, and one board in it that speaks (C3). */
import {
  type Audibility,
  type BoardView,
  boardAsks,
  type Shown,
  type Voice,
  type ZoneId,
  type ZoneVoices,
} from "@motcua/protocol";
import type { Socket } from "socket.io";
import { electSpeakers, type StandingBoard } from "../domain/speakers.ts";
import { boardView } from "../views/board-view.ts";
import { serveAsks } from "./asks.ts";
import { shownAt } from "./audience.ts";
import { deviceActor, type Floor, roomOf, type ViewOf, welcomeDevice } from "./floor.ts";
import { admitDevices, deviceOf } from "./handshake.ts";
import { openRooms } from "./rooms.ts";

/** A call goes out at once, also when another counter called just before. */
const everyMillis = 10;
/** A demonstration faster than this would be a stammer: it is shown and not spoken. */
const mutedAboveRate = 4;
/** The room of the boards that show the whole hall. */
const wholeHall = "all";

/** A connected board, in the order in which they came. */
interface Standing extends StandingBoard {
  readonly socket: Socket;
  readonly name: string;
  audibility: Audibility | null;
}

export interface BoardChannel {
  /** which board is the voice of which zone now, and which others are there */
  voices(): ZoneVoices;
  onVoices(listener: () => void): () => void;
  readonly viewOf: ViewOf;
  close(): void;
}

/** Opens the boards' channel. */
export function openBoardChannel(floor: Floor): BoardChannel {
  const namespace = floor.io.of("/board");
  admitDevices(namespace, "board", floor.parts);
  const shown = async (key: string): Promise<Shown<BoardView>> => {
    const state = floor.state();
    const zone = key === wholeHall ? null : (key as ZoneId);
    return shownAt(state, floor.now(), boardView(state, zone, floor.now()));
  };
  const rooms = openRooms<string>(floor, namespace, {
    everyMillis,
    ages: "with-time",
    inputs:
      () =>
      ({ settings, day }) => ({
        hurried: [settings, day?.day, day?.calls, day?.counters],
        leisurely: [day?.waiting],
      }),
    shown,
  });
  let standing: Standing[] = [];

  const elect = () => {
    const { zones, voice } = floor.state().settings;
    return electSpeakers(
      zones.map(({ id }) => id),
      standing,
      voice.speakers,
    );
  };

  /** Says to each board whether it is the voice of a zone; the hub grants each call once whatever happens. */
  const listeners = new Set<() => void>();
  const isMuted = () => floor.parts.pace.rate() > mutedAboveRate;
  const tellVoices = () => {
    const muted = isMuted();
    const elected = elect();
    for (const board of standing) {
      const voice: Voice = {
        zones: elected.filter(({ speaks }) => speaks === board).map(({ zone }) => zone),
        wanted: elected.some(({ wanted }) => wanted === board),
        muted,
      };
      board.socket.emit("voice", voice);
    }
    for (const listener of listeners) listener();
  };
  const undo = [
    floor.parts.pace.onChange(tellVoices),
    floor.parts.desk.subscribe(({ before, after }) => {
      const [old, fresh] = [before.settings, after.settings];
      if (old.voice !== fresh.voice || old.zones !== fresh.zones) tellVoices();
    }),
  ];

  namespace.on("connection", (socket) => {
    const device = deviceOf(socket);
    void socket.join(roomOf(device.id));
    serveAsks(socket, {
      table: boardAsks,
      extra: welcomeDevice(floor, socket, device, ({ sound }) => {
        const board = standing.find((one) => one.socket === socket);
        if (board === undefined || board.audibility === (sound ?? null)) return;
        board.audibility = sound ?? null;
        tellVoices();
      }),
      run: floor.run(deviceActor(device)),
      limit: floor.limit(),
      log: floor.parts.log,
    });
    const { id, zone, name } = device;
    standing = [...standing, { socket, id, zone, name, audibility: null }];
    socket.on("disconnect", () => {
      standing = standing.filter((board) => board.socket !== socket);
      tellVoices();
    });
    tellVoices();
    rooms.enter(socket, zone ?? wholeHall);
  });

  return {
    voices: () => ({
      zones: elect().map(({ zone, speaks, wanted }) => ({
        zone,
        speaks: speaks?.id ?? null,
        wanted: wanted?.id ?? null,
        boards: standing
          .filter((board) => board.zone === zone || board.zone === null)
          .map(({ id, name, audibility }) => ({ id, name, audibility })),
      })),
      muted: isMuted(),
    }),
    viewOf: ({ zone }) => shown(zone ?? wholeHall),
    onVoices: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      for (const step of undo) step();
    },
  };
}
