/**
 * The journal is tamper-evident: each row's hash covers the hash before it and the stored text of its own row.
 * An owner of the database could still rewrite a tail of which no hash has left the office.
 */
import { createHash } from "node:crypto";

/** The part of a stored row that its hash covers, with the hash. */
export interface ChainedRow {
  readonly site: string;
  readonly epoch: number;
  readonly seq: number;
  readonly at: number;
  readonly day: string;
  readonly type: string;
  readonly actor: string;
  readonly doubtful: 0 | 1;
  /** the stored text */
  readonly data: string;
  readonly hash: string;
}

/** Where a chain stands: the row that the next one follows. */
export interface ChainEnd {
  readonly seq: number;
  readonly at: number;
  readonly hash: string;
}

/** Before the first row of a journal. */
export const chainStart: ChainEnd = { seq: 0, at: 0, hash: "0".repeat(64) };

/** The text of a row that its hash covers. */
export function rowText(row: Omit<ChainedRow, "hash">): string {
  return JSON.stringify([
    row.site,
    row.epoch,
    row.seq,
    row.at,
    row.day,
    row.type,
    row.actor,
    row.doubtful,
    row.data,
  ]);
}

/** SHA-256, hex, of the hash before and the row's text. */
export function rowHash(previousHash: string, row: Omit<ChainedRow, "hash">): string {
  return createHash("sha256")
    .update(`${previousHash}\n${rowText(row)}`)
    .digest("hex");
}

/** A chain that holds to its end, or the first row that does not fit and why. */
export type ChainVerdict =
  | { readonly kind: "fits"; readonly rows: number; readonly end: ChainEnd }
  | {
      readonly kind: "broken";
      /** rows that fitted before it */
      readonly rows: number;
      readonly seq: number;
      readonly why: "gap" | "hash" | "time-ran-back";
    };

/** Follows the rows of one site from where the chain stood before them. */
export function verifyChain(rows: Iterable<ChainedRow>, previous: ChainEnd): ChainVerdict {
  let end = previous;
  let fitting = 0;
  for (const row of rows) {
    const why = misfit(row, end);
    if (why !== null) return { kind: "broken", rows: fitting, seq: row.seq, why };
    end = { seq: row.seq, at: row.at, hash: row.hash };
    fitting += 1;
  }
  return { kind: "fits", rows: fitting, end };
}

function misfit(row: ChainedRow, end: ChainEnd): "gap" | "hash" | "time-ran-back" | null {
  if (row.seq !== end.seq + 1) return "gap";
  if (row.hash !== rowHash(end.hash, row)) return "hash";
  if (row.at < end.at) return "time-ran-back";
  return null;
}
