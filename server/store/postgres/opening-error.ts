import { StoreOpenError } from "../store-errors.ts";

/** SQLSTATE: 28 wrong name or password, 42501 missing rights, 25006 read-only. */
const isRights = (code: string) => /^(?:28...|42501|25006)$/.test(code);

/** The sentence for what stood in the way of opening a PostgreSQL database. */
export function openingError(error: unknown, place: string): Error {
  if (error instanceof StoreOpenError) return error;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return new StoreOpenError(isRights(code) ? "no-rights" : "unreachable", place, error);
}
