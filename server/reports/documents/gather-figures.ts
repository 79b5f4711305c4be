/** Brings together every figure of a document, at one place of the journal. */
import type { LateDossiers, MakeDocumentBody, RatingFlagReport, TypedReport } from "@motcua/protocol";
import type { WallClock } from "../../parts/clock.ts";
import type { Period } from "../report-rows.ts";
import type { ReportSource } from "../report-source.ts";
import { makeSatisfactionReport } from "../satisfaction-report.ts";
import { makeUtilisationReport } from "../utilisation-report.ts";
import { makeWaitReport } from "../wait-report.ts";
import type { GatheredMatter } from "./document-press.ts";

export interface FigureSources {
  readonly source: ReportSource;
  readonly clock: WallClock;
  readonly typed: (period: Period) => Promise<TypedReport>;
  readonly late: (period: Period) => Promise<LateDossiers>;
  readonly flags: (period: Period) => Promise<RatingFlagReport>;
}

/** Gathers; a floor that works on meanwhile may add rows to a later figure, which belong to a day still open. */
export async function gatherFigures(
  { source, clock, typed, late, flags }: FigureSources,
  { kind, from, until }: MakeDocumentBody,
  signal: AbortSignal,
): Promise<GatheredMatter> {
  const period: Period = { from, until };
  const { epoch, seq, hash } = source.position();
  const position = { epoch, seq, hash };
  if (kind === "apologies") return { matter: { kind, late: await late(period) }, position };
  const question = { period, madeAt: clock.now() };
  const waits = await makeWaitReport(source, { ...question, by: "service" });
  signal.throwIfAborted();
  const satisfaction = await makeSatisfactionReport(source, { ...question, by: "service" });
  signal.throwIfAborted();
  const utilisation = await makeUtilisationReport(source, { ...question, by: "counter" });
  signal.throwIfAborted();
  const figures = {
    waits,
    satisfaction,
    utilisation,
    typed: await typed(period),
    late: await late(period),
    flags: await flags(period),
  };
  return { matter: { kind, figures }, position };
}
