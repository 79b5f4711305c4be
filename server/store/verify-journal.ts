import type { SiteId } from "@motcua/protocol";
import { type ChainEnd, type ChainVerdict, chainStart, verifyChain } from "../domain/hash-chain.ts";
import type { Journal } from "./store.ts";

const rowsAPage = 1_000;

/** A hash that left the office, printed on a document, by the `seq` of its row; at least its first letters. */
export type Anchors = ReadonlyMap<number, string>;

/** A journal whose rows fit each other and the anchors, or the first row that does not. */
export type JournalVerdict =
  | { readonly kind: "fits"; readonly rows: number; readonly end: ChainEnd }
  | {
      readonly kind: "broken";
      readonly rows: number;
      readonly seq: number;
      readonly why: Extract<ChainVerdict, { kind: "broken" }>["why"] | "anchor";
    };

/** Follows a site's whole journal, page by page, and compares it with the anchors. */
export async function verifyJournal(
  journal: Pick<Journal, "read">,
  site: SiteId,
  anchors: Anchors,
): Promise<JournalVerdict> {
  let end = chainStart;
  let rows = 0;
  for (;;) {
    const page = await journal.read(site, end.seq, rowsAPage);
    const verdict = verifyChain(page, end);
    const differing = page
      .slice(0, verdict.rows)
      .findIndex((row) => !row.hash.startsWith(anchors.get(row.seq) ?? ""));
    const first = page[differing];
    if (first !== undefined) return { kind: "broken", rows: rows + differing, seq: first.seq, why: "anchor" };
    rows += verdict.rows;
    if (verdict.kind === "broken") return { ...verdict, rows };
    end = verdict.end;
    if (page.length < rowsAPage) break;
  }
  // A row that a document quotes and the journal no longer has: its tail was cut off.
  const missing = [...anchors.keys()].filter((seq) => seq > end.seq).toSorted((a, b) => a - b)[0];
  return missing === undefined
    ? { kind: "fits", rows, end }
    : { kind: "broken", rows, seq: missing, why: "anchor" };
}
