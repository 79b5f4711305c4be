/** Six people who wait, ordered as the hub would call them: what an administrator sees before changing the order. */
import { type Static, Type } from "typebox";
import { orNull, PriorityGroupId, TicketNumber } from "./ids.ts";
import { QueueOrder } from "./site.ts";
import { QueueEntry } from "./views/counter-view.ts";

export const QueueExampleAsk = Type.Object({ queueOrder: QueueOrder }, { additionalProperties: false });
export type QueueExampleAsk = Static<typeof QueueExampleAsk>;

export const QueueExample = Type.Object({
  people: Type.Array(
    Type.Object({
      number: TicketNumber,
      priority: orNull(PriorityGroupId),
      waitedMinutes: Type.Integer(),
      because: QueueEntry.properties.because,
    }),
  ),
});
export type QueueExample = Static<typeof QueueExample>;
