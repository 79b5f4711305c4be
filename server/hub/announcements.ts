/** Reads the journal of the open day for the page of announcements. */
import type { AnnouncementList, DeviceId, EpochMillis, SiteId } from "@motcua/protocol";
import { eventOf } from "../desk/draft.ts";
import type { RecordedEvent } from "../domain/events.ts";
import type { SiteState } from "../domain/state.ts";
import type { Journal } from "../store/store.ts";
import { announcementsOf } from "../views/announcements.ts";
import { nameOf } from "../views/office.ts";

export interface AnnouncementSource {
  readonly site: SiteId;
  readonly journal: Pick<Journal, "read" | "lastOfType">;
  readonly desk: { state(site: SiteId): SiteState; now(site: SiteId): EpochMillis };
  readonly boards: () => Promise<readonly { readonly id: DeviceId; readonly name: string }[]>;
}

const pageRows = 5_000;

/** What was announced since the day was opened; of no open day, nothing. */
export async function readAnnouncements(source: AnnouncementSource): Promise<AnnouncementList> {
  const { settings, day, seq } = source.desk.state(source.site);
  const zones = settings.zones.map((zone) => ({ id: zone.id, name: nameOf(zone) }));
  const opened = day === null ? null : await source.journal.lastOfType(source.site, "day-opened", seq);
  if (day === null || opened === null) return { day: null, zones, announcements: [] };
  const names = new Map((await source.boards()).map(({ id, name }) => [id, name]));
  const events: RecordedEvent[] = [];
  for (let after = opened.seq; ; ) {
    const rows = await source.journal.read(source.site, after, pageRows);
    events.push(...rows.map(eventOf));
    after = rows.at(-1)?.seq ?? after;
    if (rows.length < pageRows) break;
  }
  const announcements = announcementsOf(events, {
    settings,
    boardName: (id) => names.get(id) ?? null,
    now: source.desk.now(source.site),
  });
  return { day: day.day, zones, announcements };
}
