/** How loud a refusal at a door is logged. */
import type { RefusalCode } from "@motcua/protocol";

/**
 * A console that is opened before anybody has signed in, a first password that is still to be chosen and a device that
 * comes without a token stand at the door every day: those who look after a hub need not be told. All else is a warning.
 */
export function refusalLevel(code: RefusalCode, shown: "a-token" | "nothing"): "info" | "warn" {
  switch (code) {
    case "session-needed":
    case "own-password-needed":
      return "info";
    case "not-paired":
      // a token that is none of this hub's says that somebody believes to be known here
      return shown === "nothing" ? "info" : "warn";
    default:
      return "warn";
  }
}
