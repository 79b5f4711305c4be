/** Where a visitor's number stands, in one word. */
import type { Ticket } from "./visit.ts";

export type Standing =
  | "waiting"
  | "called"
  | "serving"
  | "parked"
  | "missed"
  | "served"
  | "cancelled"
  | "expired";

/** The standing of a ticket: that of its present leg, or how it is over. */
export function standingOf({ leg, gaveUpAt }: Pick<Ticket, "leg" | "gaveUpAt">): Standing {
  if (leg.kind !== "ended") return leg.kind;
  switch (leg.end) {
    case "finished":
      return "served";
    case "no-show":
      return gaveUpAt === null ? "missed" : "cancelled";
    case "cancelled":
    case "expired":
      return leg.end;
    case "transferred":
    case "returned":
      throw new Error("A ticket that moved on has begun its next leg.");
    default:
      return leg.end satisfies never;
  }
}

/** Whether nothing more can happen to the ticket; a missed one can still be brought back. */
export function isOver(ticket: Pick<Ticket, "leg" | "gaveUpAt">): boolean {
  const standing = standingOf(ticket);
  return standing === "served" || standing === "cancelled" || standing === "expired";
}
