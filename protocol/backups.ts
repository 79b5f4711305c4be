/** The hub's backups, as an administrator sees them. */
import { type Static, Type } from "typebox";
import { EpochMillis } from "./ids.ts";

/** Name of a backup's file, which says when it was made (UTC). */
export const BackupName = Type.String({ pattern: "^motcua-\\d{4}-\\d{2}-\\d{2}-\\d{6}\\.db$" });

/** A backup in the hub's folder: none gets its name before it was read whole and found sound. */
export const Backup = Type.Object({
  name: BackupName,
  madeAt: EpochMillis,
  bytes: Type.Integer({ minimum: 0 }),
});
export type Backup = Static<typeof Backup>;

/** The hub is being put back to this backup; it is away for a moment and then asks everyone to sign in again. */
export const BackupRestoring = Type.Object({ restoring: BackupName });
export type BackupRestoring = Static<typeof BackupRestoring>;

export const BackupList = Type.Object({
  /** with PostgreSQL the hub makes none itself */
  engine: Type.Union([Type.Literal("embedded"), Type.Literal("postgresql")]),
  /** on the hub's own computer */
  folder: Type.String(),
  /** how many of the newest stay */
  kept: Type.Integer({ minimum: 1 }),
  making: Type.Union([Type.Literal("making"), Type.Literal("idle")]),
  /** the newest first */
  backups: Type.Array(Backup),
});
export type BackupList = Static<typeof BackupList>;
