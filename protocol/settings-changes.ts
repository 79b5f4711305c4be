/** What differs between two settings documents, item by item, so that people can be told in their own words. */
import { type Static, Type } from "typebox";
import { orNull } from "./ids.ts";
import type { SiteSettings } from "./site.ts";

/** One difference. `path` leads to it by names: `counters`, then the counter's id, then `services`. */
export const SettingsChange = Type.Object({
  path: Type.Array(Type.String(), { minItems: 1 }),
  /** what was there; null where nothing was */
  before: Type.Unknown(),
  after: Type.Unknown(),
  /** the thing of a list that it happened to, as it names itself: a counter's number, a service's names */
  thing: orNull(Type.Object({ vi: Type.String(), en: Type.String(), number: orNull(Type.Integer()) })),
});
export type SettingsChange = Static<typeof SettingsChange>;

type Thing = SettingsChange["thing"];
type Fields = Readonly<Record<string, unknown>>;

/** Every difference, in the order of the document. What the hub keeps for itself is left out. */
export function settingsChanges(before: SiteSettings, after: SiteSettings): SettingsChange[] {
  const keys = (Object.keys(after) as (keyof SiteSettings)[]).filter((key) => !keptByHub.has(key));
  return keys.flatMap((key) => differences([key], before[key], after[key], null));
}

/** Whether two documents say the same, also in what the hub keeps for itself. */
export function isSameSettings(one: SiteSettings, other: SiteSettings): boolean {
  return isEqual(one, other);
}

const keptByHub: ReadonlySet<keyof SiteSettings> = new Set(["formerScales", "ownNumbers"]);

function differences(
  path: readonly string[],
  before: unknown,
  after: unknown,
  thing: Thing,
): SettingsChange[] {
  if (isEqual(before, after)) return [];
  if (isList(before) && isList(after)) return ofLists(path, before, after, thing);
  if (isFields(before) && isFields(after) && !isBilingual(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return keys.flatMap((key) => differences([...path, key], before[key], after[key], thing));
  }
  return [{ path: [...path], before: before ?? null, after: after ?? null, thing }];
}

/** Things with an id are followed by it; a list of plain values is one difference. */
function ofLists(
  path: readonly string[],
  before: readonly unknown[],
  after: readonly unknown[],
  thing: Thing,
): SettingsChange[] {
  if (![...before, ...after].every(hasId)) {
    return [{ path: [...path], before, after, thing }];
  }
  const was = new Map((before as readonly WithId[]).map((item) => [item.id, item]));
  const is = new Map((after as readonly WithId[]).map((item) => [item.id, item]));
  const gone = [...was.values()].filter(({ id }) => !is.has(id));
  const changes = [...is.values()].flatMap((item): SettingsChange[] => {
    const old = was.get(item.id);
    const place = [...path, item.id];
    if (old === undefined) return [{ path: place, before: null, after: item, thing: thingOf(item) }];
    return differences(place, old, item, thingOf(old));
  });
  const kept = (items: Map<string, WithId>, others: Map<string, WithId>) =>
    [...items.keys()].filter((id) => others.has(id));
  const moved: SettingsChange[] = isEqual(kept(was, is), kept(is, was))
    ? []
    : [{ path: [...path, "order"], before: kept(was, is), after: kept(is, was), thing }];
  return [
    ...changes,
    ...gone.map((item) => ({ path: [...path, item.id], before: item, after: null, thing: thingOf(item) })),
    ...moved,
  ];
}

type WithId = Fields & { readonly id: string };

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const hasId = (value: unknown): value is WithId => isFields(value) && typeof value["id"] === "string";
const isBilingual = (value: Fields) =>
  Object.keys(value).length === 2 && typeof value["vi"] === "string" && typeof value["en"] === "string";

function thingOf(item: WithId): Thing {
  const { vi, en, name, number, id } = item;
  const words = (own: unknown) => (typeof own === "string" ? own : typeof name === "string" ? name : id);
  return { vi: words(vi), en: words(en), number: typeof number === "number" ? number : null };
}

/** Whether two values of a document say the same; the order of fields says nothing. */
function isEqual(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (isList(one) && isList(other)) {
    return one.length === other.length && one.every((value, at) => isEqual(value, other[at]));
  }
  if (!isFields(one) || !isFields(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && isEqual(one[key], other[key]))
  );
}
