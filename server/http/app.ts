/** The Fastify instance as all routes see it, and what every route has to say of itself. */
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { TypeBoxTypeProvider } from "@fastify/type-provider-typebox";
import { Refusal, type StaffRole } from "@motcua/protocol";
import type { FastifyBaseLogger, FastifyInstance } from "fastify";
import { type TSchema, Type } from "typebox";
import type { Caller } from "./caller.ts";

export type App = FastifyInstance<
  Server,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>;

/** Who may ask a route: everybody, whoever is signed in, that or a paired device, or some roles only (S1). */
export type Allow = "anyone" | "person" | "person-or-device" | readonly StaffRole[];

declare module "fastify" {
  interface FastifyContextConfig {
    readonly allow?: Allow;
    /** also for a person whose first password somebody else chose; all else waits for their own */
    readonly ownPassword?: "not-yet-needed";
    /** a file, as `application/octet-stream`; JSON unless told */
    readonly body?: "bytes";
  }
  interface FastifyRequest {
    /** who asks; null on routes that everybody may ask */
    caller: Caller | null;
  }
}

export const administratorsOnly: readonly StaffRole[] = ["administrator"];

/** The body of every "no", whatever its status. */
export const Refused = Type.Object({ refused: Refusal }, { description: "refused, and why" });

/** What a route may answer: its own value, or a named refusal. */
export const answers = <T extends TSchema>(done: T) =>
  ({ 200: done, "4xx": Refused, "5xx": Refused }) as const;

/** Makes a missing word about a route stop the start: who may ask it, its summary, its tags, its answers. */
export function demandWordsOfEveryRoute(app: App): void {
  app.addHook("onRoute", (route) => {
    if (!route.url.startsWith("/api/v1/")) return;
    const { schema, config } = route;
    const allow = config?.allow;
    if (allow === undefined || schema?.summary === undefined || !schema.tags?.length || !schema.response) {
      throw new Error(
        `${String(route.method)} ${route.url} must say who may ask it, and have words for its page`,
      );
    }
    schema.security = securityOf(allow);
  });
}

function securityOf(allow: Allow): Record<string, string[]>[] {
  if (allow === "anyone") return [];
  if (allow === "person-or-device") return [{ session: [] }, { device: [] }];
  return [{ session: [] }];
}
