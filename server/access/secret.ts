/** Secrets that are handed out once: 256 bits, of which the hub keeps the digest only. */
import { createHash } from "node:crypto";
import type { AccessChance } from "./chance.ts";

/** A new secret, 43 characters that travel in links, headers and cookies as they are. */
export function newSecret(chance: AccessChance): string {
  return Buffer.from(chance.bytes(32)).toString("base64url");
}

/** What is kept of a secret: its SHA-256, hex. Enough for a secret that cannot be guessed; passwords need more. */
export function digestOf(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}
