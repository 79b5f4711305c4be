/** Where somebody is signed in, as they see it themselves. */
import { type Static, Type } from "typebox";
import { EpochMillis } from "./ids.ts";

/** Names a session to its owner; its token cannot be found from it. */
export const SessionId = Type.String({ pattern: "^[0-9a-f]{32}$" });

export const OwnSession = Type.Object({
  id: SessionId,
  /** whether it is the one that asks */
  current: Type.Boolean(),
  /** the address that it was opened from */
  address: Type.String(),
  /** browser and system: "Chrome 109, Windows"; empty where it did not say */
  agent: Type.String(),
  /** which of the browser's seats; empty for its own */
  seat: Type.String(),
  since: EpochMillis,
  /** to the minute; now while a page of it is open */
  lastSeenAt: EpochMillis,
  expiresAt: EpochMillis,
});
export type OwnSession = Static<typeof OwnSession>;
