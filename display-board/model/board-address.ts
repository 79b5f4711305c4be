/** Where a board hangs: in the hall, or above one counter. */
export type BoardPlace = { readonly kind: "hall" } | { readonly kind: "counter"; readonly counter: number };

/** Reads `?view=counter&counter=2`, else the hall; `?view=preview` is a board inside a page of the administration. */
export function readBoardAddress(search: string): BoardPlace | { readonly kind: "preview" } {
  const asked = new URLSearchParams(search);
  if (asked.get("view") === "preview") return { kind: "preview" };
  const counter = Number(asked.get("counter"));
  const isCounter = asked.get("view") === "counter" && Number.isInteger(counter) && counter > 0;
  return isCounter ? { kind: "counter", counter } : { kind: "hall" };
}
