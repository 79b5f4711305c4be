import type { Who } from "../access/audit-trail.ts";

/** A backup that the hub is to be put back to, and whoever asked for it. */
export interface RestoreOrder {
  /** of the backup, as people see it */
  readonly name: string;
  readonly file: string;
  /** as the audit log names a person */
  readonly who: Who;
}

/** How an order ended; the hub that starts after it writes it down. */
export interface RestoreOutcome extends RestoreOrder {
  readonly ended: "restored" | "refused";
}
