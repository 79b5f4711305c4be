/** An administrator changes how the office works; the whole document is the fact, so old days keep their own. */
import { isSameSettings, refuse, type SiteSettings } from "@motcua/protocol";
import { businessDay } from "../domain/hours.ts";
import { keepBlocks } from "../domain/own-numbers.ts";
import { hasOtherMeaning, keepScales } from "../domain/rating-scale.ts";
import { settingsProblem } from "../domain/settings.ts";
import type { Day } from "../domain/state.ts";
import { type Decide, fact } from "./decision.ts";

export const changeSettings: Decide<"change-settings"> = (state, { basedOn, settings }, { now }) => {
  if (basedOn !== state.revision) return refuse("settings-changed-meanwhile", { revision: state.revision });
  if (settings.id !== state.site || settings.demonstration !== state.settings.demonstration) {
    return refuse("settings-invalid", { field: "id" });
  }
  const problem = settingsProblem(settings);
  if (problem !== null) return refuse("settings-invalid", { field: problem.field, why: problem.why });
  if (hasOtherMeaning(state.settings, settings)) {
    return refuse("settings-invalid", { field: "ratingScale.id", why: settings.ratingScale.id });
  }
  const missing = state.day === null ? null : missingForDay(state.day, state.settings, settings);
  if (missing !== null) return missing;
  // T1: nobody but the hub says who has which numbers.
  const ownNumbers = keepBlocks(state, settings, businessDay(settings.timeZone, now));
  const kept = { ...settings, ownNumbers, formerScales: keepScales(state.settings, settings) };
  // What was saved as it stood is no change: a line of it in the audit log would tell of nothing.
  if (isSameSettings(state.settings, kept)) return { events: [], done: { revision: state.revision } };
  return { events: [fact("settings-changed", { settings: kept })], done: { revision: state.seq + 1 } };
};

/** What an open day stands on cannot be taken from under it: its date, counters at work, fields waited for. */
function missingForDay(day: Day, before: SiteSettings, after: SiteSettings) {
  if (after.timeZone !== before.timeZone) return refuse("settings-invalid", { field: "timeZone" });
  const counters = new Set(after.counters.map(({ id }) => id));
  const services = new Set(after.services.map(({ id }) => id));
  const left = day.counters.findKey((_open, id) => !counters.has(id));
  if (left !== undefined) return refuse("counter-busy", { counter: left });
  for (const { leg } of day.tickets.values()) {
    if (leg.kind === "ended") continue;
    if (!services.has(leg.service))
      return refuse("settings-invalid", { field: "services", why: leg.service });
    if (leg.kind === "parked" && !counters.has(leg.called.counter)) {
      return refuse("counter-busy", { counter: leg.called.counter });
    }
  }
  return null;
}
