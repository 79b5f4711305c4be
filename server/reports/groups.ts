/** What groups are called, and the order of the office that they come in. */
import type { Bilingual, ReportBy, SiteSettings } from "@motcua/protocol";

/** What a group is called. */
export interface GroupName {
  readonly key: string | null;
  readonly name: Bilingual;
}

export interface NamingParts {
  readonly settings: Pick<SiteSettings, "services" | "counters" | "priorityGroups" | "procedures">;
  /** officers and devices by id; an unknown one keeps the id */
  readonly titles: ReadonlyMap<string, string>;
  /** what to call what belongs to no counter and no officer */
  readonly nobody: Bilingual;
}

/** Names the groups and puts them in the order of the office; what belongs to none comes last. */
export function nameGroups(keys: ReadonlySet<string | null>, by: ReportBy, parts: NamingParts): GroupName[] {
  const known = knownNames(by, parts);
  const placeOf = new Map([...known.keys()].map((key, place) => [key, place]));
  const place = (key: string) => placeOf.get(key) ?? known.size;
  const named = [...keys]
    .filter((key) => key !== null)
    .sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1))
    .map((key): GroupName => ({ key, name: known.get(key) ?? nameOf(key, by) }));
  return keys.has(null) ? [...named, { key: null, name: noneOf(by, parts.nobody) }] : named;
}

/** Days and months as people here write them; what the settings do not know any more keeps its key. */
function nameOf(key: string, by: ReportBy): Bilingual {
  const written = by === "day" || by === "month" ? key.split("-").reverse().join("/") : key;
  return { vi: written, en: written };
}

function noneOf(by: ReportBy, nobody: Bilingual): Bilingual {
  switch (by) {
    case "priority":
      return { vi: "Không ưu tiên", en: "No priority" };
    case "procedure":
      return { vi: "Không chọn thủ tục", en: "No procedure chosen" };
    case "mode":
      return { vi: "Không có đánh giá", en: "Not rated" };
    case "counter":
    case "officer":
      return nobody;
    default:
      return { vi: "Không rõ", en: "Not known" };
  }
}

const weekdayNames = new Map<string, Bilingual>([
  ["mon", { vi: "Thứ Hai", en: "Monday" }],
  ["tue", { vi: "Thứ Ba", en: "Tuesday" }],
  ["wed", { vi: "Thứ Tư", en: "Wednesday" }],
  ["thu", { vi: "Thứ Năm", en: "Thursday" }],
  ["fri", { vi: "Thứ Sáu", en: "Friday" }],
  ["sat", { vi: "Thứ Bảy", en: "Saturday" }],
  ["sun", { vi: "Chủ Nhật", en: "Sunday" }],
]);

const modeNames = new Map<string, Bilingual>([
  ["tablet", { vi: "Máy đánh giá", en: "Tablet" }],
  ["phone", { vi: "Điện thoại", en: "Phone" }],
  ["paper", { vi: "Phiếu giấy", en: "Paper" }],
]);

const hourNames = new Map<string, Bilingual>(
  Array.from({ length: 24 }, (_, hour) => {
    const name = `${String(hour).padStart(2, "0")}:00–${String(hour + 1).padStart(2, "0")}:00`;
    return [String(hour).padStart(2, "0"), { vi: name, en: name }];
  }),
);

function knownNames(
  by: ReportBy,
  { settings: { services, counters, priorityGroups, procedures }, titles }: NamingParts,
): ReadonlyMap<string, Bilingual> {
  switch (by) {
    case "day":
    case "month":
      return new Map();
    case "weekday":
      return weekdayNames;
    case "hour":
      return hourNames;
    case "mode":
      return modeNames;
    case "service":
      return named(services);
    case "priority":
      return named(priorityGroups);
    case "procedure":
      // The journal holds a procedure by its Vietnamese name.
      return new Map(procedures.map(({ vi, en }) => [vi, { vi, en }]));
    case "counter":
      return new Map(
        counters
          .toSorted((a, b) => a.number - b.number)
          .map(({ id, number }) => [id, { vi: `Quầy ${number}`, en: `Counter ${number}` }]),
      );
    case "officer":
    case "device": {
      const inOrder = [...titles].sort(
        ([a, one], [b, other]) => one.localeCompare(other, "vi") || (a < b ? -1 : 1),
      );
      return new Map(inOrder.map(([id, title]) => [id, { vi: title, en: title }]));
    }
    default:
      return by satisfies never;
  }
}

const named = (all: readonly ({ readonly id: string } & Bilingual)[]) =>
  new Map(all.map(({ id, vi, en }) => [id as string, { vi, en }]));
