import { io } from "socket.io-client";
import type { Channel, Namespace } from "./channels.ts";
import { createHubLink, type HubLink, type HubLinkParts } from "./hub-link.ts";
import { newCommandId } from "./ids.ts";
import { browserTiming } from "./timing.ts";

/** The link of a page with the hub it came from. */
export function createBrowserLink<C extends Channel>(
  namespace: Namespace,
  auth: () => Record<string, unknown>,
  connects: HubLinkParts["connects"] = "at-once",
): HubLink<C> {
  return createHubLink<C>({
    namespace,
    auth,
    connects,
    origin: null,
    io,
    timing: browserTiming,
    newCommandId,
    ackTimeoutMs: 4_000,
  });
}
