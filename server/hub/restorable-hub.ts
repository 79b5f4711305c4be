/** A hub that an administrator can put back to a backup: closed, restored, and started again in the same process. */
import type { startHub } from "../hub.ts";
import { restoreSqlite } from "../store/restore.ts";
import { databaseFileIn } from "../store/sqlite-store.ts";
import type { Hub, HubParts } from "./hub-parts.ts";
import type { RestoreOrder, RestoreOutcome } from "./restore-order.ts";

export interface RestorableHubParts extends Pick<HubParts, "settings" | "version" | "log"> {
  readonly start: typeof startHub;
  readonly now: () => number;
  /** hears of each hub that runs; a demonstration has a new link each time */
  readonly started: (hub: Hub) => void;
  /** a hub that could not be started again: nobody else will say so */
  readonly lost: (error: unknown) => void;
}

/** Starts the hub. What it answers closes the hub that runs then, whichever it is; rejects as `startHub` does. */
export async function startRestorableHub(parts: RestorableHubParts): Promise<Pick<Hub, "close">> {
  const { settings, version, log, start, now, started, lost } = parts;
  let work: Promise<unknown> = Promise.resolve();
  let state: "open" | "closing" = "open";
  const restore = (order: RestoreOrder) => {
    work = work.then(() => putBack(order)).catch(lost);
  };
  const first = await start({ settings, version, log, restored: null, restore });
  let running: Hub = first;
  started(first);

  async function putBack(order: RestoreOrder): Promise<void> {
    if (state === "closing") return;
    log.warn({ backup: order.name, who: order.who }, "The hub closes, to be put back to a backup.");
    await running.close();
    const restored = { ...order, ended: await outcomeOf(order) };
    // a port that was any free one at the first start is the one that screens know now
    running = await start({ settings: { ...settings, port: first.port }, version, log, restored, restore });
    started(running);
  }

  async function outcomeOf({ file, name }: RestoreOrder): Promise<RestoreOutcome["ended"]> {
    try {
      const { setAside } = await restoreSqlite({
        file: databaseFileIn(settings.dataFolder),
        backup: file,
        now: now(),
      });
      log.warn({ backup: name, setAside }, "The office is back at the backup; what was there is set aside.");
      return "restored";
    } catch (error) {
      log.error({ backup: name, error: String(error) }, "The backup cannot be used; nothing was changed.");
      return "refused";
    }
  }

  return {
    async close() {
      state = "closing";
      await work;
      await running.close();
    },
  };
}
