/** What browsers are told to forbid: everything that is not our own. */
import type { IncomingMessage } from "node:http";
import helmet from "@fastify/helmet";
import type { App } from "./app.ts";

export async function addSecurityHeaders(app: App, scheme: "http" | "https"): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        scriptSrcAttr: ["'none'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", "data:", "blob:"],
        mediaSrc: ["'self'", "data:", "blob:"],
        fontSrc: ["'self'"],
        // browsers of the Chrome 109 class take 'self' for sockets too, some others do not
        connectSrc: ["'self'", (request) => socketSource(request, scheme), kioskAgentSource],
        workerSrc: ["'self'"],
        manifestSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'self'"],
      },
    },
    // our own authority can be replaced: a browser that was told "HTTPS for ever" would lock a device out
    strictTransportSecurity: false,
    crossOriginOpenerPolicy: scheme === "https" ? { policy: "same-origin" } : false,
    originAgentCluster: scheme === "https",
    referrerPolicy: { policy: "same-origin" },
  });
}

/** A kiosk goes on with the agent on its own machine when the hub is away; no other page has business there. */
function kioskAgentSource(request: IncomingMessage): string {
  return /^\/kiosk(\/|\?|$)/.test(request.url ?? "") ? "http://127.0.0.1:*" : "'self'";
}

/** The sockets of the very host that was asked; a host that is no plain name gets nothing into the header. */
function socketSource(request: IncomingMessage, scheme: "http" | "https"): string {
  const host = request.headers.host ?? "";
  if (!/^[A-Za-z0-9.-]+(:[0-9]{1,5})?$|^\[[0-9a-fA-F:]+\](:[0-9]{1,5})?$/.test(host)) return "'self'";
  return `${scheme === "https" ? "wss" : "ws"}://${host}`;
}
