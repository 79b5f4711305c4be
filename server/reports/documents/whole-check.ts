/** Remembers the last check of a whole journal, so that the next document only follows what came after it. */
import type { SiteId } from "@motcua/protocol";
import type { WallClock } from "../../parts/clock.ts";
import { verifiedMark } from "../../store/verified-mark.ts";
import type { EarlierCheck } from "./make-document.ts";

export interface WholeCheckParts {
  readonly site: SiteId;
  readonly clock: WallClock;
  readonly marks: {
    setting(key: string): Promise<string | null>;
    setSetting(key: string, value: string): Promise<void>;
  };
}

/** After a day the whole journal is checked again. */
const goodForMillis = 86_400_000;

/** The mark as a setting of the store, where reports find it too. */
export function createWholeCheck({ site, clock, marks }: WholeCheckParts) {
  const key = verifiedMark(site);
  return {
    async recent(): Promise<EarlierCheck | null> {
      const kept = await marks.setting(key);
      if (kept === null) return null;
      const { at, end } = JSON.parse(kept) as Partial<EarlierCheck>;
      if (at === undefined || end === undefined) return null;
      const age = clock.now() - at;
      return age >= 0 && age < goodForMillis ? { at, end } : null;
    },
    keep: ({ at, end }: EarlierCheck) => marks.setSetting(key, JSON.stringify({ at, seq: end.seq, end })),
  };
}
