/** Typed figures: looked at, entered, listed, and the report on all that was typed or imported. */
import {
  Batch,
  CheckedFigures,
  CheckFiguresBody,
  type CommandId,
  Entered,
  EnterFiguresBody,
  type FiguresContent,
  isRefused,
  PeriodQuery,
  type Reply,
  type SiteSettings,
  SurveyCsvBody,
  SurveyCsvRead,
  TypedReport,
} from "@motcua/protocol";
import type { FastifyRequest } from "fastify";
import { Type } from "typebox";
import { readSurveys } from "../../imports/read-surveys.ts";
import type { WallClock } from "../../parts/clock.ts";
import { longestPeriodDays } from "../../reports/period.ts";
import type { KeptLate, TypedFigures } from "../../reports/typed/typed-figures.ts";
import { type App, administratorsOnly, answers } from "../app.ts";
import { actorOf, callingPerson } from "../caller.ts";
import type { RunCommand } from "../parts.ts";
import { answer, no } from "../status-of.ts";
import { periodAsked, readers } from "./report-answers.ts";

export interface TypedFiguresRoutesParts {
  readonly figures: TypedFigures;
  readonly runCommand: RunCommand;
  readonly settings: () => SiteSettings;
  readonly clock: WallClock;
  readonly newId: () => string;
  /** figures of a real report of an office, for a demonstration to show */
  readonly example: () => Promise<readonly FiguresContent[]>;
}

const tags = ["figures"];
const notHere = { code: "not-allowed", detail: { problem: "no-demonstration" } } as const;

/** What a person types, or a file that they brought was read to. */
export interface EnteredFigures extends Pick<EnterFiguresBody, "id" | "replaces"> {
  readonly content: FiguresContent;
}

/** Keeps figures, then lets the desk write the event that names them. */
export async function enterFigures(
  { figures, runCommand }: Pick<TypedFiguresRoutesParts, "figures" | "runCommand">,
  request: FastifyRequest,
  { id, content, replaces }: EnteredFigures,
  late: readonly KeptLate[],
): Promise<Reply<Entered>> {
  const kept = await figures.keep(content, late);
  if (isRefused(kept)) return kept;
  const { kind, digest } = kept.done;
  const entered = await runCommand(actorOf(callingPerson(request)), "enter-figures", {
    id,
    kind,
    digest,
    replaces,
  });
  return isRefused(entered) ? entered : { done: { batch: entered.done.batch, digest } };
}

/** Surveys and dossiers of a whole province with two thousand fields each. */
const bodyLimit = 2 * 1024 * 1024;

export function typedFiguresRoutes(parts: TypedFiguresRoutesParts): (app: App) => void {
  const { figures, settings, clock, newId, example } = parts;
  const config = { allow: readers };
  return (app) => {
    app.get(
      "/api/v1/figures",
      {
        config,
        schema: {
          operationId: "listFigures",
          summary: "All batches of typed and imported figures, newest first; replaced ones stay in sight",
          tags,
          response: answers(Type.Array(Batch)),
        },
      },
      () => figures.batches(),
    );

    app.post(
      "/api/v1/figures/check",
      {
        config,
        bodyLimit,
        schema: {
          operationId: "checkFigures",
          summary: "What is wrong with figures, what does not add up, and what a correction would change",
          tags,
          body: CheckFiguresBody,
          response: answers(CheckedFigures),
        },
      },
      (request) => figures.check(request.body.content, request.body.replaces),
    );

    app.post(
      "/api/v1/figures",
      {
        config,
        bodyLimit,
        schema: {
          operationId: "enterFigures",
          summary:
            "Enter figures, or replace a batch by a corrected one; the same id brings the same batch (T3)",
          description: "A batch is withdrawn by the command `withdraw-figures`.",
          tags,
          body: EnterFiguresBody,
          response: answers(Entered),
        },
      },
      async (request, reply) => answer(reply, await enterFigures(parts, request, request.body, [])),
    );

    app.post(
      "/api/v1/figures/survey-csv",
      {
        config,
        schema: {
          operationId: "readSurveyCsv",
          summary: "Read paper surveys from a CSV text without entering them; a line that is wrong is named",
          tags,
          body: SurveyCsvBody,
          response: answers(SurveyCsvRead),
        },
      },
      (request) => readSurveys(request.body.csv, settings()),
    );

    app.get(
      "/api/v1/reports/typed",
      {
        config,
        schema: {
          operationId: "typedReport",
          summary:
            "Paper surveys beside tablets and phones, dossiers, SIPAS, feedback and dialogues of a period",
          tags: ["reports"],
          querystring: PeriodQuery,
          response: answers(TypedReport),
        },
      },
      async (request, reply) => {
        const asked = periodAsked(request.query, clock, longestPeriodDays);
        return isRefused(asked) ? no(reply, asked.refused) : figures.report(asked.done.period);
      },
    );

    app.post(
      "/api/v1/demonstration/report-2022",
      {
        config: { allow: administratorsOnly },
        schema: {
          operationId: "enterExampleReport",
          summary: "Enter the figures of an office's report of 2022, at a demonstration only",
          tags: ["demonstration"],
          response: answers(Type.Array(Entered)),
        },
      },
      async (request, reply) => {
        if (!settings().demonstration) return no(reply, notHere);
        const entered: Entered[] = [];
        for (const content of await example()) {
          const body = { id: newId() as CommandId, content, replaces: null };
          const one = await enterFigures(parts, request, body, []);
          if (!isRefused(one)) entered.push(one.done);
          else if (one.refused.code !== "batch-already-entered") return no(reply, one.refused);
        }
        return entered;
      },
    );
  };
}
