/** What the hub told this agent for the time without it, on disk. */
import type { IssuingAlone } from "@motcua/protocol";
import { readIfThere, replaceFile } from "../durable-file.ts";
import type { HeardTime } from "./office-time.ts";

export interface StoredOffice {
  readonly told: IssuingAlone | null;
  readonly time: HeardTime | null;
}

/** Reads what was stored; a file that cannot be understood is as good as none. */
export function readStoredOffice(file: string): StoredOffice {
  try {
    const stored = JSON.parse(readIfThere(file) ?? "null") as StoredOffice | null;
    return stored ?? { told: null, time: null };
  } catch {
    return { told: null, time: null };
  }
}

/** Replaces what was stored; on disk when it returns. */
export function storeOffice(file: string, office: StoredOffice): void {
  replaceFile(file, JSON.stringify(office));
}
