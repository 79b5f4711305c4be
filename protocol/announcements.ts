/** What was announced in the hall, and when: a page for supervisors, told from the journal. */
import { type Static, Type } from "typebox";
import { Bilingual, DeviceId, EpochMillis, orNull, TicketNumber, ZoneId } from "./ids.ts";
import { Audibility } from "./views/board-view.ts";

/** Why a call was shown and not spoken, as the board that speaks for its zone saw it. */
export const SilenceReason = Type.Union([
  Type.Literal("quiet-hours"),
  Type.Literal("muted"),
  /** the browser waited for a touch */
  Type.Literal("sound-locked"),
  /** its sounds were not loaded */
  Type.Literal("not-ready"),
  /** others were being spoken until its 20 s were over */
  Type.Literal("voice-busy"),
  /** the hub could not be asked in time */
  Type.Literal("no-leave"),
]);
export type SilenceReason = Static<typeof SilenceReason>;

/** One call or recall of the day, latest first in a list. */
export const Announcement = Type.Object({
  call: Type.Integer({ minimum: 1 }),
  number: TicketNumber,
  counter: orNull(Type.Integer({ minimum: 1 })),
  zone: orNull(ZoneId),
  calledAt: EpochMillis,
  kind: Type.Union([Type.Literal("call"), Type.Literal("recall")]),
  outcome: Type.Union([
    Type.Object({
      kind: Type.Literal("spoken"),
      at: EpochMillis,
      /** the name of the board, or null when it is known no more */
      board: orNull(Type.String()),
    }),
    Type.Object({ kind: Type.Literal("shown"), why: SilenceReason, board: orNull(Type.String()) }),
    /** no board was there to speak it */
    Type.Object({ kind: Type.Literal("unspoken") }),
    Type.Object({ kind: Type.Literal("pending") }),
  ]),
});
export type Announcement = Static<typeof Announcement>;

export const AnnouncementList = Type.Object({
  day: orNull(Type.String()),
  zones: Type.Array(Type.Object({ id: ZoneId, name: Bilingual })),
  announcements: Type.Array(Announcement),
});
export type AnnouncementList = Static<typeof AnnouncementList>;

/** The boards of a zone that are connected, and which of them is its voice now (C3). */
export const ZoneVoice = Type.Object({
  zone: ZoneId,
  speaks: orNull(DeviceId),
  /** the one that would speak if its browser let it; another stands in */
  wanted: orNull(DeviceId),
  boards: Type.Array(Type.Object({ id: DeviceId, name: Type.String(), audibility: orNull(Audibility) })),
});
export type ZoneVoice = Static<typeof ZoneVoice>;

/** Every zone's voice, and whether all are mute because a demonstration runs too fast to be spoken. */
export const ZoneVoices = Type.Object({ zones: Type.Array(ZoneVoice), muted: Type.Boolean() });
export type ZoneVoices = Static<typeof ZoneVoices>;
