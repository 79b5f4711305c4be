/** Asks the press for each scheduled report once its period is over, also when the hub was off at that moment. */
import { type BusinessDay, isRefused, type SiteId, type SiteSettings } from "@motcua/protocol";
import { businessDay } from "../../domain/hours.ts";
import type { WallClock } from "../../parts/clock.ts";
import type { DocumentPress } from "./document-press.ts";
import { duePeriods } from "./due-documents.ts";

export interface DocumentScheduleParts {
  readonly site: SiteId;
  readonly settings: () => SiteSettings;
  readonly clock: WallClock;
  /** the first day of the journal, and the day that is open; null where there is none */
  readonly days: () => Promise<{ readonly first: BusinessDay | null; readonly open: BusinessDay | null }>;
  readonly press: Pick<DocumentPress, "ask" | "settled">;
  readonly marks: {
    setting(key: string): Promise<string | null>;
    setSetting(key: string, value: string): Promise<void>;
  };
}

/** One look: makes what is due and marks it; a report that failed is tried again at the next look. */
export async function makeDueDocuments(parts: DocumentScheduleParts): Promise<void> {
  const { site, settings, clock, press, marks } = parts;
  const { first, open } = await parts.days();
  if (first === null) return;
  const { documents, timeZone } = settings();
  const today = businessDay(timeZone, clock.now());
  for (const schedule of documents.schedules) {
    const key = `document-schedule:${site}:${schedule.id}`;
    const madeUntil = (await marks.setting(key)) as BusinessDay | null;
    for (const period of duePeriods({ schedule, today, firstDay: first, madeUntil })) {
      // Its last day goes on after midnight until it is closed.
      if (open !== null && open < period.until) break;
      for (const format of schedule.formats) {
        const asked = press.ask(
          { kind: "periodic", ...period, format, language: schedule.language },
          { kind: "schedule", name: { vi: schedule.vi, en: schedule.en } },
        );
        if (isRefused(asked)) return;
        const entry = await press.settled(asked.done.id);
        if (entry?.making.state !== "ready") return;
      }
      await marks.setSetting(key, period.until);
    }
  }
}
