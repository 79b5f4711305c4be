/**
 * Q1: queue order is a policy of the site, and a pure function of who waits.
 * `accumulating`: credit = time since issue ÷ target × weight, largest first
 * (Kleinrock 1964; Stanford, Taylor and Ziedins 2014). `interleaved`: one priority ticket may pass after n
 * other calls of the counter. `strict`: priority first. Within equals, first come first served.
 */
import type { EpochMillis, QueueEntry, SiteSettings } from "@motcua/protocol";
import type { Waiting } from "./visit.ts";

/** What a queue order knows of the counter that calls. */
export interface Caller {
  readonly reservedForPriority: boolean;
  readonly callsSincePassing: number;
}

export interface Ordered {
  readonly waiting: Waiting;
  readonly because: QueueEntry["because"];
}

/** First come, first served; by the time of the ticket, also after a transfer. */
export const byArrival = (a: Waiting, b: Waiting) => a.issuedAt - b.issuedAt || a.order - b.order;

/** The rate at which a ticket earns credit: weight of its group ÷ target of its service, per minute. */
export function creditRate(settings: SiteSettings, entry: Pick<Waiting, "priority" | "service">): number {
  const group = settings.priorityGroups.find((candidate) => candidate.id === entry.priority);
  const service = settings.services.find((candidate) => candidate.id === entry.service);
  return (group?.weight ?? 1) / (service?.targetMinutes ?? settings.waitTargetMinutes);
}

type Rates = Map<Waiting["service"], Map<Waiting["priority"], number>>;
const kept = new WeakMap<SiteSettings, Rates>();

/** `creditRate`, remembered by the settings: an order asks for every ticket, a wait's estimate for every step. */
function rememberedRates(settings: SiteSettings): (entry: Waiting) => number {
  const rates: Rates = kept.get(settings) ?? new Map();
  kept.set(settings, rates);
  return (entry) => {
    let ofService = rates.get(entry.service);
    if (ofService === undefined) {
      ofService = new Map();
      rates.set(entry.service, ofService);
    }
    let rate = ofService.get(entry.priority);
    if (rate === undefined) {
      rate = creditRate(settings, entry);
      ofService.set(entry.priority, rate);
    }
    return rate;
  };
}

/** Who waits, in the order in which this counter would call them (C2, Q1). */
export function orderQueue(
  settings: SiteSettings,
  waiting: readonly Waiting[],
  caller: Caller,
  now: EpochMillis,
): Ordered[] {
  const ordered = byPolicy(settings, waiting, caller, now);
  if (!caller.reservedForPriority) return ordered;
  const others = ordered.filter(({ waiting: entry }) => entry.priority === null);
  const oldest = others.map(({ waiting: entry }) => entry).toSorted(byArrival)[0];
  const favoured = ordered.flatMap(({ waiting: entry }): Ordered[] => {
    if (entry.priority === null) return [];
    const passes = oldest !== undefined && byArrival(oldest, entry) < 0;
    return [{ waiting: entry, because: passes ? "priority" : "waited-longest" }];
  });
  return [...favoured, ...others];
}

function byPolicy(
  settings: SiteSettings,
  waiting: readonly Waiting[],
  caller: Caller,
  now: EpochMillis,
): Ordered[] {
  switch (settings.queueOrder.policy) {
    case "accumulating":
      return byCredit(settings, waiting, now);
    case "interleaved":
      return interleaved(waiting, settings.queueOrder.others, caller.callsSincePassing);
    case "strict":
      return [...waiting]
        .sort((a, b) => Number(a.priority === null) - Number(b.priority === null) || byArrival(a, b))
        .map((entry) => ({
          waiting: entry,
          because: entry.priority === null ? "waited-longest" : "priority",
        }));
    default:
      return settings.queueOrder satisfies never;
  }
}

function byCredit(settings: SiteSettings, waiting: readonly Waiting[], now: EpochMillis): Ordered[] {
  const rateOf = rememberedRates(settings);
  const credited = waiting.map((entry) => ({ entry, credit: (now - entry.issuedAt) * rateOf(entry) }));
  credited.sort((a, b) => b.credit - a.credit || byArrival(a.entry, b.entry));
  // A ticket that stands before an older one does so by its group's weight or by its service's nearer target.
  let oldestBehind = Number.POSITIVE_INFINITY;
  const because: QueueEntry["because"][] = new Array(credited.length);
  for (let index = credited.length - 1; index >= 0; index--) {
    const entry = credited[index]?.entry;
    if (entry === undefined) continue;
    const passes = entry.issuedAt > oldestBehind;
    because[index] = !passes ? "waited-longest" : entry.priority !== null ? "priority" : "target-nearest";
    oldestBehind = Math.min(oldestBehind, entry.issuedAt);
  }
  return credited.map(({ entry }, index) => ({
    waiting: entry,
    because: because[index] ?? "waited-longest",
  }));
}

function interleaved(waiting: readonly Waiting[], others: number, callsSincePassing: number): Ordered[] {
  const rest = [...waiting].sort(byArrival);
  const priority = rest.filter((entry) => entry.priority !== null);
  const taken = new Set<Waiting>();
  const ordered: Ordered[] = [];
  let since = callsSincePassing;
  let nextPriority = 0;
  let nextAny = 0;
  while (ordered.length < rest.length) {
    while (taken.has(rest[nextAny] as Waiting)) nextAny++;
    while (nextPriority < priority.length && taken.has(priority[nextPriority] as Waiting)) nextPriority++;
    const oldest = rest[nextAny] as Waiting;
    const favoured = priority[nextPriority];
    const passes = favoured !== undefined && favoured !== oldest && since >= others;
    const chosen = passes ? favoured : oldest;
    taken.add(chosen);
    ordered.push({ waiting: chosen, because: passes ? "its-turn" : "waited-longest" });
    since = passes ? 0 : since + 1;
  }
  return ordered;
}

/** Whether calling this ticket passes an older one among those who wait. */
export function passesOthers(waiting: readonly Waiting[], chosen: Waiting): boolean {
  return waiting.some((entry) => byArrival(entry, chosen) < 0);
}
