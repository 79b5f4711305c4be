import type { Batch, FiguresPeriod } from "@motcua/protocol";
import { dayWords } from "@motcua/screen-kit";
import { lastDayOf } from "../../../model/figure-drafts.ts";

/** The first and the last day of a period, as people write them. */
export const periodDays = (period: FiguresPeriod) =>
  `${dayWords(period.from)} – ${dayWords(lastDayOf(period))}`;

/** A batch of past visits by its file and days. */
export const daysOf = ({ content, batch }: Batch) =>
  content?.kind === "visits" ? `${content.file}, ${periodDays(content.period)}` : batch;

/** Some days in a row of words. */
export const dayList = (days: readonly string[]) => days.map(dayWords).join(", ");
