/** What the reports of a hub are made from. */
import type { EpochMillis, SiteId } from "@motcua/protocol";
import type { Desk } from "../desk/desk.ts";
import { type CountedRows, countedRows } from "../history/counted-rows.ts";
import type { ReportSource } from "../reports/report-source.ts";
import type { Store } from "../store/store.ts";
import { verifiedMark } from "../store/verified-mark.ts";

export interface ReportSourceParts {
  readonly site: SiteId;
  readonly desk: Pick<Desk, "state" | "atWork">;
  readonly store: Pick<Store, "readModel" | "pastVisits" | "rollUps" | "people" | "devices" | "setting">;
}

/** Its rows are whole, as the signs of pressed ratings need them. */
export interface ReportSourceOfHub extends ReportSource {
  readonly rows: CountedRows;
}

/** Reads the store and the state that the desk published last. */
export function createReportSource({ site, desk, store }: ReportSourceParts): ReportSourceOfHub {
  return {
    site,
    rows: countedRows(store),
    kept: store.rollUps,
    settings: () => desk.state(site).settings,
    position: () => desk.state(site),
    atWork: () => desk.atWork(),
    verified: async () => {
      const mark = await store.setting(verifiedMark(site));
      if (mark === null) return null;
      const { at, seq } = JSON.parse(mark) as { at: EpochMillis; seq: number };
      return { at, seq };
    },
    titles: async () => {
      const [people, devices] = await Promise.all([store.people.all(site), store.devices.all(site)]);
      return new Map([
        ...devices.map(({ id, name }): [string, string] => [id, name]),
        ...people.map(({ id, title }): [string, string] => [id, title]),
      ]);
    },
  };
}
