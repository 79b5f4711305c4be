import type { CounterId } from "@motcua/protocol";

type ByCounter<Item> = ReadonlyMap<CounterId, readonly Item[]>;

/**
 * Sorts what a part of the state holds by counter, and remembers it for as long as that part stands: the views of
 * all counters after one commit then walk the day once and not once each.
 */
export function rememberedByCounter<Part extends object, Item>(
  itemsOf: (part: Part) => Iterable<readonly [CounterId | null, Item]>,
): (part: Part) => ByCounter<Item> {
  const kept = new WeakMap<Part, ByCounter<Item>>();
  return (part) => {
    const known = kept.get(part);
    if (known !== undefined) return known;
    const sorted = new Map<CounterId, Item[]>();
    for (const [counter, item] of itemsOf(part)) {
      if (counter === null) continue;
      const items = sorted.get(counter);
      if (items === undefined) sorted.set(counter, [item]);
      else items.push(item);
    }
    kept.set(part, sorted);
    return sorted;
  };
}
