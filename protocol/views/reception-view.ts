/** What the reception desk sees. */
import { type Static, Type } from "typebox";
import { EpochMillis, orNull, PriorityGroupId, ServiceId, TicketId, TicketNumber } from "../ids.ts";
import { KioskView } from "./kiosk-view.ts";
import { Count } from "./shown.ts";

/** What the reception desk sees: all queues, and the tickets it may correct. */
export const ReceptionView = Type.Object({
  kiosk: KioskView,
  tickets: Type.Array(
    Type.Object({
      ticket: TicketId,
      number: TicketNumber,
      service: ServiceId,
      priority: orNull(PriorityGroupId),
      issuedAt: EpochMillis,
      state: Type.Union([
        Type.Literal("waiting"),
        Type.Literal("called"),
        Type.Literal("serving"),
        Type.Literal("parked"),
        Type.Literal("missed"),
      ]),
      counter: orNull(Count),
    }),
  ),
});
export type ReceptionView = Static<typeof ReceptionView>;
