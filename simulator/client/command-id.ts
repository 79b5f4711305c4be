/** Names for commands (T3), never from the seed: a second day with the same seed must not repeat the ids of the first. */
import { randomBytes } from "node:crypto";
import type { CommandId } from "@motcua/protocol";
import { uuidV7, uuidV7Bytes } from "@motcua/protocol/uuid-v7.ts";

/** A fresh UUIDv7. */
export function newCommandId(): CommandId {
  return uuidV7(Date.now(), randomBytes(uuidV7Bytes)) as CommandId;
}
