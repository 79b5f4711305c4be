/** A hub at work for tests of bad input: its doors, those who may come in, and how it is. */
import { isRefused, type RefusalCode, type ServiceId } from "@motcua/protocol";
import { databaseFileIn, openSqliteReading } from "@motcua/server/store/sqlite-store.ts";
import { askHttp, connectDevice } from "@motcua/simulator";
import { io, type Socket } from "socket.io-client";
import { type HubProcess, startHubProcess } from "../environment/hub-process.ts";
import { makeOfficeKeys, type OfficeKeys } from "../environment/office-keys.ts";
import { createTempFolder } from "../environment/temp-folder.ts";
import { type WorkingSite, writeWorkingSite } from "../environment/working-site.ts";
import type { ChannelName } from "./bad-asks.ts";

export interface Door {
  readonly namespace: string;
  readonly auth: Readonly<Record<string, unknown>>;
  readonly cookie: string | null;
}

export interface OfficeWithDoors {
  readonly hub: HubProcess;
  readonly site: WorkingSite;
  readonly keys: OfficeKeys;
  /** the door of each channel, with the key of one who may come in */
  readonly doors: Readonly<Record<ChannelName, Door>>;
  /** Knocks at a door; answers the connection, or the code that it was refused with. */
  knock(door: Door): Promise<Socket | RefusalCode>;
  /** Comes in; rejects when the door stays closed. */
  enter(door: Door): Promise<Socket>;
  /** Pairs one more device; answers its token. */
  pair(role: "hardware" | "kiosk", name: string): Promise<string>;
  asAdministrator(method: "GET" | "POST" | "DELETE", path: string, body: object | null): Promise<unknown>;
  /** How much the hub has written down so far. */
  journalLength(): Promise<number>;
  /** The hub is well: it says so, and a visitor at another kiosk gets a number. Rejects when not. */
  mustBeWell(): Promise<void>;
  /** Ends all connections that were made here. */
  leave(): void;
  close(): Promise<void>;
}

const setupToken = "only-for-bad-input-00001";

/** Opens an office of two kiosks, a board, an agent and one counter. */
export async function openOfficeWithDoors(): Promise<OfficeWithDoors> {
  const folder = createTempFolder("bad-input");
  const site = writeWorkingSite(folder.file("site.json"), Date.now());
  const hub = await startHubProcess({
    dataFolder: folder.file("data"),
    siteFile: site.file,
    port: 0,
    setupToken,
    settings: {},
    nodeOptions: [],
  });
  const keys = await makeOfficeKeys({ hubUrl: hub.url, setupToken, site, kiosks: 2, counters: 1 });
  const sockets = new Set<Socket>();

  const asAdministrator: OfficeWithDoors["asAdministrator"] = async (method, path, body) =>
    (await askHttp({ hubUrl: hub.url, authority: null, cookie: keys.administrator, method, path, body }))
      .value;

  const pair: OfficeWithDoors["pair"] = async (role, name) => {
    const placement = { role, name, counter: null, zone: null };
    const granted = await asAdministrator("POST", "/api/v1/devices/grants", { placement });
    const { grant } = granted as { grant: string };
    return ((await asAdministrator("POST", "/api/v1/devices/claim", { grant })) as { token: string }).token;
  };

  const knock: OfficeWithDoors["knock"] = ({ namespace, auth, cookie }) => {
    const socket = io(`${hub.url}/${namespace}`, {
      transports: ["websocket"],
      forceNew: true,
      reconnection: false,
      auth: { ...auth },
      ...(cookie === null ? {} : { extraHeaders: { cookie } }),
    });
    sockets.add(socket);
    return new Promise((resolve) => {
      socket.on("connect", () => resolve(socket));
      socket.on("connect_error", (error: Error & { data?: { code?: RefusalCode } }) => {
        socket.disconnect();
        resolve(error.data?.code ?? "internal");
      });
    });
  };

  const [counter] = keys.counters;
  if (counter === undefined) throw new Error("The office has a counter.");
  const device = (namespace: string, token: string | undefined): Door => ({
    namespace,
    auth: { token },
    cookie: null,
  });
  const watch = { kind: "counter", counter: counter.id };
  const leave = () => {
    for (const socket of sockets) socket.disconnect();
    sockets.clear();
  };
  return {
    hub,
    site,
    keys,
    doors: {
      kiosk: device("kiosk", keys.kiosks[0]?.token),
      tablet: device("tablet", counter.tablet.token),
      board: device("board", keys.boards[0]?.token),
      hardware: device("hardware", await pair("hardware", "Máy in")),
      staff: { namespace: "staff", auth: { watch }, cookie: counter.officer.cookie },
    },
    knock,
    enter: async (door) => {
      const entered = await knock(door);
      if (typeof entered === "string") throw new Error(`The door stayed closed: ${entered}.`);
      return entered;
    },
    pair,
    asAdministrator,
    journalLength: async () => {
      const reading = await openSqliteReading({ file: databaseFileIn(folder.file("data")) });
      try {
        const [known] = await reading.journal.sites();
        return known === undefined ? 0 : ((await reading.journal.head(known))?.seq ?? 0);
      } finally {
        await reading.close();
      }
    },
    mustBeWell: async () => {
      const health = await fetch(`${hub.url}/api/v1/health`);
      if (!health.ok) throw new Error(`The hub is not ready: ${health.status}.`);
      const token = keys.kiosks[1]?.token ?? "";
      const kiosk = await connectDevice({ hubUrl: hub.url, authority: null, namespace: "kiosk", token });
      const service = site.services[0] as ServiceId;
      const body = { service, priority: null, procedure: null, language: "vi", print: "none" } as const;
      const reply = await kiosk.ask("ticket:issue", body);
      kiosk.close();
      if (isRefused(reply)) throw new Error(`A visitor gets no number: ${reply.refused.code}.`);
      if (hub.said().includes("failed inside the hub")) throw new Error(hub.said());
    },
    leave,
    close: async () => {
      leave();
      await hub.kill();
      folder.close();
    },
  };
}
