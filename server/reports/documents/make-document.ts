/** From figures to the bytes of a document: checks the journal they came from, then writes. Heavy, so it may run aside. */
import type { DocumentFormat, EpochMillis, Language, LateDossiers, SiteSettings } from "@motcua/protocol";
import type { ChainEnd } from "../../domain/hash-chain.ts";
import type { Journal } from "../../store/store.ts";
import { apologyLetters } from "./apology-letters.ts";
import { checkJournal } from "./check-journal.ts";
import { documentFile } from "./document-file.ts";
import type { OfficeDocument, TamperLine } from "./office-document.ts";
import { type PeriodicFigures, periodicReport } from "./periodic-report.ts";

/** What the document is about, as figures that somebody made. */
export type DocumentMatter =
  | { readonly kind: "periodic"; readonly figures: PeriodicFigures }
  | { readonly kind: "apologies"; readonly late: LateDossiers };

/** An earlier check of the journal, from its first row to `end`. */
export interface EarlierCheck {
  readonly at: EpochMillis;
  readonly end: ChainEnd;
}

/** Everything that is needed beside the journal itself; plain values, which can be handed to another thread. */
export interface DocumentJob {
  readonly settings: SiteSettings;
  readonly language: Language;
  readonly format: DocumentFormat;
  readonly matter: DocumentMatter;
  readonly position: { readonly epoch: number; readonly seq: number; readonly hash: string };
  readonly earlier: EarlierCheck | null;
  readonly madeAt: EpochMillis;
}

export type MadeFile =
  | { readonly kind: "made"; readonly bytes: Uint8Array; readonly end: ChainEnd }
  | { readonly kind: "journal-broken"; readonly seq: number }
  | { readonly kind: "nothing-to-write" };

export interface MakingWatch {
  readonly onStep: (step: "journal" | "writing", done: number) => void;
  readonly signal: AbortSignal;
}

/** Makes the file. A journal that does not fit makes no document; throws what the signal was aborted with. */
export async function makeDocument(
  job: DocumentJob,
  journal: Pick<Journal, "read">,
  { onStep, signal }: MakingWatch,
): Promise<MadeFile> {
  const { settings, language, format, position, earlier, madeAt } = job;
  const usable = earlier !== null && earlier.end.seq <= position.seq ? earlier : null;
  const checked = await checkJournal({
    journal,
    site: settings.id,
    position,
    from: usable?.end ?? null,
    onPart: (done) => onStep("journal", done),
    signal,
  });
  if (checked.kind === "broken") return { kind: "journal-broken", seq: checked.seq };
  const tamper: TamperLine = {
    position,
    verifiedAt: madeAt,
    earlier: usable === null ? null : { at: usable.at, seq: usable.end.seq },
  };
  const documents = documentsOf(job.matter, { settings, language, tamper, madeAt });
  const [first, ...others] = documents;
  if (first === undefined) return { kind: "nothing-to-write" };
  signal.throwIfAborted();
  const bytes = await documentFile([first, ...others], format, (done) => onStep("writing", done));
  signal.throwIfAborted();
  return { kind: "made", bytes, end: checked.end };
}

function documentsOf(
  matter: DocumentMatter,
  frame: Parameters<typeof periodicReport>[1],
): readonly OfficeDocument[] {
  return matter.kind === "periodic"
    ? [periodicReport(matter.figures, frame)]
    : apologyLetters(matter.late, frame);
}
