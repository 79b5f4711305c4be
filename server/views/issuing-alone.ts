/** What an agent stores to issue without the hub: its own numbers, the hours worked out, names. */
import type { DeviceId, EpochMillis, IssuingAlone } from "@motcua/protocol";
import { businessDay, dayAfter, rememberedHours } from "../domain/hours.ts";
import { countOf, prefixOf } from "../domain/numbering.ts";
import { blockOf, daysKnownAlone, isOwnCount } from "../domain/own-numbers.ts";
import type { SiteState } from "../domain/state.ts";
import { kioskHall } from "./kiosk-view.ts";
import { missedNote } from "./ticket-content.ts";

/** What this agent is told; null when it prints for no kiosk. */
export function issuingAlone(state: SiteState, agent: DeviceId, now: EpochMillis): IssuingAlone | null {
  const block = blockOf(state.settings, agent);
  const printer = state.settings.equipment.printers.find(
    (one) => one.agent === agent && one.prints.some((origin) => origin !== "reception"),
  );
  if (block === null || printer === undefined) return null;
  const hall = kioskHall(state, () => null, now);
  return {
    from: block.from,
    upTo: block.upTo,
    used: usedBy(state, agent),
    days: daysAhead(state, now),
    timeZone: state.settings.timeZone,
    printer: printer.id,
    template: state.settings.ticketTemplate,
    missedNote,
    // How many wait now is nothing to remember.
    view: {
      ...hall,
      services: hall.services.map((service) => ({ ...service, waiting: null })),
      printer: { state: "ready", cause: null },
      prints: [],
    },
  };
}

function usedBy({ settings, day }: SiteState, agent: DeviceId): Record<string, number> {
  const used: Record<string, number> = {};
  for (const number of day?.numbers.keys() ?? []) {
    const count = countOf(number);
    if (!isOwnCount(settings, agent, count)) continue;
    const prefix = prefixOf(number);
    used[prefix] = Math.max(used[prefix] ?? 0, count);
  }
  return used;
}

/** D1: today as it stands, the days after it as the hours say. */
function daysAhead({ settings, day: open, lastClosed }: SiteState, now: EpochMillis): IssuingAlone["days"] {
  const today = open?.day ?? businessDay(settings.timeZone, now);
  return Array.from({ length: daysKnownAlone }, (_, ahead) => {
    const day = dayAfter(today, ahead);
    const { issuing, startsAt, endsAt } = rememberedHours(settings, day);
    if (open?.day === day && open.opening === "by-hand")
      return { day, issuing: [{ from: startsAt, until: endsAt }] };
    return { day, issuing: open === null && lastClosed?.day === day ? [] : [...issuing] };
  });
}
