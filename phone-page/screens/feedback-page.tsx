import { Button, dayWords, Field, refusalText, TextInput, useTexts } from "@motcua/screen-kit";
import { ArrowLeft, CircleCheck, ShieldCheck } from "lucide-preact";
import { mostContact, mostFeedbackWords } from "../model/feedback.ts";
import type { Phone } from "../model/phone.ts";
import { phoneTexts } from "../texts/phone-texts.ts";
import { Tidings } from "./tidings.tsx";
import "./feedback-page.css";

/** Phản ánh, kiến nghị: what kind, the words, and how to answer if one wants an answer. */
export function FeedbackPage({ phone }: { readonly phone: Phone }) {
  const { feedback, languageChoice } = phone;
  const language = languageChoice.language.value;
  const texts = useTexts(phoneTexts, languageChoice.language);
  const step = feedback.step.value;
  const back = (
    <Button kind="quiet" size="touch" icon={ArrowLeft} onPress={feedback.shut}>
      {texts.back}
    </Button>
  );
  if (step.kind === "closed") return null;
  if (step.kind === "received") {
    return (
      <>
        <Tidings
          tone="good"
          icon={CircleCheck}
          title={texts.received}
          words={texts.receivedWords(dayWords(step.dueOn))}
        />
        {back}
      </>
    );
  }
  const { draft, problem } = step;
  const refused =
    problem === null || problem === "no-words"
      ? null
      : problem.code === "too-many-requests"
        ? texts.tooOften
        : refusalText(problem, language);
  const kinds = [
    ["complaint", texts.complaint, texts.complaintNote],
    ["proposal", texts.proposal, texts.proposalNote],
  ] as const;
  return (
    <>
      <form
        class="card writing"
        noValidate
        onSubmit={(submitted) => {
          submitted.preventDefault();
        }}
      >
        <h1>{texts.feedbackTitle}</h1>
        <fieldset class="kinds">
          <legend>{texts.feedbackKind}</legend>
          {kinds.map(([kind, name, note]) => (
            <label key={kind} class="kind">
              <input
                type="radio"
                name="kind"
                checked={draft.kind === kind}
                onChange={() => feedback.change({ kind })}
              />
              <span>
                <strong>{name}</strong>
                <span>{note}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <Field label={texts.feedbackWords} error={problem === "no-words" ? texts.noWords : null}>
          {(ids) => (
            <textarea
              {...ids}
              class="kit-input"
              rows={6}
              maxLength={mostFeedbackWords}
              value={draft.words}
              onInput={(typed) => feedback.change({ words: typed.currentTarget.value })}
            />
          )}
        </Field>
        <TextInput
          label={texts.contact}
          hint={texts.contactHint}
          value={draft.contact}
          maxLength={mostContact}
          onInput={(contact) => feedback.change({ contact })}
        />
        <p class="privacy">
          <ShieldCheck aria-hidden="true" />
          <span>{texts.feedbackPrivacy}</span>
        </p>
        {refused !== null && (
          <p class="problem" role="alert">
            {refused}
          </p>
        )}
        <Button kind="primary" size="touch" wide="wide" type="submit" onPress={feedback.send}>
          {texts.send}
        </Button>
      </form>
      {back}
    </>
  );
}
