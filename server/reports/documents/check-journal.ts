/** Verifies the journal up to the place a document was made at, page by page, so that it can be watched and stopped. */
import type { SiteId } from "@motcua/protocol";
import { type ChainEnd, chainStart, verifyChain } from "../../domain/hash-chain.ts";
import type { Journal } from "../../store/store.ts";

const rowsAPage = 2_000;

export type JournalChecked =
  | { readonly kind: "fits"; readonly end: ChainEnd }
  | { readonly kind: "broken"; readonly seq: number };

export interface JournalCheck {
  readonly journal: Pick<Journal, "read">;
  readonly site: SiteId;
  readonly position: { readonly seq: number; readonly hash: string };
  /** an earlier check to go on from; null begins with the first row */
  readonly from: ChainEnd | null;
  readonly onPart: (done: number) => void;
  readonly signal: AbortSignal;
}

/** Follows the chain to the place, whose hash must be the one given. Throws what the signal was aborted with. */
export async function checkJournal({
  journal,
  site,
  position,
  from,
  onPart,
  signal,
}: JournalCheck): Promise<JournalChecked> {
  let end = from ?? chainStart;
  while (end.seq < position.seq) {
    signal.throwIfAborted();
    const page = await journal.read(site, end.seq, Math.min(rowsAPage, position.seq - end.seq));
    const verdict = verifyChain(page, end);
    if (verdict.kind === "broken") return { kind: "broken", seq: verdict.seq };
    // The journal is shorter than what was read a moment ago.
    if (page.length === 0) return { kind: "broken", seq: end.seq + 1 };
    end = verdict.end;
    onPart(end.seq / position.seq);
  }
  return end.hash === position.hash ? { kind: "fits", end } : { kind: "broken", seq: position.seq };
}
