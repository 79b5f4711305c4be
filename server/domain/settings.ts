/** What a settings document must satisfy beyond its shape: names that exist, and no two alike. */
import type { SiteSettings } from "@motcua/protocol";
import { Temporal } from "temporal-polyfill";
import { equipmentProblem } from "./equipment.ts";
import { ticketTemplateProblem } from "./ticket-template.ts";
import { voiceProblem } from "./voice-settings.ts";

export interface SettingsProblem {
  readonly field: string;
  readonly why: string;
}

/** The first thing wrong with a settings document, or null. `why` names the offending value. */
export function settingsProblem(settings: SiteSettings): SettingsProblem | null {
  const { services, counters, zones, procedures, priorityGroups, ratingScale, ratingReasons } = settings;
  const twice =
    repeated(
      "services",
      services.map(({ id }) => id),
    ) ??
    repeated(
      "services.prefix",
      services.map(({ prefix }) => prefix),
    ) ??
    repeated(
      "counters",
      counters.map(({ id }) => id),
    ) ??
    repeated(
      "counters.number",
      counters.map(({ number }) => String(number)),
    ) ??
    repeated(
      "zones",
      zones.map(({ id }) => id),
    ) ??
    repeated(
      "priorityGroups",
      priorityGroups.map(({ id }) => id),
    ) ??
    repeated(
      "ratingReasons",
      ratingReasons.map(({ id }) => id),
    ) ??
    repeated(
      "procedures",
      procedures.map(({ service, vi }) => `${service}: ${vi}`),
    ) ??
    repeated(
      "ratingScale.levels",
      ratingScale.levels.map(({ value }) => String(value)),
    );
  if (twice !== null) return twice;
  const serviceIds = new Set(services.map(({ id }) => id));
  const zoneIds = new Set(zones.map(({ id }) => id));
  for (const counter of counters) {
    const lost = counter.services.find((id) => !serviceIds.has(id));
    if (lost !== undefined) return { field: `counters.${counter.id}.services`, why: lost };
    if (!zoneIds.has(counter.zone)) return { field: `counters.${counter.id}.zone`, why: counter.zone };
  }
  const orphan = procedures.find(({ service }) => !serviceIds.has(service));
  if (orphan !== undefined) return { field: "procedures.service", why: orphan.service };
  return (
    equipmentProblem(settings) ??
    ticketTemplateProblem(settings.ticketTemplate) ??
    voiceProblem(settings) ??
    hoursProblem(settings)
  );
}

function hoursProblem({ hours, issuing, timeZone }: SiteSettings): SettingsProblem | null {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(timeZone);
  } catch {
    return { field: "timeZone", why: timeZone };
  }
  let end = "";
  for (const [from, until] of hours.sessions) {
    if (from >= until || from < end) return { field: "hours.sessions", why: `${from}-${until}` };
    end = until;
  }
  if (issuing.closeDayAt < end) return { field: "issuing.closeDayAt", why: issuing.closeDayAt };
  for (const day of hours.holidays) {
    try {
      Temporal.PlainDate.from(day);
    } catch {
      return { field: "hours.holidays", why: day };
    }
  }
  return null;
}

function repeated(field: string, values: readonly string[]): SettingsProblem | null {
  const seen = new Set<string>();
  for (const value of values) {
    if (seen.has(value)) return { field, why: value };
    seen.add(value);
  }
  return null;
}
