import type { CommandId } from "@motcua/protocol";
import { uuidV7, uuidV7Bytes } from "@motcua/protocol/uuid-v7.ts";

/**
 * The id of one command of this screen (T3). From getRandomValues, because crypto.randomUUID is missing on plain HTTP
 * pages.
 */
export function newCommandId(): CommandId {
  return uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(uuidV7Bytes))) as CommandId;
}
