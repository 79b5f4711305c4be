import { access } from "node:fs/promises";
import { StoreOpenError } from "../store-errors.ts";
import { openingError } from "./opening-error.ts";

/** Rejects with `missing` or `no-rights` where opening would make an empty database. */
export async function mustExist(file: string): Promise<void> {
  try {
    await access(file);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    const isMissing = code === "ENOENT" || code === "ENOTDIR";
    throw isMissing ? new StoreOpenError("missing", file, error) : openingError(error, file);
  }
}
