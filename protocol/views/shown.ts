/** What every view shares: its place in the journal, the office, what stands over a counter. */
import { type Static, type TSchema, Type } from "typebox";
import { Bilingual, EpochMillis, orNull, PersonId, SiteId, TicketNumber } from "../ids.ts";

/** How many. */
export const Count = Type.Integer({ minimum: 0 });

/** Seconds, a part of one allowed. */
export const Seconds = Type.Number({ minimum: 0 });

/** A view and what it is true at; a screen drops one whose (epoch, seq) is older than what it shows. */
export interface Shown<V> {
  readonly epoch: number;
  readonly seq: number;
  readonly at: EpochMillis;
  readonly view: V;
}

export const shownSchema = <T extends TSchema>(view: T) =>
  Type.Object({ epoch: Count, seq: Count, at: EpochMillis, view });

/** The office as every audience sees it. */
export const Office = Type.Object({
  id: SiteId,
  name: Bilingual,
  authority: Bilingual,
});

/** Who sits at a counter: an id and a title, no name. */
export const OfficerName = Type.Object({ id: PersonId, title: Type.String() });

/** Whether numbers are given out now, and when that changes. */
export const Issuing = Type.Union([
  Type.Object({ state: Type.Literal("open"), stopsAt: EpochMillis }),
  Type.Object({ state: Type.Literal("closed"), opensAt: orNull(EpochMillis) }),
]);
export type Issuing = Static<typeof Issuing>;

/** What stands over a counter. */
export const CounterSign = Type.Object({
  number: Count,
  label: orNull(Bilingual),
  services: Type.Array(Bilingual),
  state: Type.Union([
    Type.Literal("closed"),
    Type.Literal("free"),
    Type.Literal("paused"),
    Type.Literal("calling"),
    Type.Literal("serving"),
  ]),
  ticket: orNull(TicketNumber),
});
export type CounterSign = Static<typeof CounterSign>;
