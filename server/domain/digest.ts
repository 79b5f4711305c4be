/** Digests: short texts that stand for longer ones and cannot be turned back. */
import { createHash } from "node:crypto";

/** SHA-256 of a text as UTF-8. */
export function sha256(text: string, encoding: "hex" | "base64url"): string {
  return createHash("sha256").update(text).digest(encoding);
}
