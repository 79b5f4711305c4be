/** What a hub stands on before it opens: whose data these are, and whose time it lives in. */
import type { EpochMillis, SiteSettings } from "@motcua/protocol";
import { demonstrationStart } from "../demonstration/demonstration-time.ts";
import type { EventData } from "../domain/events.ts";
import { type Clock, createDemonstrationClock, type DemonstrationClock } from "../parts/clock.ts";
import type { Journal, Store } from "../store/store.ts";

/** A data folder that belongs to something else than what was asked for. */
export class WrongDataError extends Error {}

/** Refuses data of another site, and keeps a real office and a demonstration apart. */
export async function refuseOtherData(
  journal: Journal,
  founding: SiteSettings,
  where: string,
): Promise<void> {
  const [known] = await journal.sites();
  if (known === undefined) return;
  if (known !== founding.id) {
    throw new WrongDataError(
      `Dữ liệu trong ${where} là của "${known}", không phải "${founding.id}". Hãy chọn DATA_DIR hoặc SITE_FILE khác.\n` +
        `The data in ${where} belong to "${known}", not to "${founding.id}". Choose another DATA_DIR or SITE_FILE.`,
    );
  }
  const [founded] = await journal.read(known, 0, 1);
  const { settings } = JSON.parse(founded?.data ?? "{}") as EventData["site-founded"];
  if (settings.demonstration === founding.demonstration) return;
  throw new WrongDataError(
    founding.demonstration
      ? `Dữ liệu trong ${where} là của một cơ quan thật. Hãy đặt SITE_FILE, hoặc DATA_DIR khác cho bản minh họa.\n` +
          `The data in ${where} belong to a real office. Set SITE_FILE to run it, or another DATA_DIR for the demonstration.`
      : `Dữ liệu trong ${where} là của bản minh họa. Hãy chọn DATA_DIR khác cho cơ quan thật.\n` +
          `The data in ${where} belong to a demonstration. Choose another DATA_DIR for a real office.`,
  );
}

export interface HubTime {
  readonly clock: Clock;
  /** null in a real office, which lives in the machine's time */
  readonly demonstration: DemonstrationClock | null;
}

/** A demonstration plays in a time of its own, which never runs back; an office lives in the machine's. */
export async function hubTime(
  store: Pick<Store, "journal" | "audit">,
  founding: SiteSettings,
  machine: Clock,
): Promise<HubTime> {
  if (!founding.demonstration) return { clock: machine, demonstration: null };
  const present: EpochMillis = Math.max(machine.now(), await lastAt(store, founding));
  const demonstration = createDemonstrationClock(machine, demonstrationStart(founding, present));
  return { clock: demonstration, demonstration };
}

/** The latest that was written down, in the journal or in the audit trail beside it. */
async function lastAt(
  { journal, audit }: Pick<Store, "journal" | "audit">,
  { id }: SiteSettings,
): Promise<EpochMillis> {
  const head = await journal.head(id);
  const [last] = head === null ? [] : await journal.read(id, head.seq - 1, 1);
  const [noted] = await audit.find(id, {}, { skip: 0, limit: 1 });
  return Math.max(last?.at ?? 0, noted?.at ?? 0);
}
