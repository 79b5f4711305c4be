/** T3: answers given, kept in memory for the open day; what is older is asked of the store. */
import type { CommandId } from "@motcua/protocol";
import { sha256 } from "../domain/digest.ts";
import type { AnswerRow } from "../store/store.ts";

export interface AnswerMemory {
  find(who: string, command: CommandId): AnswerRow | null;
  keep(rows: Iterable<AnswerRow>): void;
}

/** Remembers the answers of two business days: the open one, and the one that retries may still come from. */
export function createAnswerMemory(): AnswerMemory {
  let day = "";
  let today = new Map<string, AnswerRow>();
  let before = new Map<string, AnswerRow>();
  return {
    find: (who, command) => today.get(`${who}/${command}`) ?? before.get(`${who}/${command}`) ?? null,
    keep: (rows) => {
      for (const row of rows) {
        if (row.day > day) {
          day = row.day;
          before = today;
          today = new Map();
        }
        today.set(`${row.who}/${row.command}`, row);
      }
    },
  };
}

/** A digest of what was asked, the same for the same body whatever the order of its properties. */
export function bodyDigest(verb: string, body: object): string {
  return sha256(`${verb}\n${JSON.stringify(sorted(body))}`, "base64url");
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
