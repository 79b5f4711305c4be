/** A whole office at work on one hub: every counter open, every screen connected and shown its views. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { type HubProcess, startHubProcess } from "@motcua/e2e/environment/hub-process.ts";
import { makeOfficeKeys, type OfficeKeys } from "@motcua/e2e/environment/office-keys.ts";
import { type WorkingSite, writeWorkingSite } from "@motcua/e2e/environment/working-site.ts";
import { isRefused, type Reply, type ServiceId } from "@motcua/protocol";
import {
  connectDevice,
  connectStaff,
  type DeviceChannel,
  type HubClient,
  type StaffChannel,
} from "@motcua/simulator";

/** An officer's counter with its tablet. */
export interface Place {
  readonly service: ServiceId;
  readonly number: number;
  readonly desk: HubClient<StaffChannel<"counter">>;
  /** Calls, announces, starts, finishes and rates the next visitor, when somebody waits here. */
  serve(): Promise<"served" | "nobody">;
  /** Calls the next visitor; answers the number, or null when nobody waits. */
  call(): Promise<string | null>;
  /** Starts and finishes who was called, and the tablet rates. */
  finish(): Promise<void>;
}

export interface Hall {
  readonly hub: HubProcess;
  readonly keys: OfficeKeys;
  readonly dataFolder: string;
  readonly places: readonly Place[];
  /** Takes a number at the first kiosk for the field of one place, and answers it. */
  issue(place: Place): Promise<string>;
  /** Takes a number at one kiosk after the other: no single one may ask as often as all of them. */
  issueInTurn(place: Place): Promise<string>;
  /** How many numbers the day has given. */
  issued(): number;
  /** Serves everybody who waits. */
  serveAll(): Promise<void>;
  /** Starts the hub on the same data, by the same settings. */
  startAgain(): Promise<HubProcess>;
  /** Lets go of all screens; the hub goes on. */
  leave(): void;
  close(): Promise<void>;
}

export interface HallParts {
  readonly folder: string;
  readonly kiosks: number;
  readonly nodeOptions: readonly string[];
  /** further settings of the hub, such as DATABASE_URL */
  readonly settings: Readonly<Record<string, string>>;
  /** what is done with the data before the hub opens them first */
  readonly prepare: (siteFile: string, dataFolder: string) => Promise<void>;
}

/** Those beside the first only fill the day; the kiosks of a rush connect from processes of their own. */
const kiosksConnected = 8;
const setupToken = "only-for-the-bench-0001";

/** Founds an office below `folder`, opens it and connects everybody. */
export async function openHall({ folder, kiosks, nodeOptions, settings, prepare }: HallParts): Promise<Hall> {
  const site = writeWorkingSite(join(folder, "site.json"), Date.now());
  const dataFolder = join(folder, "data");
  const start = (port: number) =>
    startHubProcess({ dataFolder, siteFile: site.file, port, setupToken, settings, nodeOptions });
  await prepare(site.file, dataFolder);
  const hub = await start(0);
  const clients: { close(): void }[] = [];
  const keep = async <Client extends { close(): void }>(opening: Promise<Client>): Promise<Client> => {
    const client = await opening;
    clients.push(client);
    return client;
  };
  try {
    const counters = site.counters.length;
    const keys = await makeOfficeKeys({ hubUrl: hub.url, setupToken, site, kiosks, counters });
    const at = { hubUrl: hub.url, authority: null };
    const [board] = keys.boards;
    if (board === undefined) throw new Error("A hall has a board.");
    const connected = keys.kiosks
      .slice(0, kiosksConnected)
      .map(({ token }) => keep(connectDevice({ ...at, namespace: "kiosk", token })));
    const atKiosks: readonly HubClient<DeviceChannel<"kiosk">>[] = await Promise.all(connected);
    const speaking = await keep(connectDevice({ ...at, namespace: "board", token: board.token }));
    await keep(
      connectStaff({ ...at, cookie: keys.administrator, seat: null, watch: { kind: "live" } as const }),
    );
    const places = await Promise.all(
      keys.counters.map((counter) => openPlace({ at, counter, site, speaking, keep })),
    );
    let issued = 0;
    const issueAt = async (nth: number, { service }: Place) => {
      const kiosk = atKiosks[nth % atKiosks.length];
      if (kiosk === undefined) throw new Error("A hall has a kiosk.");
      const { number } = done(await kiosk.ask("ticket:issue", { ...ticket, service }));
      issued++;
      return number;
    };
    return {
      hub,
      keys,
      dataFolder,
      places,
      issue: (place) => issueAt(0, place),
      issueInTurn: (place) => issueAt(issued, place),
      issued: () => issued,
      serveAll: async () => {
        for (const place of places) while ((await place.serve()) === "served");
      },
      startAgain: () => start(hub.port),
      leave: () => {
        for (const client of clients.splice(0)) client.close();
      },
      close: async () => {
        for (const client of clients.splice(0)) client.close();
        await hub.stop();
        rmSync(dataFolder, { recursive: true, force: true });
      },
    };
  } catch (error) {
    for (const client of clients) client.close();
    await hub.kill();
    throw error;
  }
}

/** What a visitor asks for beside the field: a printed ticket in Vietnamese. */
const ticket = { priority: null, procedure: null, language: "vi", print: "paper" } as const;

interface PlaceParts {
  readonly at: { readonly hubUrl: string; readonly authority: null };
  readonly counter: OfficeKeys["counters"][number];
  readonly site: WorkingSite;
  readonly speaking: HubClient<DeviceChannel<"board">>;
  readonly keep: <Client extends { close(): void }>(opening: Promise<Client>) => Promise<Client>;
}

async function openPlace({ at, counter, site, speaking, keep }: PlaceParts): Promise<Place> {
  const { id, officer } = counter;
  const watch = { kind: "counter", counter: id } as const;
  const desk: HubClient<StaffChannel<"counter">> = await keep(
    connectStaff({ ...at, cookie: officer.cookie, seat: null, watch }),
  );
  const tablet: HubClient<DeviceChannel<"tablet">> = await keep(
    connectDevice({ ...at, namespace: "tablet", token: counter.tablet.token }),
  );
  done(await desk.ask("counter:sign-in", { counter: id }));
  const known = site.counters.find((one) => one.id === id);
  const [service] = known?.services ?? [];
  if (service === undefined) throw new Error(`The counter ${id} takes no field.`);
  const call = async () => {
    const called = await desk.ask("ticket:next", { counter: id });
    if (isRefused(called)) return null;
    await speaking.ask("call:announce", { call: called.done.call });
    return called.done.number;
  };
  const finish = async () => {
    done(await desk.ask("ticket:start", { counter: id }));
    const ended = { counter: id, outcome: "done" as const, dossierCodes: [] };
    const { leg } = done(await desk.ask("ticket:finish", ended));
    const now = Date.now();
    const vote = { leg, level: 5, reasons: [], words: null, votedAt: now, openedAt: now };
    done(await tablet.ask("vote:cast", vote));
  };
  return {
    service: service as ServiceId,
    number: site.counters.findIndex((one) => one.id === id) + 1,
    desk,
    call,
    finish,
    serve: async () => {
      if ((await call()) === null) return "nobody";
      await finish();
      return "served";
    },
  };
}

/** The answer, or an error: the bench measures a hub that works. */
function done<T>(reply: Reply<T>): T {
  if (isRefused(reply)) throw new Error(`The hub refused: ${reply.refused.code}.`);
  return reply.done;
}
