import type { EpochMillis, SiteId } from "@motcua/protocol";

/** A file of the office's own, named by the digest of its bytes. */
export interface MediaRow {
  readonly site: SiteId;
  readonly digest: string;
  /** its media type: `audio/wav` */
  readonly type: string;
  readonly bytes: Uint8Array;
  readonly at: EpochMillis;
}
