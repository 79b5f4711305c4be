/** All verbs of the journey in one table; the compiler asks for each. */
import { type CommandBody, refuse, type Verb } from "@motcua/protocol";
import type { SiteState } from "../domain/state.ts";
import { acknowledgeAlarm } from "./acknowledge-alarm.ts";
import { announce } from "./announce.ts";
import { announceDialogue } from "./announce-dialogue.ts";
import { answerFeedback } from "./answer-feedback.ts";
import { assignFeedback } from "./assign-feedback.ts";
import { callNext } from "./call-next.ts";
import { callTicket } from "./call-ticket.ts";
import { cancel } from "./cancel.ts";
import { castVote } from "./cast-vote.ts";
import { changeSettings } from "./change-settings.ts";
import { closeDay } from "./close-day.ts";
import { confirmClock } from "./confirm-clock.ts";
import { type Context, type Decide, type Decision, nothingWanted, type Reach } from "./decision.ts";
import { enterFigures } from "./enter-figures.ts";
import { finish } from "./finish.ts";
import { handInTicket } from "./hand-in-ticket.ts";
import { issueTicket } from "./issue-ticket.ts";
import { keepSilent } from "./keep-silent.ts";
import { noShow } from "./no-show.ts";
import { openDay } from "./open-day.ts";
import { park } from "./park.ts";
import { pause } from "./pause.ts";
import { mayUse } from "./permissions.ts";
import { ready } from "./ready.ts";
import { recall } from "./recall.ts";
import { registerDialogue } from "./register-dialogue.ts";
import { reinstate } from "./reinstate.ts";
import { reportPrint } from "./report-print.ts";
import { reprintTicket } from "./reprint-ticket.ts";
import { resume } from "./resume.ts";
import { setPriority } from "./set-priority.ts";
import { signIn } from "./sign-in.ts";
import { signOut } from "./sign-out.ts";
import { startService } from "./start-service.ts";
import { takeFeedback } from "./take-feedback.ts";
import { transfer } from "./transfer.ts";
import { withdrawFigures } from "./withdraw-figures.ts";

const verbs: { readonly [V in Verb]: Decide<V> } = {
  "open-day": openDay,
  "close-day": closeDay,
  "sign-in": signIn,
  "sign-out": signOut,
  ready,
  pause,
  "issue-ticket": issueTicket,
  "hand-in-ticket": handInTicket,
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
  "keep-silent": keepSilent,
  "report-print": reportPrint,
  "change-settings": changeSettings,
  "confirm-clock": confirmClock,
  "acknowledge-alarm": acknowledgeAlarm,
  "enter-figures": enterFigures,
  "withdraw-figures": withdrawFigures,
  "take-feedback": takeFeedback,
  "assign-feedback": assignFeedback,
  "answer-feedback": answerFeedback,
  "announce-dialogue": announceDialogue,
  "register-dialogue": registerDialogue,
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
  switch (verb) {
    case "cast-vote": {
      const { leg } = command as CommandBody<"cast-vote">;
      return { ...nothingWanted, leg: leg === null || state.day?.ended.has(leg) ? null : leg };
    }
    case "hand-in-ticket": {
      const { ticket, leg } = command as CommandBody<"hand-in-ticket">;
      return { ...nothingWanted, leg: state.day?.tickets.has(ticket) ? null : leg };
    }
    case "report-print":
      return { ...nothingWanted, job: (command as CommandBody<"report-print">).job };
    case "enter-figures":
      return { ...nothingWanted, record: "wanted", digest: (command as CommandBody<"enter-figures">).digest };
    case "assign-feedback":
      return { ...nothingWanted, record: "wanted", person: (command as CommandBody<"assign-feedback">).to };
    case "withdraw-figures":
    case "answer-feedback":
    case "register-dialogue":
      return { ...nothingWanted, record: "wanted" };
    default:
      return nothingWanted;
  }
}
