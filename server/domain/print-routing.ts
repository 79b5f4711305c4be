/** Which printer a ticket goes to, and whether one that left no mark on paper is tried again. */
import type { EpochMillis, Equipment, EquipmentId, PrintCause, Printer } from "@motcua/protocol";
import type { Print } from "./state.ts";

/** Older paper would fall into an empty room: the citizen has gone. */
export const printWithinMillis = 60_000;

/** `any`: no printer is set up, so every agent offers the one it was started with. */
export type PrintRoute =
  | { readonly kind: "any" }
  | { readonly kind: "printer"; readonly printer: Printer }
  | { readonly kind: "none" };

/** Those that print for an origin, its own first, then those that stand in for it. */
export function printersFor({ printers }: Equipment, origin: Print["origin"]): Printer[] {
  const own = printers.filter(({ prints }) => prints.includes(origin));
  return [...own, ...printers.filter(({ standsInFor }) => standsInFor.includes(origin))];
}

/** Where a job goes now: to the first printer that has not tried it, then to its own again. */
export function routeOf(equipment: Equipment, print: Pick<Print, "origin" | "tried">): PrintRoute {
  if (equipment.printers.length === 0) return { kind: "any" };
  const candidates = printersFor(equipment, print.origin);
  const printer = candidates.find(({ id }) => !print.tried.includes(id)) ?? candidates[0];
  return printer === undefined ? { kind: "none" } : { kind: "printer", printer };
}

/** A printer that nobody has tried this job on, beside the one that has it now; null when there is none. */
function otherPrinter(equipment: Equipment, print: Pick<Print, "origin" | "tried">): Printer | null {
  const [, second] = printersFor(equipment, print.origin).filter(({ id }) => !print.tried.includes(id));
  return second ?? null;
}

/**
 * Where a job goes whose printer is not heard of: to one that nobody has tried it on, then back to its own, as the one that
 * stands in may be away too. Null when that would be the same printer again.
 */
export function printerAfter(equipment: Equipment, print: Pick<Print, "origin" | "tried">): Printer | null {
  const now = routeOf(equipment, print);
  if (now.kind !== "printer") return null;
  const { id } = now.printer;
  const next = routeOf(equipment, { origin: print.origin, tried: [...print.tried, id] });
  return next.kind === "printer" && next.printer.id !== id ? next.printer : null;
}

const goesOnOnePrinter = 3;
const goesAtMost = 6;

/**
 * Whether a job that left no byte is tried again: on a printer that has not tried it, or, when the line alone
 * was the trouble, on the same. Paper, cover and cutter wait for a person, so the citizen is told at once.
 */
export function triesAgain(equipment: Equipment, print: Print, cause: PrintCause, now: EpochMillis): boolean {
  if (cause === "too-old" || now - print.requestedAt >= printWithinMillis) return false;
  const goes = print.tried.length + 1;
  if (goes >= goesAtMost) return false;
  if (otherPrinter(equipment, print) !== null) return true;
  if (cause !== "unreachable" && cause !== "no-answer" && cause !== "offline") return false;
  const route = routeOf(equipment, print);
  if (route.kind === "none") return false;
  const here: EquipmentId | null = route.kind === "any" ? null : route.printer.id;
  return print.tried.filter((id) => id === here).length + 1 < goesOnOnePrinter;
}
