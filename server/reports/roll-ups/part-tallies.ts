/** Tallies of a period in as few parts as can be: whole years and months as they are kept, else days. */
import type { Period } from "../report-rows.ts";
import { packGroups } from "../tally/pack.ts";
import { emptyTally, type Tally } from "../tally/tally.ts";
import type { Dimension, Groups } from "../tally/tally-day.ts";
import { createBreath } from "./breath.ts";
import { dayTallies, formOf, type Reading, type RollUpSource } from "./day-tallies.ts";
import { type Grain, type Span, spansOf } from "./spans.ts";

/** The groups of one part by one dimension, to be added to any tallies. */
export interface Part {
  /** the first letters of its days: a day, a month or a year */
  readonly key: string;
  addTo(into: (key: string | null) => readonly Tally[]): Promise<void>;
}

/** All parts of a period that have rows, in order. A sum that is missing, or holds no more, is made and kept. */
export async function* partTallies(
  source: RollUpSource,
  period: Period,
  dimension: Dimension,
  grain: Grain,
  reading: Reading,
): AsyncGenerator<Part, void, void> {
  const breath = createBreath(source);
  const spans = spansOf(period, grain, reading.at.day?.day ?? null);
  const whole = spans.flatMap(({ key }) => key ?? []);
  const bodies = whole.length === 0 ? new Map() : await bodiesThatHold(source, period, dimension, whole);
  for (const span of spans) {
    if (span.key === null) {
      for await (const { day, addTo } of dayTallies(source, span, dimension, reading))
        yield { key: day, addTo };
      continue;
    }
    const body =
      bodies.get(span.key) ?? (await keepSpan(source, { ...span, key: span.key }, dimension, reading));
    yield { key: span.key, addTo: (into) => breath.addPacked(body, into) };
  }
}

/** A sum holds when nothing of its days was touched after the place in the journal that it was made at. */
async function bodiesThatHold(
  { site, kept, settings }: RollUpSource,
  period: Period,
  dimension: Dimension,
  keys: readonly string[],
): Promise<Map<string, Uint8Array>> {
  const [sums, months] = await Promise.all([
    kept.sums(site, dimension, keys, formOf(settings())),
    kept.touchedMonths(site, period),
  ]);
  const lastTouch = (key: string) =>
    Math.max(0, ...months.filter(({ month }) => month.startsWith(key)).map(({ seq }) => seq));
  return new Map(sums.flatMap(({ key, seq, body }) => (seq >= lastTouch(key) ? [[key, body]] : [])));
}

async function keepSpan(
  source: RollUpSource,
  { key, parts, from, until }: Span & { readonly key: string },
  dimension: Dimension,
  reading: Reading,
): Promise<Uint8Array> {
  const groups: Groups = new Map();
  for await (const part of partTallies(source, { from, until }, dimension, parts, reading)) {
    await part.addTo((group) => {
      const tally = groups.get(group) ?? emptyTally();
      groups.set(group, tally);
      return [tally];
    });
  }
  const body = packGroups(groups);
  const form = formOf(source.settings());
  await source.kept.keep([{ site: source.site, day: key, dimension, form, seq: reading.at.seq, body }]);
  return body;
}
