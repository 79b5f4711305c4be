/** What a kiosk shows, and what can be read there. */
import { type Static, Type } from "typebox";
import { WaitInterval } from "../commands.ts";
import { Bilingual, BusinessDay, Language, orNull, PrintJobId, ServiceId, TicketId } from "../ids.ts";
import { PrintCause } from "../print.ts";
import { OpeningHours, PriorityGroup, ProcedureDetail, ProcedureName } from "../site.ts";
import { Count, Issuing, Office } from "./shown.ts";

export const KioskView = Type.Object({
  office: Office,
  languages: Type.Array(Language),
  day: orNull(BusinessDay),
  issuing: Issuing,
  /** the days and sessions that the office works, to be read while it is closed */
  hours: Type.Pick(OpeningHours, ["days", "sessions"]),
  longQueueMinutes: Type.Number(),
  services: Type.Array(
    Type.Object({
      id: ServiceId,
      prefix: Type.String(),
      name: Bilingual,
      functional: Type.Boolean(),
      /** null: not known, the hub is away */
      waiting: orNull(Count),
      estimate: orNull(WaitInterval),
      /** numbers of the counters that take it and are open now */
      openCounters: Type.Array(Count),
      counters: Type.Array(Count),
      closedReason: orNull(Bilingual),
    }),
  ),
  procedures: Type.Array(ProcedureName),
  priorityGroups: Type.Array(PriorityGroup),
  notices: Type.Array(Bilingual),
  printer: Type.Object({
    state: Type.Union([Type.Literal("ready"), Type.Literal("trouble"), Type.Literal("none")]),
    cause: orNull(PrintCause),
  }),
  /** how the tickets of this day that this kiosk may still be showing were printed */
  prints: Type.Array(
    Type.Object({
      job: PrintJobId,
      ticket: TicketId,
      state: Type.Union([
        Type.Literal("waiting"),
        Type.Literal("printed"),
        Type.Literal("failed-clean"),
        Type.Literal("unknown"),
      ]),
    }),
  ),
});
export type KioskView = Static<typeof KioskView>;

/** What can be read of procedures: told at each connection and when the settings change, not with each ticket's view. */
export const Guide = Type.Object({
  details: Type.Array(
    Type.Object({
      service: ServiceId,
      /** the procedure's Vietnamese name */
      procedure: Type.String(),
      detail: ProcedureDetail,
    }),
  ),
});
export type Guide = Static<typeof Guide>;
