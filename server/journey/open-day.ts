/** The morning: the clock opens a working day; a supervisor may open any other. */
import { refuse } from "@motcua/protocol";
import { businessDay, rememberedHours } from "../domain/hours.ts";
import { type Decide, fact } from "./decision.ts";

export const openDay: Decide<"open-day"> = (state, _command, { now, actor }) => {
  if (state.day !== null) return refuse("day-already-open");
  const day = businessDay(state.settings.timeZone, now);
  // Only a change of the time zone or a clock that lies can bring back a date that is over (T1).
  if (state.lastClosed !== null && day < state.lastClosed.day) return refuse("clock-jumped");
  const { issuing, closesAt } = rememberedHours(state.settings, day);
  const first = issuing[0];
  const closedBefore = state.lastClosed?.day === day ? state.lastClosed : null;
  const byHours = actor.kind === "clock" || (first !== undefined && now < closesAt && closedBefore === null);
  const numbersGiven = closedBefore?.lastNumber.toObject() ?? {};
  return {
    events: [
      fact("day-opened", {
        day,
        opening: byHours ? "by-hours" : "by-hand",
        settings: state.settings,
        numbersGiven,
      }),
    ],
    done: { day },
  };
};
