import { type OpenProblem, StoreOpenError } from "../store-errors.ts";

const problems: Record<string, OpenProblem> = {
  SQLITE_NOTADB: "not-a-database",
  SQLITE_CORRUPT: "not-a-database",
  SQLITE_BUSY: "in-use",
  SQLITE_LOCKED: "in-use",
  SQLITE_FULL: "no-room",
};

/** The sentence for what stood in the way of opening a database file: rights, unless its code says otherwise. */
export function openingError(error: unknown, place: string): Error {
  if (error instanceof StoreOpenError) return error;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "") return error instanceof Error ? error : new Error(String(error));
  return new StoreOpenError(problems[code] ?? "no-rights", place, error);
}
