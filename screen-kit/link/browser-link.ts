import type { Channel, Namespace } from "./channels.ts";
import { createHubLink, type HubLink, type HubLinkParts } from "./hub-link.ts";
import { newCommandId } from "./ids.ts";
import { loadClient } from "./load-client.ts";
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
    loadIo: () =>
      loadClient({
        load: () => import("./socket-io.ts"),
        isHubThere: () =>
          fetch(location.href, { method: "HEAD", cache: "no-store" }).then(
            ({ ok }) => ok,
            () => false,
          ),
        reload: () => location.reload(),
      }),
    timing: browserTiming,
    newCommandId,
    ackTimeoutMs: 4_000,
  });
}
