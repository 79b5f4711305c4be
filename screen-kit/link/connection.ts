import type { RefusalCode } from "@motcua/protocol";

/** How a screen stands to its hub. Times are by the hub's clock once it has spoken. */
export type Connection =
  | { readonly kind: "starting"; readonly sinceMs: number }
  | { readonly kind: "connected" }
  /** `by`: whose clock says since when */
  | { readonly kind: "away"; readonly sinceMs: number; readonly by: "hub" | "device" }
  | { readonly kind: "refused"; readonly code: RefusalCode };

/** Whether asks reach the hub now. */
export function isConnected(connection: Connection): boolean {
  return connection.kind === "connected";
}

/** The code that the hub's handshake refused with, or null when it could not be reached at all. */
export function refusalOfError(error: unknown): RefusalCode | null {
  if (typeof error !== "object" || error === null || !("data" in error)) return null;
  const { data } = error;
  if (typeof data !== "object" || data === null || !("code" in data)) return null;
  return typeof data.code === "string" ? (data.code as RefusalCode) : null;
}
