/** Documents of the office: make one, see how far it is, stop it, take it away. */
import {
  isRefused,
  MakeDocumentBody,
  OfficeDocumentEntry,
  OfficeDocumentList,
  type SiteSettings,
  type StaffRole,
} from "@motcua/protocol";
import { Type } from "typebox";
import type { AuditTrail } from "../../access/audit-trail.ts";
import { mediaTypes } from "../../reports/documents/document-file.ts";
import type { DocumentPress } from "../../reports/documents/document-press.ts";
import { readPeriod } from "../../reports/period.ts";
import { type App, answers, Refused } from "../app.ts";
import { callerName, callingPerson } from "../caller.ts";
import { no } from "../status-of.ts";

export interface DocumentRoutesParts {
  readonly press: DocumentPress;
  readonly settings: () => SiteSettings;
  /** every file that is taken away leaves a line */
  readonly trail: AuditTrail;
}

/** V2: officers see no totals of votes; documents are for those who answer for the office. */
const readers: readonly StaffRole[] = ["supervisor", "administrator"];
const tags = ["documents"];
const params = Type.Object({ id: Type.String({ pattern: "^[0-9a-f-]{36}$" }) });

/** The routes, registered by `createHttp` like those of the edge itself. */
export function documentRoutes({ press, settings, trail }: DocumentRoutesParts): (app: App) => void {
  return (app) => {
    app.get(
      "/api/v1/documents",
      {
        config: { allow: readers },
        schema: {
          operationId: "documents",
          summary: "Documents made and being made, latest first, and the schedules of the office",
          tags,
          response: answers(OfficeDocumentList),
        },
      },
      async () => ({ documents: [...press.list()], schedules: settings().documents.schedules }),
    );

    app.post(
      "/api/v1/documents",
      {
        config: { allow: readers },
        schema: {
          operationId: "makeDocument",
          summary: "Asks for a document; the answer names it, and it is made meanwhile",
          description:
            "Refused `bad-request` with the field when the period is none, `too-many-requests` when many documents wait already.",
          tags,
          body: MakeDocumentBody,
          response: answers(OfficeDocumentEntry),
        },
      },
      async (request, reply) => {
        const period = readPeriod(request.body.from, request.body.until);
        if (isRefused(period)) return no(reply, period.refused);
        const caller = callingPerson(request);
        const asked = press.ask(request.body, {
          kind: "person",
          who: callerName(caller),
          title: caller.me.title,
        });
        return isRefused(asked) ? no(reply, asked.refused) : asked.done;
      },
    );

    app.get(
      "/api/v1/documents/:id",
      {
        config: { allow: readers },
        schema: {
          operationId: "document",
          summary: "How far a document is",
          tags,
          params,
          response: answers(OfficeDocumentEntry),
        },
      },
      async (request, reply) => press.find(request.params.id) ?? no(reply, { code: "unknown-document" }),
    );

    app.delete(
      "/api/v1/documents/:id",
      {
        config: { allow: readers },
        schema: {
          operationId: "removeDocument",
          summary: "Stops the making of a document, or takes a made one away",
          tags,
          params,
          response: answers(OfficeDocumentEntry),
        },
      },
      async (request, reply) => {
        const removed = await press.remove(request.params.id, callerName(callingPerson(request)));
        return isRefused(removed) ? no(reply, removed.refused) : removed.done;
      },
    );

    app.get(
      "/api/v1/documents/:id/file",
      {
        config: { allow: readers },
        schema: {
          operationId: "documentFile",
          summary: "The file of a made document",
          tags,
          params,
          response: {
            200: {
              description: "the file, in the format of the document",
              content: Object.fromEntries(
                Object.values(mediaTypes).map((type) => [type, { schema: Type.Any() }]),
              ),
            },
            "4xx": Refused,
            "5xx": Refused,
          },
        },
      },
      async (request, reply) => {
        const found = await press.file(request.params.id);
        if (isRefused(found)) return no(reply, found.refused);
        const { entry, bytes } = found.done;
        await trail.note(
          callerName(callingPerson(request)),
          "document-exported",
          `${entry.fileName} ${entry.id}`,
        );
        return reply
          .type(mediaTypes[entry.format])
          .header("content-disposition", `attachment; filename="${entry.fileName}"`)
          .send(bytes);
      },
    );
  };
}
