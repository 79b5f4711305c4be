/** Files of an older system's visits: uploaded, looked at, entered whole or not at all; for administrators. */
import { Entered, HistoryState, HistoryUpload, PreviewHistoryBody } from "@motcua/protocol";
import { Type } from "typebox";
import type { AuditTrail } from "../../access/audit-trail.ts";
import type { HistoryFiles } from "../../history/history-files.ts";
import { type App, administratorsOnly, answers } from "../app.ts";
import { actorOf, callerName, callingPerson } from "../caller.ts";
import { streamOf, takesStreams } from "../file-bodies.ts";
import { no } from "../status-of.ts";

export interface HistoryRoutesParts {
  readonly files: HistoryFiles;
  /** who brought which batch in leaves a line */
  readonly trail: AuditTrail;
}

const tags = ["figures"];
const Which = Type.Object({ file: Type.String({ pattern: "^[0-9a-f-]{36}$" }) });
const Dropped = Type.Object({
  /** the batch, when it counted before it could be stopped */
  entered: Type.Union([Entered, Type.Null()]),
});
const unknownFile = { code: "bad-request", detail: { field: "file", problem: "unknown" } } as const;
const busy = { code: "bad-request", detail: { field: "file", problem: "being-entered" } } as const;
const notReady = { code: "bad-request", detail: { problem: "not-ready" } } as const;

/** Somewhat more than a file may have (server/history), so that too large a one is answered with a sentence. */
const uploadBytes = 320 * 1024 * 1024;

export function historyRoutes({ files, trail }: HistoryRoutesParts): (app: App) => void {
  const config = { allow: administratorsOnly };
  return (app) => {
    app.register(async (scope: App) => {
      takesStreams(scope);
      scope.post(
        "/api/v1/history/files",
        {
          config: { ...config, body: "bytes" },
          bodyLimit: uploadBytes,
          schema: {
            operationId: "uploadHistory",
            summary: "Upload a CSV file of an older system's visits and ratings; nothing of it counts yet",
            description:
              "The body is the file itself, as `application/octet-stream`. Columns: docs/import.md.",
            tags,
            querystring: Type.Object({ name: Type.String({ minLength: 1, maxLength: 200 }) }),
            response: answers(HistoryUpload),
          },
        },
        async (request, reply) => {
          const bytes = streamOf(request.body);
          if (bytes === null) return no(reply, { code: "bad-request", detail: { field: "body" } });
          return files.receive(request.query.name, bytes);
        },
      );
    });

    app.post(
      "/api/v1/history/files/:file/preview",
      {
        config,
        schema: {
          operationId: "previewHistory",
          summary: "Read the file to see what it would bring, each bad line named; changes nothing",
          tags,
          params: Which,
          body: PreviewHistoryBody,
          response: answers(HistoryState),
        },
      },
      async (request, reply) => {
        const { file } = request.params;
        const begun = files.look(file, request.body.replaces);
        if (begun !== "begun") return no(reply, begun === "unknown" ? unknownFile : busy);
        return files.stateOf(file) ?? no(reply, unknownFile);
      },
    );

    app.get(
      "/api/v1/history/files/:file",
      {
        config,
        schema: {
          operationId: "historyState",
          summary: "How far the reading or entering of a file is, and what came of it",
          tags,
          params: Which,
          response: answers(HistoryState),
        },
      },
      async (request, reply) => files.stateOf(request.params.file) ?? no(reply, unknownFile),
    );

    app.post(
      "/api/v1/history/files/:file/commit",
      {
        config,
        schema: {
          operationId: "enterHistory",
          summary: "Enter what the preview showed, all of it or nothing; asked twice it enters once",
          tags,
          params: Which,
          response: answers(HistoryState),
        },
      },
      async (request, reply) => {
        const { file } = request.params;
        const person = callingPerson(request);
        const begun = files.enter(file, {
          by: actorOf(person),
          entered: (name, { batch, digest }) =>
            trail.note(callerName(person), "visits-imported", `${name} ${batch} ${digest}`),
        });
        if (begun !== "begun") return no(reply, begun === "unknown" ? unknownFile : notReady);
        return files.stateOf(file) ?? no(reply, unknownFile);
      },
    );

    app.delete(
      "/api/v1/history/files/:file",
      {
        config,
        schema: {
          operationId: "dropHistory",
          summary: "Stop what is done with a file and throw it away; what counts already is answered",
          tags,
          params: Which,
          response: answers(Dropped),
        },
      },
      async (request) => ({ entered: await files.remove(request.params.file) }),
    );
  };
}
