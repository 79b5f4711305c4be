import type { Refusal, Reply } from "@motcua/protocol";

/** Whether a reply is a "no". The protocol's own twin would bring every schema of the hub into a screen. */
export function isRefused<T>(reply: Reply<T>): reply is { readonly refused: Refusal } {
  return "refused" in reply;
}
