/** What the address of a board says: the hall or one counter. */
export interface BoardAddress {
  readonly place: { readonly kind: "hall" } | { readonly kind: "counter"; readonly counter: number };
}

/** Reads `?view=counter&counter=2`, else the hall. */
export function readBoardAddress(search: string): BoardAddress {
  const asked = new URLSearchParams(search);
  const counter = Number(asked.get("counter"));
  const isCounter = asked.get("view") === "counter" && Number.isInteger(counter) && counter > 0;
  return {
    place: isCounter ? { kind: "counter", counter } : { kind: "hall" },
  };
}
