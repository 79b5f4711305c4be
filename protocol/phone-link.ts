/** What the QR on a ticket leads to: a page of the hub, with a secret behind its `#` that no server's log ever sees. */
import { type Static, Type } from "typebox";

/** 128 bits as base64url: who has it sees this one ticket and may rate its service. */
export const LinkSecret = Type.String({ pattern: "^[A-Za-z0-9_-]{21}[AQgw]$" });
export type LinkSecret = Static<typeof LinkSecret>;

/** The path of the phone page, under the address that people use. */
export const phonePath = "/phone/";
