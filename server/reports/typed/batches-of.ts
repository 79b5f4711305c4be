/** Batches as people see them: old and new of a correction side by side, who and when. */
import type { Batch, BatchState, FiguresContent, FiguresPeriod, PersonId } from "@motcua/protocol";
import type { Done, EnteredBatch, OfficeRecord } from "../../domain/office-record.ts";
import { figuresDifferences } from "./figures-differences.ts";

export type Contents = ReadonlyMap<string, FiguresContent | null>;
export type Titles = ReadonlyMap<string, string>;

/** Newest first. */
export function batchesOf({ batches }: OfficeRecord, contents: Contents, titles: Titles): Batch[] {
  return [...batches.values()]
    .sort((a, b) => b.entered.at - a.entered.at || (a.batch < b.batch ? 1 : -1))
    .map((one) => batchOf(one, contents.get(one.digest) ?? null, titles));
}

function batchOf(one: EnteredBatch, content: FiguresContent | null, titles: Titles): Batch {
  const { batch, kind, digest, replaces, entered, ended } = one;
  return {
    batch,
    kind,
    digest,
    state: stateOf(one),
    replaces,
    replacedBy: ended?.replacedBy ?? null,
    enteredAt: entered.at,
    enteredBy: doer(entered, titles),
    endedAt: ended?.at ?? null,
    endedBy: ended === null ? null : doer(ended, titles),
    content,
    differences: content === null ? [] : figuresDifferences(content),
  };
}

function stateOf({ ended }: EnteredBatch): BatchState {
  if (ended === null) return "in-force";
  return ended.replacedBy === null ? "withdrawn" : "replaced";
}

function doer({ by }: Done, titles: Titles): Batch["enteredBy"] {
  const id = by.startsWith("person:") ? (by.slice("person:".length) as PersonId) : null;
  return { id, title: (id === null ? null : titles.get(id)) ?? by };
}

/** Half-open periods that share a day. */
export function shareDays(a: FiguresPeriod, b: FiguresPeriod): boolean {
  return a.from < b.until && b.from < a.until;
}

/** Whether a period lies wholly in another. */
export function liesIn(inner: FiguresPeriod, outer: FiguresPeriod): boolean {
  return outer.from <= inner.from && inner.until <= outer.until;
}
