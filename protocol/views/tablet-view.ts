/** What a rating tablet shows. */
import { type Static, Type } from "typebox";
import { EpochMillis, Language, LegId, orNull, TicketNumber } from "../ids.ts";
import { MediaDigest } from "../media.ts";
import { RatingReason, RatingScale } from "../site.ts";
import { CounterSign, Office } from "./shown.ts";

export const TabletView = Type.Object({
  office: Office,
  counter: CounterSign,
  /** `photo`: the digest of a picture, `/api/v1/photos/DIGEST`; initials stand where there is none */
  officer: orNull(Type.Object({ title: Type.String(), initials: Type.String(), photo: orNull(MediaDigest) })),
  languages: Type.Array(Language),
  /** V3: the leg that ended last at this counter and can still be rated; the tablet keeps its question by itself */
  question: orNull(Type.Object({ leg: LegId, number: TicketNumber, finishedAt: EpochMillis })),
  scale: RatingScale,
  reasons: Type.Array(RatingReason),
});
export type TabletView = Static<typeof TabletView>;
