/** What the grouped reports share: head, total, the period before, and groups in the order of the office. */
import { type Bilingual, type FigureId, officeYearBegins } from "@motcua/protocol";
import { collect, collectTotal } from "./collect.ts";
import { nameGroups } from "./groups.ts";
import { periodBefore } from "./period.ts";
import { type ReportQuestion, type ReportSource, reportHead } from "./report-source.ts";
import { beginReading } from "./roll-ups/day-tallies.ts";
import type { Tally } from "./tally/tally.ts";

export interface GroupedMeasures<Measures> {
  readonly figures: readonly FigureId[];
  /** what to call what belongs to no counter and no officer */
  readonly nobody: Bilingual;
  /** measures the whole period */
  readonly whole: (tally: Tally) => Measures;
  /** measures one group of it */
  readonly part: (tally: Tally) => Measures;
}

/** Makes all that a grouped report is, with these measures; rejects when the rows cannot be read. */
export async function groupedReport<Measures extends object>(
  source: ReportSource,
  question: ReportQuestion,
  { figures, nobody, whole, part }: GroupedMeasures<Measures>,
) {
  const { period, by } = question;
  const titles = await source.titles();
  const settings = source.settings();
  const earlier = periodBefore(period, officeYearBegins(settings.documents));
  const reading = await beginReading(source, { from: earlier.from, until: period.until });
  const { groups, total } = await collect(source, reading, period, by, { whole, part });
  const before = await collectTotal(source, reading, earlier);
  return {
    ...(await reportHead(source, reading.at, question, [...figures, "before"])),
    by,
    total,
    before: { period: earlier, total: whole(before) },
    groups: nameGroups(new Set(groups.keys()), by, { settings, titles, nobody }).flatMap(({ key, name }) => {
      const measured = groups.get(key);
      return measured === undefined ? [] : [{ key, name, ...measured }];
    }),
  };
}
