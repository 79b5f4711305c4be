/** Feedback, complaints and dialogue meetings; what changes them are commands. */
import {
  DialogueId,
  DialogueRegistrations,
  FeedbackList,
  type PersonId,
  PublicDialogues,
} from "@motcua/protocol";
import { Type } from "typebox";
import type { AuditTrail } from "../../access/audit-trail.ts";
import type { FeedbackDesk } from "../../feedback/feedback-desk.ts";
import { type App, answers } from "../app.ts";
import { callerName, callingPerson } from "../caller.ts";
import { answer } from "../status-of.ts";
import { readers } from "./report-answers.ts";

export interface FeedbackRoutesParts {
  readonly feedback: FeedbackDesk;
  /** who looks at citizens' names leaves a line */
  readonly trail: AuditTrail;
}

const tags = ["feedback"];

export function feedbackRoutes({ feedback, trail }: FeedbackRoutesParts): (app: App) => void {
  return (app) => {
    app.get(
      "/api/v1/feedback",
      {
        config: { allow: "person" },
        schema: {
          operationId: "listFeedback",
          summary: "Feedback and dialogue meetings; officers see what was assigned to them",
          description:
            "Taken by `take-feedback` (desk or kiosk), then `assign-feedback` and `answer-feedback`.",
          tags,
          response: answers(FeedbackList),
        },
      },
      (request) => {
        const { id, role } = callingPerson(request).me;
        return feedback.list({ id: id as PersonId, role });
      },
    );

    app.get(
      "/api/v1/feedback/dialogues",
      {
        config: { allow: "person-or-device" },
        schema: {
          operationId: "openDialogues",
          summary: "Dialogue meetings that one can register for today, by `register-dialogue`",
          tags,
          response: answers(PublicDialogues),
        },
      },
      () => feedback.openDialogues(),
    );

    app.get(
      "/api/v1/feedback/dialogues/:dialogue/registrations",
      {
        config: { allow: readers },
        schema: {
          operationId: "dialogueRegistrations",
          summary: "Who registered for a dialogue meeting",
          tags,
          params: Type.Object({ dialogue: DialogueId }),
          response: answers(DialogueRegistrations),
        },
      },
      async (request, reply) => {
        const { dialogue } = request.params;
        await trail.note(callerName(callingPerson(request)), "registrations-seen", dialogue);
        return answer(reply, await feedback.registrations(dialogue));
      },
    );
  };
}
