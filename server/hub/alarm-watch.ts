/** The look round the office every few seconds: devices, equipment and the hub's own disk, for the desk to judge. */
import type { SiteId } from "@motcua/protocol";
import type { Desk } from "../desk/desk.ts";
import type { Sockets } from "../sockets/sockets.ts";
import { type HubSignsParts, hubSigns } from "./hub-signs.ts";
import { type Chore, oncePerMinute } from "./schedule.ts";

export interface AlarmWatchParts extends HubSignsParts {
  readonly desk: Pick<Desk, "watch">;
  readonly site: SiteId;
  readonly sockets: Pick<Sockets, "floorSigns">;
  readonly monotonic: () => number;
}

/** The chore that raises and clears alarms. */
export function alarmWatch(parts: AlarmWatchParts): Chore {
  const own = oncePerMinute(() => hubSigns(parts), parts.monotonic);
  return {
    name: "alarms",
    everyMillis: 2_000,
    run: async () => {
      const signs = await own();
      const floor = parts.sockets.floorSigns();
      await parts.desk.watch(parts.site, { ...floor, signs: [...floor.signs, ...signs] });
    },
  };
}
