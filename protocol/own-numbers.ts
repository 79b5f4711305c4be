/** Numbers that only one agent gives, while its kiosk is without the hub. */
import { type Static, Type } from "typebox";
import { BusinessDay, DeviceId, orNull } from "./ids.ts";

const Count = Type.Integer({ minimum: 1, maximum: 999_999 });

/** Counts that only one agent gives, under every prefix; the hub's own counter steps over them (T1). */
export const OwnNumbers = Type.Object(
  {
    agent: DeviceId,
    from: Count,
    upTo: Count,
    /** the day it stopped printing for a kiosk; the block is kept for as long as it may not have heard */
    releasedOn: orNull(BusinessDay),
  },
  { additionalProperties: false },
);
export type OwnNumbers = Static<typeof OwnNumbers>;
