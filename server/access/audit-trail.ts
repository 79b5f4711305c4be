/** Leaves a line for what is done outside the journey, and for each refusal of rights (S1). */
import type { SiteId } from "@motcua/protocol";
import type { WallClock } from "../parts/clock.ts";
import type { Audit } from "../store/store.ts";
import type { AuditWhat } from "./audit-kinds.ts";

/** Where the hub writes for those who look after it; never a password, a token or a citizen's words. */
export interface Log {
  info(facts: Readonly<Record<string, unknown>>, sentence: string): void;
  warn(facts: Readonly<Record<string, unknown>>, sentence: string): void;
  error(facts: Readonly<Record<string, unknown>>, sentence: string): void;
}

/** `person:<id>`, `device:<id>`, `stranger`, or `machine` for what is done on the hub's own computer. */
export type Who = `person:${string}` | `device:${string}` | "stranger" | "machine";

export interface AuditTrail {
  /** Leaves a line. A store that cannot take it does not undo what was done or refused: that is logged instead. */
  note(who: Who, what: AuditWhat, detail: string): Promise<void>;
}

export interface AuditTrailParts {
  readonly site: SiteId;
  readonly audit: Audit;
  readonly clock: WallClock;
  readonly log: Log;
}

const longestDetail = 500;

/** The trail of one site, over the store. */
export function createAuditTrail({ site, audit, clock, log }: AuditTrailParts): AuditTrail {
  return {
    note: async (who, what, detail) => {
      try {
        await audit.add({ site, at: clock.now(), who, what, detail: detail.slice(0, longestDetail) });
      } catch (error) {
        log.error({ who, what, error }, "the audit trail could not be written");
      }
    },
  };
}
