/** Everybody who works in the storm: kiosks, officers and tablets over real sockets, until told to stop. */
import type { CounterId, ServiceId } from "@motcua/protocol";
import { connectDevice, connectStaff, type DeviceChannel, type HubClient } from "@motcua/simulator";
import type { Dice } from "@motcua/simulator/plan/dice.ts";
import type { OfficeKeys } from "../environment/office-keys.ts";
import type { WorkingSite } from "../environment/working-site.ts";
import type { Ledger } from "./ledger.ts";
import { type Told, workAsKiosk, workAsOfficer, workAsTablet } from "./work.ts";

export interface Crowd {
  /** Rejects as soon as somebody met what must not happen; resolves once all have stopped. */
  readonly work: Promise<void>;
  /** Everybody ends what was begun; resolves when all asks are answered. */
  stop(): Promise<void>;
  close(): void;
}

export interface CrowdParts {
  readonly hubUrl: string;
  readonly keys: OfficeKeys;
  readonly site: WorkingSite;
  readonly ledger: Ledger;
  readonly dice: Dice;
}

/** Connects everybody and lets them begin. */
export async function gatherCrowd({ hubUrl, keys, site, ledger, dice }: CrowdParts): Promise<Crowd> {
  const hub = { hubUrl, authority: null };
  const over = new AbortController();
  const clients: { close(): void }[] = [];
  const keep = async <Client extends { close(): void }>(opening: Promise<Client>): Promise<Client> => {
    const client = await opening;
    clients.push(client);
    return client;
  };
  const begun: Promise<void>[] = [];
  const told = (who: string): Told => ({ who, ledger, dice: dice.of(who), over: over.signal });
  const close = () => {
    for (const client of clients) client.close();
  };
  try {
    const kiosks = keys.kiosks.map(async ({ id, token }) => {
      const client = await keep(connectDevice({ ...hub, namespace: "kiosk", token }));
      return () => workAsKiosk(told(`device:${id}`), client, site.services as readonly ServiceId[]);
    });
    const counters = keys.counters.map(async ({ id, officer, tablet }) => {
      const watch = { kind: "counter", counter: id } as const;
      const desk = await keep(connectStaff({ ...hub, cookie: officer.cookie, seat: null, watch }));
      const rating: HubClient<DeviceChannel<"tablet">> = await keep(
        connectDevice({ ...hub, namespace: "tablet", token: tablet.token }),
      );
      return async () => {
        await Promise.all([
          workAsOfficer(told(`person:${officer.id}`), desk, id as CounterId),
          workAsTablet(told(`device:${tablet.id}`), rating),
        ]);
      };
    });
    for (const begin of await Promise.all([...kiosks, ...counters])) begun.push(begin());
  } catch (error) {
    over.abort(error);
    close();
    throw error;
  }
  const work = Promise.all(begun).then(() => undefined);
  // Whoever waits for it hears of a failure; until then it is not an unhandled one.
  work.catch(() => undefined);
  return {
    work,
    stop: async () => {
      over.abort(new Error("The storm is over."));
      await work;
    },
    close,
  };
}
