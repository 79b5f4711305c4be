/** Who asks: a person by the cookie of a seat, or a device by its bearer token; no body can claim it (S1). */
import { type Device, type Me, type PersonId, type Refusal, type Reply, refuse } from "@motcua/protocol";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Access } from "../access/access.ts";
import type { Log, Who } from "../access/audit-trail.ts";
import { refusalLevel } from "../access/refusal-level.ts";
import { seatPattern, sessionTokenFrom } from "../access/session-cookie.ts";
import { agentWords, type SessionPlace } from "../access/session-place.ts";
import type { Actor } from "../domain/actor.ts";
import type { Allow, App } from "./app.ts";
import { no } from "./status-of.ts";

export type Caller =
  | { readonly kind: "person"; readonly me: Me; readonly token: string; readonly seat: string }
  | { readonly kind: "device"; readonly device: Device };

/** The seat that a request speaks for: its `x-seat` header, or the browser's own; null when it cannot be one. */
export function seatOf(request: Pick<FastifyRequest, "headers">): string | null {
  const seat = request.headers["x-seat"] ?? "";
  return typeof seat === "string" && seatPattern.test(seat) ? seat : null;
}

/** Where a session is opened from. */
export function placeOf(request: FastifyRequest, seat: string): SessionPlace {
  return { address: request.ip, agent: agentWords(request.headers["user-agent"]), seat };
}

/** The person who asks; only on routes that persons alone may ask. */
export function callingPerson(request: FastifyRequest): Extract<Caller, { kind: "person" }> {
  if (request.caller?.kind !== "person") throw new Error("this route must be allowed to persons only");
  return request.caller;
}

/** The one who asks, as the audit trail names them. */
export function callerName(caller: Caller): Who {
  return caller.kind === "person" ? `person:${caller.me.id}` : `device:${caller.device.id}`;
}

/** The one who asks, as commands know them. */
export function actorOf(caller: Caller): Actor {
  if (caller.kind === "person") {
    const { id, role, title } = caller.me;
    return { kind: "person", id: id as PersonId, role, title };
  }
  const { id, role, counter, zone } = caller.device;
  return { kind: "device", id, role, counter, zone };
}

export interface CallerParts {
  readonly access: Pick<Access, "sessions" | "devices" | "trail">;
  readonly log: Log;
}

/** Finds out who asks before the body is read, and refuses who may not, leaving a line (S1). */
export function knowTheCaller(app: App, { access, log }: CallerParts): void {
  const identify = async (request: FastifyRequest): Promise<Reply<Caller>> => {
    const bearer = /^Bearer ([A-Za-z0-9_-]{43})$/.exec(request.headers.authorization ?? "")?.[1];
    if (bearer !== undefined) {
      const found = await access.devices.deviceOf(bearer);
      return "refused" in found ? found : { done: { kind: "device", device: found.done } };
    }
    if (request.headers.authorization !== undefined) return refuse("not-paired");
    const seat = seatOf(request);
    if (seat === null) return refuse("bad-request", { field: "x-seat" });
    const token = sessionTokenFrom(request.headers.cookie, seat);
    const signedIn = token === null ? null : await access.sessions.personOf(token);
    if (token === null || signedIn === null) return refuse("session-needed");
    return { done: { kind: "person", me: signedIn.me, token, seat } };
  };

  const turnAway = (request: FastifyRequest, reply: FastifyReply, refusal: Refusal) => {
    const { method, routeOptions, ip, headers } = request;
    const level = refusalLevel(refusal.code, headers.authorization === undefined ? "nothing" : "a-token");
    log[level]({ method, route: routeOptions.url, from: ip, code: refusal.code }, "refused");
    return reply.send(no(reply, refusal));
  };

  app.decorateRequest("caller", null);
  app.addHook("onRequest", async (request, reply) => {
    const allow = request.routeOptions.config.allow ?? "anyone";
    if (allow === "anyone") return;
    const found = await identify(request);
    if ("refused" in found) return turnAway(request, reply, found.refused);
    const caller = found.done;
    if (!mayAsk(allow, caller)) {
      await access.trail.note(callerName(caller), "refused", `${request.method} ${request.routeOptions.url}`);
      return turnAway(request, reply, { code: "not-allowed" });
    }
    const { ownPassword } = request.routeOptions.config;
    if (ownPassword === undefined && caller.kind === "person" && caller.me.mustChangePassword) {
      return turnAway(request, reply, { code: "own-password-needed" });
    }
    request.caller = caller;
  });
}

function mayAsk(allow: Allow, caller: Caller): boolean {
  if (allow === "anyone" || allow === "person-or-device") return true;
  if (caller.kind !== "person") return false;
  return allow === "person" || allow.includes(caller.me.role);
}
