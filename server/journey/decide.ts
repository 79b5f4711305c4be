/** All verbs of the journey in one table; the compiler asks for each. */
import { type CommandBody, refuse, type Verb } from "@motcua/protocol";
import type { SiteState } from "../domain/state.ts";
import { announce } from "./announce.ts";
import { callNext } from "./call-next.ts";
import { callTicket } from "./call-ticket.ts";
import { cancel } from "./cancel.ts";
import { castVote } from "./cast-vote.ts";
import { changeSettings } from "./change-settings.ts";
import { closeDay } from "./close-day.ts";
import { confirmClock } from "./confirm-clock.ts";
import type { Context, Decide, Decision, Reach } from "./decision.ts";
import { finish } from "./finish.ts";
import { issueTicket } from "./issue-ticket.ts";
import { noShow } from "./no-show.ts";
import { openDay } from "./open-day.ts";
import { park } from "./park.ts";
import { pause } from "./pause.ts";
import { mayUse } from "./permissions.ts";
import { ready } from "./ready.ts";
import { recall } from "./recall.ts";
import { reinstate } from "./reinstate.ts";
import { reportPrint } from "./report-print.ts";
import { reprintTicket } from "./reprint-ticket.ts";
import { resume } from "./resume.ts";
import { setPriority } from "./set-priority.ts";
import { signIn } from "./sign-in.ts";
import { signOut } from "./sign-out.ts";
import { startService } from "./start-service.ts";
import { transfer } from "./transfer.ts";

const verbs: { readonly [V in Verb]: Decide<V> } = {
  "open-day": openDay,
  "close-day": closeDay,
  "sign-in": signIn,
  "sign-out": signOut,
  ready,
  pause,
  "issue-ticket": issueTicket,
  "reprint-ticket": reprintTicket,
  "call-next": callNext,
  "call-ticket": callTicket,
  recall,
  "start-service": startService,
  finish,
  "no-show": noShow,
  reinstate,
  transfer,
  park,
  resume,
  cancel,
  "set-priority": setPriority,
  "cast-vote": castVote,
  announce,
  "report-print": reportPrint,
  "change-settings": changeSettings,
  "confirm-clock": confirmClock,
};

/** Decides any command: first whether the actor may (S1), then what follows. */
export function decide<V extends Verb>(
  state: SiteState,
  verb: V,
  command: CommandBody<V>,
  context: Context,
): Decision<V> {
  if (!mayUse(context.actor, verb)) return refuse("not-allowed");
  return verbs[verb](state, command, context);
}

/** What must be fetched from the store before this command can be decided. */
export function reachOf<V extends Verb>(state: SiteState, verb: V, command: CommandBody<V>): Reach {
  if (verb === "cast-vote") {
    const { leg } = command as CommandBody<"cast-vote">;
    return { leg: leg === null || state.day?.ended.has(leg) ? null : leg, job: null };
  }
  if (verb === "report-print") return { leg: null, job: (command as CommandBody<"report-print">).job };
  return { leg: null, job: null };
}
