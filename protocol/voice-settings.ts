/** How the hall is spoken to: a part of the settings document. */
import { type Static, Type } from "typebox";
import { DeviceId, Language, orNull, WallTime, ZoneId } from "./ids.ts";
import { MediaDigest } from "./media.ts";
import type { ClipName } from "./voice-clips.ts";

const closed = { additionalProperties: false } as const;
const Percent = Type.Integer({ minimum: 0, maximum: 100 });

/** How often a call is said in one language. */
export const SpokenLanguage = Type.Object(
  { language: Language, times: Type.Integer({ minimum: 1, maximum: 3 }) },
  closed,
);
export type SpokenLanguage = Static<typeof SpokenLanguage>;

/** From when until when the voice is how loud; nought is silence. */
export const VolumePeriod = Type.Object({ from: WallTime, until: WallTime, percent: Percent }, closed);
export type VolumePeriod = Static<typeof VolumePeriod>;

/** A clip of the office's own in the place of one that came with the program. */
export const OwnClip = Type.Object(
  {
    clip: Type.Unsafe<ClipName>(Type.String({ pattern: "^(chime|(vi|en)/[a-z0-9-]{1,24})$" })),
    media: MediaDigest,
  },
  closed,
);
export type OwnClip = Static<typeof OwnClip>;

/** Who speaks in a zone where an administrator decided; null: no board. Elsewhere the hub chooses by itself. */
export const ZoneSpeaker = Type.Object({ zone: ZoneId, board: orNull(DeviceId) }, closed);
export type ZoneSpeaker = Static<typeof ZoneSpeaker>;

const saying = {
  /** the languages in the order in which they are said */
  spoken: Type.Array(SpokenLanguage, { minItems: 1, maxItems: 2 }),
  invite: Type.Union([Type.Literal("invite"), Type.Literal("invite-polite")]),
  counterWords: Type.Union([
    Type.Literal("to-counter"),
    Type.Literal("to-counter-short"),
    Type.Literal("to-counter-please"),
  ]),
  /** whether the voice says of a ticket that goes first that it does */
  sayPriority: Type.Boolean(),
  chime: Type.Boolean(),
  volumePercent: Percent,
  /** where one of these holds, its volume holds instead; in the site's wall time */
  volumes: Type.Array(VolumePeriod, { maxItems: 12 }),
  clips: Type.Array(OwnClip, { maxItems: 200 }),
};

/** What a board needs to know of it. */
export const Saying = Type.Object(saying, closed);
export type Saying = Static<typeof Saying>;

export const VoiceSettings = Type.Object(
  { ...saying, speakers: Type.Array(ZoneSpeaker, { maxItems: 20 }) },
  closed,
);
export type VoiceSettings = Static<typeof VoiceSettings>;

/** Vietnamese twice after a chime, at full volume all day, as boards spoke before this could be chosen. */
export const standardVoice: VoiceSettings = {
  spoken: [{ language: "vi", times: 2 }],
  invite: "invite",
  counterWords: "to-counter",
  sayPriority: false,
  chime: true,
  volumePercent: 100,
  volumes: [],
  clips: [],
  speakers: [],
};
