/** The morning: the clock opens a working day; a supervisor may open any other. */
import { refuse } from "@motcua/protocol";
import { businessDay, rememberedHours } from "../domain/hours.ts";
import { type Decide, fact } from "./decision.ts";

export const openDay: Decide<"open-day"> = (state, _command, { now, actor }) => {
  if (state.day !== null) return refuse("day-already-open");
  const day = businessDay(state.settings.timeZone, now);
  const { issuing, closesAt } = rememberedHours(state.settings, day);
  const first = issuing[0];
  const byHours =
    actor.kind === "clock" || (first !== undefined && now < closesAt && state.lastClosedDay !== day);
  return {
    events: [
      fact("day-opened", { day, opening: byHours ? "by-hours" : "by-hand", settings: state.settings }),
    ],
    done: { day },
  };
};
