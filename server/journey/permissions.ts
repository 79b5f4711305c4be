/** S1: a device or person does only what its role allows. One table, asked before any verb decides. */
import type { DeviceRole, StaffRole, Verb } from "@motcua/protocol";
import type { Actor } from "../domain/actor.ts";

type Right = "clock" | "machine" | "visitor" | StaffRole | DeviceRole;

const desk: readonly Right[] = ["officer", "reception", "supervisor", "administrator"];
const office: readonly Right[] = ["supervisor", "administrator"];

const rights: { readonly [V in Verb]: readonly Right[] } = {
  "open-day": ["clock", ...office],
  "close-day": ["clock", ...office],
  "sign-in": desk,
  "sign-out": desk,
  ready: desk,
  pause: desk,
  "issue-ticket": ["kiosk", "reception", ...office],
  "hand-in-ticket": ["hardware"],
  "reprint-ticket": ["kiosk", "reception", ...office],
  "call-next": desk,
  "call-ticket": desk,
  recall: desk,
  "start-service": desk,
  finish: desk,
  "no-show": desk,
  reinstate: desk,
  transfer: desk,
  park: desk,
  resume: desk,
  cancel: ["reception", ...office],
  "set-priority": ["reception", ...office],
  // V2: no staff credential can cast a vote.
  "cast-vote": ["tablet", "visitor"],
  announce: ["board"],
  "keep-silent": ["board"],
  "report-print": ["clock", "hardware"],
  "change-settings": ["administrator"],
  "confirm-clock": office,
  "acknowledge-alarm": office,
  "enter-figures": ["machine", ...office],
  "withdraw-figures": office,
  // Who is asked to answer may answer, whatever their role: the verb itself looks.
  "take-feedback": ["kiosk", "visitor", ...desk],
  "assign-feedback": office,
  "answer-feedback": desk,
  "announce-dialogue": office,
  "register-dialogue": ["kiosk", ...desk],
};

/** Whether this actor's role may use this verb at all; whose counter or leg it is, the verb itself asks. */
export function mayUse(actor: Actor, verb: Verb): boolean {
  return rights[verb].includes("role" in actor ? actor.role : actor.kind);
}
