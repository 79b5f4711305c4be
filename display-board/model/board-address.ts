/** What a board hangs in: the hall, or above one counter. */
export type BoardPlace = { readonly kind: "hall" } | { readonly kind: "counter"; readonly counter: number };

/** What the address of a board says; a preview is a board inside a page of the administration. */
export interface BoardAddress {
  readonly place: BoardPlace | { readonly kind: "preview" };
}

/** Reads `?view=counter&counter=2` and `?view=preview`, else the hall. */
export function readBoardAddress(search: string): BoardAddress {
  const asked = new URLSearchParams(search);
  if (asked.get("view") === "preview") return { place: { kind: "preview" } };
  const counter = Number(asked.get("counter"));
  const isCounter = asked.get("view") === "counter" && Number.isInteger(counter) && counter > 0;
  return {
    place: isCounter ? { kind: "counter", counter } : { kind: "hall" },
  };
}
