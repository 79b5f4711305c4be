/**
 * The wire between the hub and a citizen's phone: namespace `/phone`, one page. Its `auth.token` is the secret of the
 * ticket's link; whatever is wrong with it, the answer is `unknown-link`.
 */
import type { PhoneView, Shown } from "../views.ts";
import type { CommonTells } from "./common.ts";

/** A visitor votes once about the service (V1), and may send feedback. */
export const phoneAsks = {
  "vote:cast": "cast-vote",
  "feedback:send": "take-feedback",
} as const;

export interface PhoneTells extends CommonTells {
  view: (shown: Shown<PhoneView>) => void;
}
