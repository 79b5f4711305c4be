import type { IncomingMessage } from "node:http";

/**
 * Whether a request comes from a page that this machine serves itself. A page of another site, or a name that only
 * leads to this machine, presses no keys and pulls no levers.
 */
export function isAskedHere({ headers }: Pick<IncomingMessage, "headers">): boolean {
  const host = headers.host ?? "";
  if (!/^(127\.0\.0\.1|localhost):\d+$/.test(host)) return false;
  return headers.origin === undefined || headers.origin === `http://${host}`;
}
