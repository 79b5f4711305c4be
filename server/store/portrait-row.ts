import type { EpochMillis, PersonId, SiteId } from "@motcua/protocol";

/** A photo of an officer: a JPEG. */
export interface PortraitRow {
  readonly site: SiteId;
  readonly person: PersonId;
  /** SHA-256 of its bytes */
  readonly digest: string;
  readonly bytes: Uint8Array;
  readonly at: EpochMillis;
}
