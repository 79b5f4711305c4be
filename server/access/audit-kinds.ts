/** Everything that the audit trail can say was done, by the kind that an administrator looks for. */
import type { AuditKind } from "@motcua/protocol";

const whatsByKind = {
  // every change of the settings itself stands in the journal
  settings: ["site-copy-taken"],
  people: [
    "signed-in",
    "signed-out",
    "signed-out-elsewhere",
    "signed-out-everywhere",
    "person-signed-out",
    "person-created",
    "person-changed",
    "person-photo-kept",
    "person-photo-removed",
    "password-changed",
    "administrator-reset",
    "setup-token-used",
  ],
  devices: ["device-paired", "device-changed", "device-revoked", "pairing-confirmed", "grant-made"],
  exports: [
    "site-copy-exported",
    "backup-exported",
    "report-exported",
    "late-dossiers-seen",
    "late-dossiers-exported",
    "single-votes-seen",
    "registrations-seen",
    "document-made",
    "document-exported",
    "document-removed",
    "document-cancelled",
  ],
  refused: [
    "refused",
    "sign-in-refused",
    "setup-refused",
    "person-change-refused",
    "pairing-refused",
    "claim-refused",
    "channel-refused",
    "watch-refused",
    "keypad-refused",
    "scanner-refused",
    "example-seat-refused",
    "site-copy-refused",
    "backup-refused",
    "backup-restore-refused",
  ],
  other: [
    "backup-made",
    "restore-begun",
    "backup-restored",
    "media-kept",
    "visits-imported",
    "example-seat-opened",
    "sample-day-started",
    "sample-day-stopped",
  ],
} as const satisfies Record<AuditKind, readonly string[]>;

/** What a line of the trail says was done. */
export type AuditWhat = (typeof whatsByKind)[AuditKind][number];

const kinds = Object.keys(whatsByKind) as readonly AuditKind[];
const kindByWhat: ReadonlyMap<string, AuditKind> = new Map(
  kinds.flatMap((kind) => whatsByKind[kind].map((what) => [what, kind])),
);

/** The kind of a line; what another version of the hub wrote is another kind. */
export function auditKindOf(what: string): AuditKind {
  return kindByWhat.get(what) ?? "other";
}

/** Which lines are of a kind: those that say one of its words, or for the others none of the rest. */
export function whatsOfKind(
  kind: AuditKind,
): { readonly among: readonly string[] } | { readonly outside: readonly string[] } {
  if (kind !== "other") return { among: whatsByKind[kind] };
  return { outside: kinds.filter((one) => one !== "other").flatMap((one) => whatsByKind[one]) };
}
