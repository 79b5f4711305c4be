import type { FiguresPeriod } from "@motcua/protocol";
import { dayWords } from "@motcua/screen-kit";
import { lastDayOf } from "../../model/figure-drafts.ts";

/** The first and the last day of a period, as people write them. */
export const periodDays = (period: FiguresPeriod) =>
  `${dayWords(period.from)} – ${dayWords(lastDayOf(period))}`;
