/** Keeps other sites' pages from asking in a signed-in person's name, beside the SameSite cookie. */
import type { FastifyRequest } from "fastify";
import type { Log } from "../access/audit-trail.ts";
import type { App } from "./app.ts";
import { no } from "./status-of.ts";

const harmless = new Set(["GET", "HEAD", "OPTIONS"]);

const json = /^application\/json\s*(;|$)/i;
const bytes = /^application\/octet-stream$/i;

export interface OriginParts {
  readonly publicUrl: string;
  readonly log: Log;
}

/** What changes something must be JSON, or bytes where a file is taken, which no foreign form can send; and come from a page of ours. */
export function demandOurOrigin(app: App, { publicUrl, log }: OriginParts): void {
  const publicOrigin = new URL(publicUrl).origin;

  const isOurs = (request: FastifyRequest): boolean => {
    if (request.headers["sec-fetch-site"] === "cross-site") return false;
    const { origin, host } = request.headers;
    if (origin === undefined || origin === publicOrigin) return true;
    return host !== undefined && URL.canParse(origin) && new URL(origin).host === host.toLowerCase();
  };

  const hasBody = ({ headers }: FastifyRequest): boolean =>
    headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;

  app.addHook("onRequest", async (request, reply) => {
    if (harmless.has(request.method)) return;
    if (!isOurs(request)) {
      const { method, routeOptions, ip } = request;
      log.warn({ method, route: routeOptions.url, from: ip, problem: "origin" }, "refused");
      return reply.send(no(reply, { code: "not-allowed", detail: { problem: "origin" } }));
    }
    const type = request.headers["content-type"];
    // a sign-out or a revocation needs no body, and then no type either
    if (request.method === "DELETE" && type === undefined && !hasBody(request)) return;
    const wanted = request.routeOptions.config.body === "bytes" ? bytes : json;
    if (type === undefined || !wanted.test(type)) {
      return reply.send(no(reply, { code: "bad-request", detail: { field: "content-type" } }));
    }
  });
}
