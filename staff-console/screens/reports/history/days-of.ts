import type { Batch } from "@motcua/protocol";
import { dayWords } from "@motcua/screen-kit";
import { periodDays } from "../period-days.ts";

/** A batch of past visits by its file and days. */
export const daysOf = ({ content, batch }: Batch) =>
  content?.kind === "visits" ? `${content.file}, ${periodDays(content.period)}` : batch;

/** Some days in a row of words. */
export const dayList = (days: readonly string[]) => days.map(dayWords).join(", ");
