/** Dossier files: uploaded, mapped, looked at, entered; and the late dossiers for their letters. */
import {
  CommitDossiersBody,
  DossierPreview,
  DossierUpload,
  Entered,
  isRefused,
  LateDossiers,
  PeriodQuery,
  PreviewDossiersBody,
} from "@motcua/protocol";
import { Type } from "typebox";
import type { AuditTrail } from "../../access/audit-trail.ts";
import type { DossierFiles } from "../../imports/dossier-files.ts";
import { longestPeriodDays } from "../../reports/period.ts";
import { periodProblems } from "../../reports/typed/check-figures.ts";
import { lateCsv } from "../../reports/typed/late-csv.ts";
import { type App, answers, Refused } from "../app.ts";
import { callerName, callingPerson } from "../caller.ts";
import { streamOf, takesStreams } from "../file-bodies.ts";
import { answer, no } from "../status-of.ts";
import { periodAsked, readers } from "./report-answers.ts";
import { enterFigures, type TypedFiguresRoutesParts } from "./typed-figures.ts";

export interface DossierRoutesParts
  extends Pick<TypedFiguresRoutesParts, "figures" | "runCommand" | "clock"> {
  readonly files: DossierFiles;
  /** who looks at dossier codes leaves a line */
  readonly trail: AuditTrail;
}

const tags = ["figures"];
const Which = Type.Object({ file: Type.String({ pattern: "^[0-9a-f-]{36}$" }) });
const Nothing = Type.Object({});
const unknownFile = { code: "bad-request", detail: { field: "file", problem: "unknown" } } as const;

/** The files themselves are bounded as they come in (server/imports). */
const uploadBytes = 320 * 1024 * 1024;

export function dossierRoutes(parts: DossierRoutesParts): (app: App) => void {
  const { figures, files, clock, trail } = parts;
  const config = { allow: readers };
  return (app) => {
    app.register(async (scope: App) => {
      takesStreams(scope);
      scope.post(
        "/api/v1/dossiers/files",
        {
          config: { ...config, body: "bytes" },
          bodyLimit: uploadBytes,
          schema: {
            operationId: "uploadDossiers",
            summary: "Upload a CSV or XLSX file of the provincial software; nothing of it counts yet",
            description: "The body is the file itself, as `application/octet-stream`.",
            tags,
            querystring: Type.Object({ name: Type.String({ minLength: 1, maxLength: 200 }) }),
            response: answers(DossierUpload),
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
      "/api/v1/dossiers/files/:file/preview",
      {
        config,
        schema: {
          operationId: "previewDossiers",
          summary: "Read the file by a mapping, to see what it would change; ask again for how far it is",
          tags,
          params: Which,
          body: PreviewDossiersBody,
          response: answers(DossierPreview),
        },
      },
      async (request, reply) => {
        const [problem] = periodProblems(request.body.period);
        if (problem !== undefined) {
          return no(reply, { code: "figures-invalid", detail: { field: problem.field } });
        }
        const { file } = request.params;
        if (files.preview(file, request.body) === "unknown") return no(reply, unknownFile);
        return files.stateOf(file) ?? no(reply, unknownFile);
      },
    );

    app.get(
      "/api/v1/dossiers/files/:file/preview",
      {
        config,
        schema: {
          operationId: "dossierPreview",
          summary: "How far the reading of a file is, and what it would lead to",
          tags,
          params: Which,
          response: answers(DossierPreview),
        },
      },
      async (request, reply) => files.stateOf(request.params.file) ?? no(reply, unknownFile),
    );

    app.post(
      "/api/v1/dossiers/files/:file/commit",
      {
        config,
        schema: {
          operationId: "enterDossiers",
          summary: "Enter what the preview showed, all of it or nothing",
          tags,
          params: Which,
          body: CommitDossiersBody,
          response: answers(Entered),
        },
      },
      async (request, reply) => {
        const { file } = request.params;
        const ready = files.ready(file);
        if (ready === null) return no(reply, { code: "bad-request", detail: { problem: "not-ready" } });
        const { content, late, replaces } = ready;
        const entered = await enterFigures(parts, request, { id: request.body.id, content, replaces }, late);
        if (!isRefused(entered)) await files.settle(file);
        return answer(reply, entered);
      },
    );

    app.delete(
      "/api/v1/dossiers/files/:file",
      {
        config,
        schema: {
          operationId: "dropDossiers",
          summary: "Stop reading a file and throw it away",
          tags,
          params: Which,
          response: answers(Nothing),
        },
      },
      async (request) => {
        await files.remove(request.params.file);
        return {};
      },
    );

    app.get(
      "/api/v1/dossiers/late",
      {
        config,
        schema: {
          operationId: "lateDossiers",
          summary: "Late dossiers of a period, by field and each; codes are wiped on schedule",
          tags,
          querystring: PeriodQuery,
          response: answers(LateDossiers),
        },
      },
      async (request, reply) => {
        const asked = periodAsked(request.query, clock, longestPeriodDays);
        if (isRefused(asked)) return no(reply, asked.refused);
        const { from, until } = asked.done.period;
        await trail.note(callerName(callingPerson(request)), "late-dossiers-seen", `${from}/${until}`);
        return figures.late(asked.done.period);
      },
    );

    app.get(
      "/api/v1/dossiers/late.csv",
      {
        config,
        schema: {
          operationId: "lateDossiersCsv",
          summary:
            "Late dossiers of a period as CSV (UTF-8 with a byte order mark); the export leaves a line",
          tags,
          querystring: PeriodQuery,
          response: {
            200: {
              description: "a row a dossier",
              content: { "text/csv": { schema: Type.String() } },
            },
            "4xx": Refused,
            "5xx": Refused,
          },
        },
      },
      async (request, reply) => {
        const asked = periodAsked(request.query, clock, longestPeriodDays);
        if (isRefused(asked)) return no(reply, asked.refused);
        const { from, until } = asked.done.period;
        await trail.note(callerName(callingPerson(request)), "late-dossiers-exported", `${from}/${until}`);
        const name = `late-dossiers-${from}-${until}.csv`;
        reply.type("text/csv; charset=utf-8").header("content-disposition", `attachment; filename="${name}"`);
        return lateCsv(await figures.late(asked.done.period));
      },
    );
  };
}
