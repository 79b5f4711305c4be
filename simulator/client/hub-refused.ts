import type { RefusalCode } from "@motcua/protocol";

/** The hub said no where a helper cannot go on: at a handshake or at a request that prepares something. */
export class HubRefused extends Error {
  readonly code: RefusalCode;
  constructor(code: RefusalCode, what: string) {
    super(`The hub refused ${what}: ${code}.`);
    this.name = "HubRefused";
    this.code = code;
  }
}
