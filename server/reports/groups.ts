/** Parting rows into groups, so that every row is in exactly one and sums over the groups equal the whole. */
import type { Bilingual, ReportBy, SiteSettings } from "@motcua/protocol";

/** What rows of legs and votes are grouped by. */
export interface Placed {
  readonly day: string;
  readonly service: string | null;
  readonly counter: string | null;
  readonly officer: string | null;
}

/** What a group is called. */
export interface GroupName {
  readonly key: string | null;
  readonly name: Bilingual;
}

/** Parts rows by the column that the report is grouped by. */
export function partBy<Row extends Placed>(rows: readonly Row[], by: ReportBy): Map<string | null, Row[]> {
  const parts = new Map<string | null, Row[]>();
  for (const row of rows) {
    const part = parts.get(row[by]);
    if (part === undefined) parts.set(row[by], [row]);
    else part.push(row);
  }
  return parts;
}

export interface NamingParts {
  readonly settings: Pick<SiteSettings, "services" | "counters">;
  /** officers by id; an unknown one keeps the id */
  readonly titles: ReadonlyMap<string, string>;
  /** what to call the group of what belongs to none */
  readonly none: Bilingual;
}

/** Names the groups and puts them in the order of the office; what belongs to none comes last. */
export function nameGroups(
  keys: ReadonlySet<string | null>,
  by: ReportBy,
  { settings, titles, none }: NamingParts,
): GroupName[] {
  const known = knownNames(by, settings, titles);
  const placeOf = new Map([...known.keys()].map((key, place) => [key, place]));
  const place = (key: string) => placeOf.get(key) ?? known.size;
  const named = [...keys]
    .filter((key) => key !== null)
    .sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1))
    .map((key): GroupName => ({ key, name: known.get(key) ?? { vi: key, en: key } }));
  return keys.has(null) ? [...named, { key: null, name: none }] : named;
}

function knownNames(
  by: ReportBy,
  { services, counters }: NamingParts["settings"],
  titles: NamingParts["titles"],
): ReadonlyMap<string, Bilingual> {
  switch (by) {
    case "day":
      return new Map();
    case "service":
      return new Map(services.map(({ id, vi, en }) => [id, { vi, en }]));
    case "counter":
      return new Map(
        counters
          .toSorted((a, b) => a.number - b.number)
          .map(({ id, number }) => [id, { vi: `Quầy ${number}`, en: `Counter ${number}` }]),
      );
    case "officer": {
      const inOrder = [...titles].sort(
        ([a, one], [b, other]) => one.localeCompare(other, "vi") || (a < b ? -1 : 1),
      );
      return new Map(inOrder.map(([id, title]) => [id, { vi: title, en: title }]));
    }
    default:
      return by satisfies never;
  }
}
