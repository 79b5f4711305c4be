/** Every error leaves as a named refusal; what is our own fault is logged and says nothing of itself. */
import type { Socket } from "node:net";
import type { Refusal } from "@motcua/protocol";
import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import type { Log } from "../access/audit-trail.ts";
import type { App } from "./app.ts";
import { no } from "./status-of.ts";

export interface ErrorParts {
  readonly log: Log;
  /** rejects when the store cannot be written now */
  readonly check: () => Promise<void>;
}

export function answerErrors(app: App, { log, check }: ErrorParts): void {
  app.setErrorHandler(async (error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500;
    reply.header("cache-control", "no-store");
    if (error.validation !== undefined) return no(reply, fieldRefusal(error));
    if (status === 429) return no(reply, { code: "too-many-requests", detail: retryAfter(reply) });
    if (status === 413) {
      reply.statusCode = status;
      return { refused: { code: "bad-request", detail: { problem: "too-large" } } satisfies Refusal };
    }
    if (status >= 400 && status < 500) return no(reply, { code: "bad-request" });
    log.error({ method: request.method, route: request.routeOptions.url, error }, "a request failed");
    return no(reply, { code: await codeOfFailure(check) });
  });

  app.setNotFoundHandler((_request, reply) => {
    void reply.header("cache-control", "no-store").send(no(reply, { code: "unknown-ask" }));
  });
}

async function codeOfFailure(check: () => Promise<void>): Promise<"storage-unavailable" | "internal"> {
  try {
    await check();
    return "internal";
  } catch {
    return "storage-unavailable";
  }
}

/** What Fastify refuses before there is a route: an address that cannot be read. */
export function answerUnreadableAddress(
  _error: FastifyError,
  _request: FastifyRequest,
  reply: FastifyReply,
): void {
  void reply.type("application/json").send(JSON.stringify(no(reply, { code: "bad-request" })));
}

/** What is no HTTP at all. */
export function answerBrokenRequest(_error: Error, socket: Socket): void {
  if (!socket.writable) return;
  const body = JSON.stringify({ refused: { code: "bad-request" } });
  socket.end(
    `HTTP/1.1 400 Bad Request\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\nconnection: close\r\n\r\n${body}`,
  );
}

/** Names the field that does not fit by its place in our own schema; never a name or value that was sent. */
function fieldRefusal(error: FastifyError): Refusal {
  const faults = error.validation ?? [];
  const known = faults.find(
    ({ schemaPath }) => !schemaPath.endsWith("additionalProperties") && schemaPath !== "#",
  );
  if (known !== undefined && /^[A-Za-z0-9/_-]{1,100}$/.test(known.instancePath)) {
    return { code: "bad-request", detail: { field: known.instancePath.slice(1) } };
  }
  const missing = faults.find(({ keyword }) => keyword === "required")?.params.requiredProperties;
  if (Array.isArray(missing) && typeof missing[0] === "string") {
    return { code: "bad-request", detail: { field: missing[0], problem: "missing" } };
  }
  const unknown = faults.some(({ keyword }) => keyword === "additionalProperties");
  return {
    code: "bad-request",
    detail: { field: unknown ? "unknown" : (error.validationContext ?? "body") },
  };
}

/** What the limiter has said in its header, whole seconds. */
function retryAfter(reply: FastifyReply): { retryAfterSeconds: number } {
  const seconds = Number(reply.getHeader("retry-after"));
  return { retryAfterSeconds: Number.isFinite(seconds) && seconds > 0 ? seconds : 60 };
}
