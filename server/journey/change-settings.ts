/** An administrator changes how the office works; the whole document is the fact, so old days keep their own. */
import { refuse } from "@motcua/protocol";
import { settingsProblem } from "../domain/settings.ts";
import { type Decide, fact } from "./decision.ts";

export const changeSettings: Decide<"change-settings"> = (state, { basedOn, settings }) => {
  if (basedOn !== state.revision) return refuse("settings-changed-meanwhile", { revision: state.revision });
  if (settings.id !== state.site || settings.demonstration !== state.settings.demonstration) {
    return refuse("settings-invalid", { field: "id" });
  }
  const problem = settingsProblem(settings);
  if (problem !== null) return refuse("settings-invalid", { field: problem.field, why: problem.why });
  const inUse = state.day?.counters.findKey(
    (_open, id) => !settings.counters.some((counter) => counter.id === id),
  );
  if (inUse !== undefined) return refuse("counter-busy", { counter: inUse });
  const waited = state.day?.waiting.findKey(
    (queue, id) => queue.size > 0 && !settings.services.some((service) => service.id === id),
  );
  if (waited !== undefined) return refuse("settings-invalid", { field: "services", why: waited });
  return { events: [fact("settings-changed", { settings })], done: { revision: state.seq + 1 } };
};
