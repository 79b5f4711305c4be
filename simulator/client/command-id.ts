/** Names for commands (T3), never from the seed: a second day with the same seed must not repeat the ids of the first. */
import { randomFillSync } from "node:crypto";
import type { CommandId } from "@motcua/protocol";

/** A fresh UUIDv7 (RFC 9562). */
export function newCommandId(): CommandId {
  const bytes = randomFillSync(Buffer.allocUnsafe(16));
  bytes.writeUIntBE(Date.now(), 0, 6);
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}` as CommandId;
}
