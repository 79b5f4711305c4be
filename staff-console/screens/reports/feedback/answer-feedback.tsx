import type { FeedbackCase, PersonId, Refusal } from "@motcua/protocol";
import { useTexts } from "@motcua/screen-kit";
import { useState } from "preact/hooks";
import type { FeedbackModel } from "../../../model/feedback.ts";
import type { StaffApp } from "../../../model/staff-app.ts";
import { feedbackTexts } from "../../../texts/feedback-texts.ts";
import { Choice } from "../../parts/choice.tsx";
import { TextArea } from "./text-area.tsx";
import { WordsDialog } from "./words-dialog.tsx";

export interface CaseDialogProps {
  readonly app: StaffApp;
  readonly model: FeedbackModel;
  readonly one: FeedbackCase;
  readonly onClose: () => void;
}

/** The answer to a citizen, with what they wrote over it. */
export function AnswerFeedback({ app, model, one, onClose }: CaseDialogProps) {
  const texts = useTexts(feedbackTexts, app.languageChoice.language);
  const [answer, setAnswer] = useState("");
  const [pressed, setPressed] = useState<"not-yet" | "pressed">("not-yet");
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const isEmpty = answer.trim() === "";
  const save = async () => {
    setPressed("pressed");
    if (isEmpty) return;
    const reply = await model.ask("answer-feedback", { feedback: one.feedback, answer: answer.trim() });
    if ("refused" in reply) return setRefusal(reply.refused);
    app.toasts.show("good", texts.answered);
    onClose();
  };
  return (
    <WordsDialog
      app={app}
      title={texts.answerTitle}
      save={texts.answer}
      refusal={refusal}
      onSave={save}
      onClose={onClose}
    >
      <p>{one.words ?? texts.wiped}</p>
      {one.contact !== null && <p>{texts.contactIs(one.contact)}</p>}
      <TextArea
        label={texts.answer}
        value={answer}
        onInput={setAnswer}
        maxLength={2000}
        error={pressed === "pressed" && isEmpty ? texts.answerNeeded : null}
      />
    </WordsDialog>
  );
}

/** Who is asked to answer. */
export function AssignFeedback({ app, model, one, onClose }: CaseDialogProps) {
  const texts = useTexts(feedbackTexts, app.languageChoice.language);
  const people = model.list.value?.people ?? [];
  const [to, setTo] = useState<string>(one.assignedTo ?? people[0]?.id ?? "");
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const save = async () => {
    const reply = await model.ask("assign-feedback", { feedback: one.feedback, to: to as PersonId });
    if ("refused" in reply) setRefusal(reply.refused);
    else onClose();
  };
  return (
    <WordsDialog
      app={app}
      title={texts.assignTitle}
      save={texts.assign}
      refusal={refusal}
      onSave={save}
      onClose={onClose}
    >
      <p>{one.words ?? texts.wiped}</p>
      <Choice
        label={texts.assigned}
        value={to}
        choices={people.map(({ id, title }) => ({ value: id as string, words: title }))}
        onChoose={setTo}
      />
    </WordsDialog>
  );
}
