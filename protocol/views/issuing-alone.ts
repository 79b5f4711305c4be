/** What an agent stores to issue without the hub: numbers of its own, hours, names. */
import { type Static, Type } from "typebox";
import { EquipmentId } from "../equipment.ts";
import { Bilingual, BusinessDay, EpochMillis } from "../ids.ts";
import { TicketTemplate } from "../ticket-template.ts";
import { KioskView } from "./kiosk-view.ts";
import { Count } from "./shown.ts";

/** All that an agent stores to go on alone. */
export const IssuingAlone = Type.Object({
  from: Count,
  upTo: Count,
  /** prefix → the highest own number that the hub knows of this day */
  used: Type.Record(Type.String(), Count),
  /** today and the days after it, with holidays in them; nothing is known of any other day */
  days: Type.Array(
    Type.Object({
      day: BusinessDay,
      /** stretches in which numbers are given, half-open */
      issuing: Type.Array(Type.Object({ from: EpochMillis, until: EpochMillis })),
    }),
  ),
  timeZone: Type.String(),
  /** where its paper comes out */
  printer: EquipmentId,
  template: TicketTemplate,
  missedNote: Bilingual,
  /** what the kiosk shows: names, services, procedures, groups; its counts of people are old */
  view: KioskView,
});
export type IssuingAlone = Static<typeof IssuingAlone>;
