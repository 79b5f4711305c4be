/** The rows of who may do what: people, their sessions, devices, and what they did outside the journey. */
import type {
  CounterId,
  DeviceId,
  DeviceRole,
  EpochMillis,
  PersonId,
  SiteId,
  StaffRole,
  ZoneId,
} from "@motcua/protocol";

export interface PersonRow {
  readonly site: SiteId;
  readonly id: PersonId;
  readonly username: string;
  readonly title: string;
  readonly role: StaffRole;
  readonly active: 0 | 1;
  /** argon2id, PHC string; null until a password is set */
  readonly password: string | null;
  readonly must_change: 0 | 1;
  readonly failures: number;
  readonly locked_until: EpochMillis | null;
  readonly last_sign_in_at: EpochMillis | null;
}

export interface SessionRow {
  /** SHA-256 of the token in the cookie */
  readonly digest: string;
  readonly site: SiteId;
  readonly person: PersonId;
  readonly created_at: EpochMillis;
  readonly expires_at: EpochMillis;
  /** when it was used last, to the minute; nought in rows from before this was kept */
  readonly seen_at: EpochMillis;
  readonly address: string;
  readonly agent: string;
  readonly seat: string;
}

export interface DeviceRow {
  readonly site: SiteId;
  readonly id: DeviceId;
  readonly role: DeviceRole;
  readonly name: string;
  readonly counter: CounterId | null;
  readonly zone: ZoneId | null;
  /** SHA-256 of its token */
  readonly token_digest: string;
  readonly paired_at: EpochMillis;
  readonly revoked_at: EpochMillis | null;
}

/** A pairing on its way: by a code that a person confirms, or by a grant made beforehand. */
export interface PairingRow {
  /** SHA-256 of the request's or grant's secret */
  readonly digest: string;
  readonly site: SiteId;
  readonly kind: "request" | "grant";
  /** six digits; null for a grant */
  readonly code: string | null;
  /** JSON of the placement, null until confirmed */
  readonly placement: string | null;
  readonly name: string;
  readonly role: DeviceRole;
  readonly expires_at: EpochMillis;
  readonly used: 0 | 1;
}

/** What was done outside the journey: sign-ins, pairings, exports, refusals of rights (S1). */
export interface AuditRow {
  readonly site: SiteId;
  readonly at: EpochMillis;
  readonly who: string;
  readonly what: string;
  readonly detail: string;
}

/** Which lines of the log of what was done; what is left out narrows nothing. */
export interface AuditFilter {
  readonly who?: string;
  readonly what?: { readonly among: readonly string[] } | { readonly outside: readonly string[] };
  /** at or after */
  readonly from?: EpochMillis;
  /** before */
  readonly until?: EpochMillis;
}
