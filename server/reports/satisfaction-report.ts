/** The report on satisfaction: the rating share, which is neither the QĐ 766 rate nor SIPAS. */
import type { FigureId, SatisfactionReport } from "@motcua/protocol";
import { rememberedHours } from "../domain/hours.ts";
import { nameGroups, partBy } from "./groups.ts";
import { type ReportQuestion, type ReportSource, readAtRest, reportHead } from "./report-source.ts";
import { measureSatisfaction, type SatisfactionRules } from "./satisfaction-measures.ts";

const figures: readonly FigureId[] = [
  "rating-share",
  "interval",
  "levels",
  "collection-mode",
  "response-rate",
  "without-leg",
  "late-votes",
];

const notKnown = { vi: "Không rõ", en: "Not known" };

/** Makes it now; rejects when the rows cannot be read. */
export async function makeSatisfactionReport(
  source: ReportSource,
  question: ReportQuestion,
): Promise<SatisfactionReport> {
  const { site, rows } = source;
  const { period, by } = question;
  const titles = await source.titles();
  const read = await readAtRest(source.position, async () => ({
    legs: await rows.legs(site, period),
    votes: await rows.votes(site, period),
  }));
  const { legs, votes } = read.rows;
  const settings = source.settings();
  const rules: SatisfactionRules = {
    ratingScale: settings.ratingScale,
    minimumForShare: settings.votes.minimumForShare,
    arrivedLate: ({ day, received_at }) => received_at >= rememberedHours(settings, day).endsAt,
  };

  const rateable = legs.filter((leg) => leg.rateable === 1);
  const legParts = partBy(rateable, by);
  const voteParts = partBy(votes, by);
  const keys = new Set([...legParts.keys(), ...voteParts.keys()]);
  return {
    report: "satisfaction",
    ...reportHead(settings, read.at, question, figures),
    minimumForShare: settings.votes.minimumForShare,
    total: measureSatisfaction(rateable, votes, rules),
    groups: nameGroups(keys, by, { settings, titles, none: notKnown }).map(({ key, name }) => ({
      key,
      name,
      ...measureSatisfaction(legParts.get(key) ?? [], voteParts.get(key) ?? [], rules),
    })),
  };
}
