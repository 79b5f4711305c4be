import type { Weekday } from "@motcua/protocol";

/** The days of the week as people here count them, Monday first. */
export const weekdays: readonly Weekday[] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
