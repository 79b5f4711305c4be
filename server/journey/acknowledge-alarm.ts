/** Somebody has seen an alarm and says so by name. */
import { isRefused, refuse } from "@motcua/protocol";
import { type Decide, fact } from "./decision.ts";
import { requireDay } from "./require.ts";

export const acknowledgeAlarm: Decide<"acknowledge-alarm"> = (state, { alarm: id }, { actor }) => {
  if (actor.kind !== "person") return refuse("not-allowed");
  const day = requireDay(state);
  if (isRefused(day)) return day;
  const alarm = day.done.alarms.get(id);
  if (alarm === undefined) return refuse("unknown-alarm");
  if (alarm.acknowledged !== null) return refuse("alarm-acknowledged");
  const by = { id: actor.id, title: actor.title };
  const acknowledged = fact("alarm-acknowledged", { alarm: id, by });
  // A rating does not pass by itself as a queue does: it is over once somebody has seen it.
  const isOver = alarm.kind === "low-rating" && alarm.clearedAt === null;
  return {
    events: isOver ? [acknowledged, fact("alarm-cleared", { alarm: id })] : [acknowledged],
    done: {},
  };
};
