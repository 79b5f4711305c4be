/** Rows of past visits as they are kept: packed by day, with a digest over all of them. */
import { createHash, type Hash } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import type { BusinessDay, HistoryId } from "@motcua/protocol";
import type { PastVisitsRow } from "../store/store.ts";
import type { PastRows } from "./past-rows.ts";

export type PackedPart = Omit<PastVisitsRow, "site">;

const kinds = ["tickets", "legs", "votes"] as const;

export interface DayPacker {
  /** Takes one visit; brings parts to be kept whenever enough have come. */
  add(rows: PastRows): PackedPart[];
  /** What is left. */
  end(): PackedPart[];
  /** SHA-256 over the rows of all days in order, hex. */
  digest(): string;
}

/** Visits held before they are packed: days of a file may come in any order, and memory stays bounded. */
const visitsHeldAtMost = 40_000;

export function createDayPacker(rows: HistoryId): DayPacker {
  const held = new Map<BusinessDay, PastRows[]>();
  const parts = new Map<BusinessDay, number>();
  const digests = createRowsDigest();
  let visits = 0;

  function flush(): PackedPart[] {
    const packed = [...held].map(([day, some]): PackedPart => {
      const part = parts.get(day) ?? 0;
      parts.set(day, part + 1);
      const texts = [
        JSON.stringify(some.map(({ ticket }) => ticket)),
        JSON.stringify(some.map(({ leg }) => leg)),
        JSON.stringify(some.flatMap(({ vote }) => vote ?? [])),
      ] as const;
      digests.add(day, texts);
      const [tickets, legs, votes] = texts;
      return { rows, day, part, tickets: gzipSync(tickets), legs: gzipSync(legs), votes: gzipSync(votes) };
    });
    held.clear();
    visits = 0;
    return packed;
  }

  return {
    add(one) {
      const { day } = one.leg;
      const some = held.get(day);
      if (some === undefined) held.set(day, [one]);
      else some.push(one);
      visits += 1;
      return visits < visitsHeldAtMost ? [] : flush();
    },
    end: flush,
    digest: digests.hex,
  };
}

/** Packed rows as they were. Throws on a body that is damaged. */
export function unpackRows<Row>(body: Uint8Array): Row[] {
  return JSON.parse(textOf(body)) as Row[];
}

export interface RowsDigest {
  /** The texts of one part; parts of a day in their order, days in any. */
  add(day: BusinessDay, texts: readonly string[]): void;
  hex(): string;
}

export function createRowsDigest(): RowsDigest {
  const days = new Map<BusinessDay, Hash>();
  return {
    add(day, texts) {
      const hash = days.get(day) ?? createHash("sha256");
      days.set(day, hash);
      for (const text of texts) hash.update(text).update("\n");
    },
    hex() {
      const whole = createHash("sha256");
      for (const day of [...days.keys()].sort()) {
        whole.update(`${day} ${days.get(day)?.copy().digest("hex")}\n`);
      }
      return whole.digest("hex");
    },
  };
}

/** The texts of one kept part, in the order in which they are digested. Throws on a body that is damaged. */
export const textsOf = (part: Pick<PastVisitsRow, (typeof kinds)[number]>): string[] =>
  kinds.map((kind) => textOf(part[kind]));

const textOf = (body: Uint8Array) => gunzipSync(body).toString("utf8");
