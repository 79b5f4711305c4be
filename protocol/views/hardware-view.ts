/** What a hardware agent works on. */
import { type Static, Type } from "typebox";
import { EpochMillis, PrintJobId, TicketNumber } from "../ids.ts";
import { TicketContent } from "../print.ts";

/** What a hardware agent works on: the jobs of its printers that are not over. */
export const HardwareView = Type.Object({
  jobs: Type.Array(
    Type.Object({
      job: PrintJobId,
      requestedAt: EpochMillis,
      expiresAt: EpochMillis,
      number: TicketNumber,
    }),
  ),
});
export type HardwareView = Static<typeof HardwareView>;

/** A leased job: only the holder of the highest fence may print it. */
export const PrintLease = Type.Object({
  job: PrintJobId,
  fence: Type.Integer({ minimum: 1 }),
  content: TicketContent,
});
export type PrintLease = Static<typeof PrintLease>;
