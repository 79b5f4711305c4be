/**
 * Who waits, in lanes: one of each field and priority group. Within a lane every queue order goes by arrival, so
 * that whoever is called next stands at the head of a lane (Q1). Walking a queue by its heads asks the order
 * about a dozen tickets at each step and not about all.
 */
import type { PriorityGroupId, ServiceId } from "@motcua/protocol";
import { byArrival } from "./queue-order.ts";
import type { Waiting } from "./visit.ts";

export interface Lane {
  readonly service: ServiceId;
  readonly priority: PriorityGroupId | null;
  /** in the order of their arrival */
  readonly entries: readonly Waiting[];
}

/** Sorts those who wait into lanes. */
export function lanesOf(waiting: Iterable<Waiting>): Lane[] {
  const lanes = new Map<string, Lane & { readonly entries: Waiting[] }>();
  for (const entry of waiting) {
    const { service, priority } = entry;
    const key = `${service}/${priority ?? ""}`;
    const lane = lanes.get(key);
    if (lane === undefined) lanes.set(key, { service, priority, entries: [entry] });
    else lane.entries.push(entry);
  }
  for (const { entries } of lanes.values()) entries.sort(byArrival);
  return [...lanes.values()];
}

export interface LaneWalk {
  /** Who stands at the heads of the lanes of these fields now. */
  heads(services: ReadonlySet<ServiceId>): Waiting[];
  /** One of the heads is called: the next of its lane steps up. */
  take(head: Waiting): void;
}

/** Walks lanes from their heads, with one more, if any, behind everybody of its own lane; the lanes stay as they are. */
export function walkLanes(lanes: readonly Lane[], last: Waiting | null): LaneWalk {
  const walks = lanes.map((lane) => ({ ...lane, next: 0, last: null as Waiting | null }));
  const isOwn = (lane: Lane) => lane.service === last?.service && lane.priority === last.priority;
  const own = walks.find(isOwn);
  if (own !== undefined) own.last = last;
  else if (last !== null)
    walks.push({ service: last.service, priority: last.priority, entries: [last], next: 0, last: null });
  const headOf = (walk: (typeof walks)[number]) =>
    walk.entries[walk.next] ?? (walk.next === walk.entries.length ? walk.last : null);
  return {
    heads: (services) => {
      const heads: Waiting[] = [];
      for (const walk of walks) {
        const head = services.has(walk.service) ? headOf(walk) : null;
        if (head !== null) heads.push(head);
      }
      return heads;
    },
    take: (head) => {
      const walk = walks.find((one) => one.service === head.service && one.priority === head.priority);
      if (walk !== undefined) walk.next++;
    },
  };
}
