/** The rows of the ledger of counters' time that one event ends and begins. */
import type { CounterId } from "@motcua/protocol";
import type { RecordedEvent } from "../domain/events.ts";
import type { OpenCounter } from "../domain/open-counter.ts";
import type { Day, SiteState } from "../domain/state.ts";
import type { StayRow } from "../store/store.ts";

/** What the close of a day does to who is still there: nobody at the counter ended it. */
const endedByClosing: readonly string[] = ["day-closed", "service-ended-doubtful", "ticket-expired"];

export function stayRows(before: SiteState, after: SiteState, event: RecordedEvent): StayRow[] {
  if (before.day?.counters === after.day?.counters) return [];
  const rows: StayRow[] = [];
  for (const [id, counter] of before.day?.counters ?? []) {
    if (before.day === null || after.day?.counters.get(id)?.stay.seq === counter.stay.seq) continue;
    rows.push({
      ...begun(before, before.day, id, counter),
      ...(counter.activity.kind === "calling" && event.type === "service-started" ? { kind: "walk" } : {}),
      until_at: event.at,
      doubtful: endedByClosing.includes(event.type) ? 1 : 0,
    });
  }
  for (const [id, counter] of after.day?.counters ?? []) {
    if (after.day === null || before.day?.counters.get(id)?.stay.seq === counter.stay.seq) continue;
    rows.push(begun(after, after.day, id, counter));
  }
  return rows;
}

function begun({ site }: SiteState, { day }: Day, id: CounterId, counter: OpenCounter): StayRow {
  const { officer, activity, stay } = counter;
  return {
    site,
    stay: String(stay.seq).padStart(12, "0"),
    day,
    counter: id,
    officer: officer.id,
    kind: activity.kind,
    reason: activity.kind === "paused" ? activity.reason : null,
    leg: stay.leg,
    from_at: stay.since,
    until_at: null,
    doubtful: 0,
  };
}
