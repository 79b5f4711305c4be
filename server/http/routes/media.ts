/** Sounds and pictures of the office's own: brought by an administrator, fetched by boards. */
import { createHash } from "node:crypto";
import {
  type EpochMillis,
  MediaDigest,
  MediaKept,
  MediaKind,
  mediaMostBytes,
  type SiteId,
  Words,
} from "@motcua/protocol";
import { Type } from "typebox";
import type { AuditTrail } from "../../access/audit-trail.ts";
import { lookAtMedia } from "../../domain/media.ts";
import { type App, administratorsOnly, answers, Refused } from "../app.ts";
import { callerName, callingPerson } from "../caller.ts";
import { takesBuffers } from "../file-bodies.ts";
import { no } from "../status-of.ts";

interface MediaFile {
  readonly site: SiteId;
  readonly digest: string;
  readonly type: string;
  readonly bytes: Uint8Array;
  readonly at: EpochMillis;
}

export interface MediaRoutesParts {
  readonly site: SiteId;
  readonly media: {
    keep(file: MediaFile): Promise<void>;
    find(site: SiteId, digest: string): Promise<MediaFile | null>;
  };
  readonly trail: AuditTrail;
  readonly clock: { now(): EpochMillis };
}

const tags = ["media"];
const mostBytes = Math.max(...Object.values(mediaMostBytes));
const yearSeconds = 31_536_000;

export const mediaRoutes =
  ({ site, media, trail, clock }: MediaRoutesParts) =>
  (app: App): void => {
    app.register((scope: App, _options: object, done: () => void) => {
      takesBuffers(scope);
      scope.post(
        "/api/v1/media",
        {
          config: { allow: administratorsOnly, body: "bytes" },
          bodyLimit: mostBytes + 1,
          schema: {
            operationId: "keepMedia",
            summary: "Keep a recorded clip or a picture; it is used once the settings name its digest",
            description:
              "The body is the file itself, as `application/octet-stream`: WAV or Ogg Opus, PNG, JPEG or WebP. Refused `bad-request` with the problem `too-large` or `unknown-format`. What no settings use is forgotten after a month.",
            tags,
            querystring: Type.Object({ kind: MediaKind, name: Words(1, 120) }),
            response: answers(MediaKept),
          },
        },
        async (request, reply) => {
          const { kind, name } = request.query;
          const bytes = request.body;
          if (!Buffer.isBuffer(bytes)) return no(reply, { code: "bad-request", detail: { field: "body" } });
          const found = lookAtMedia(kind, bytes);
          if (found.kind === "wrong") {
            return no(reply, { code: "bad-request", detail: { field: "body", problem: found.why } });
          }
          const digest = createHash("sha256").update(bytes).digest("hex");
          await media.keep({ site, digest, type: found.type, bytes, at: clock.now() });
          const who = callerName(callingPerson(request));
          await trail.note(who, "media-kept", `${kind} ${name} ${found.type} ${bytes.length} ${digest}`);
          return { digest, type: found.type, bytes: bytes.length };
        },
      );
      done();
    });

    app.get(
      "/api/v1/media/:digest",
      {
        // what hangs in the hall for everybody; and a digest is found by nobody who was not told it
        config: { allow: "anyone" },
        schema: {
          operationId: "media",
          summary: "A kept clip or picture; it never changes",
          tags,
          params: Type.Object({ digest: MediaDigest }),
          response: {
            200: { description: "the file", content: { "*/*": { schema: Type.Any() } } },
            "4xx": Refused,
            "5xx": Refused,
          },
        },
      },
      async (request, reply) => {
        const found = await media.find(site, request.params.digest);
        if (found === null) return no(reply, { code: "unknown-media" });
        return reply
          .type(found.type)
          .header("cache-control", `public, max-age=${yearSeconds}, immutable`)
          .send(Buffer.from(found.bytes));
      },
    );
  };
