/** A whole office's settings as one file: to keep, to bring back, and to found an office from. */
import { type Static, Type } from "typebox";
import { Bilingual, CommandId, EpochMillis, SiteId } from "./ids.ts";
import { SettingsChange } from "./settings-changes.ts";
import { SiteSettings } from "./site.ts";

/** What the file says it is, so that another JSON file is told from it before anything else is read. */
export const siteCopyKind = "motcua-site";
/** Raised when an older program could no longer read the file rightly. */
export const siteCopyVersion = 1;

export const SiteCopy = Type.Object({
  kind: Type.Literal(siteCopyKind),
  version: Type.Literal(siteCopyVersion),
  /** version of the program that wrote it */
  program: Type.String(),
  madeAt: EpochMillis,
  site: SiteId,
  name: Bilingual,
  /** without the PIN of the screens, without people, and without what the hub keeps for itself */
  settings: SiteSettings,
});
export type SiteCopy = Static<typeof SiteCopy>;

const closed = { additionalProperties: false } as const;

/** A file as somebody chose it; whether it is a copy of this office is for the hub to find out. */
export const ReadSiteCopyBody = Type.Object({ copy: Type.Unknown() }, closed);
export type ReadSiteCopyBody = Static<typeof ReadSiteCopyBody>;

/** What the office would become. */
export const SiteCopyPreview = Type.Object({
  madeAt: EpochMillis,
  program: Type.String(),
  /** the settings that the changes are told against */
  basedOn: Type.Integer({ minimum: 0 }),
  changes: Type.Array(SettingsChange),
});
export type SiteCopyPreview = Static<typeof SiteCopyPreview>;

export const TakeSiteCopyBody = Type.Object(
  { id: CommandId, basedOn: Type.Integer({ minimum: 0 }), copy: Type.Unknown() },
  closed,
);
export type TakeSiteCopyBody = Static<typeof TakeSiteCopyBody>;

export const SiteCopyTaken = Type.Object({ revision: Type.Integer({ minimum: 0 }) });
export type SiteCopyTaken = Static<typeof SiteCopyTaken>;
