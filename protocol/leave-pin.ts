/** What opens the staff's page at a device's own glass: a PIN, kept as a salted digest and never itself. */
import { type Static, Type } from "typebox";

const hex = (bytes: number) => Type.String({ pattern: `^[0-9a-f]{${bytes * 2}}$` });

/** PBKDF2-SHA-256 of the PIN: a few digits hold off a hand at the glass, not a thief of the device's storage. */
export const LeavePin = Type.Object(
  {
    /** how many digits are to be typed */
    digits: Type.Integer({ minimum: 4, maximum: 8 }),
    rounds: Type.Integer({ minimum: 1, maximum: 1_000_000 }),
    salt: hex(16),
    digest: hex(32),
  },
  { additionalProperties: false },
);
export type LeavePin = Static<typeof LeavePin>;
