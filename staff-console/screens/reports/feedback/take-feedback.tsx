import type { FeedbackKind, Refusal, ServiceId, SiteSettings } from "@motcua/protocol";
import { dayWords, Segments, TextInput, useTexts } from "@motcua/screen-kit";
import { useState } from "preact/hooks";
import type { FeedbackModel } from "../../../model/feedback.ts";
import type { StaffApp } from "../../../model/staff-app.ts";
import { feedbackKindTexts, feedbackTexts } from "../../../texts/feedback-texts.ts";
import { Choice } from "../../parts/choice.tsx";
import { TextArea } from "./text-area.tsx";
import { WordsDialog } from "./words-dialog.tsx";

export interface TakeFeedbackProps {
  readonly app: StaffApp;
  readonly settings: SiteSettings;
  readonly model: FeedbackModel;
  readonly onClose: () => void;
}

/** What a citizen tells at the desk. */
export function TakeFeedback({ app, settings, model, onClose }: TakeFeedbackProps) {
  const language = app.languageChoice.language.value;
  const texts = useTexts(feedbackTexts, app.languageChoice.language);
  const [kind, setKind] = useState<FeedbackKind>("complaint");
  const [service, setService] = useState("");
  const [words, setWords] = useState("");
  const [contact, setContact] = useState("");
  const [pressed, setPressed] = useState<"not-yet" | "pressed">("not-yet");
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const isEmpty = words.trim() === "";
  const save = async () => {
    setPressed("pressed");
    if (isEmpty) return;
    const reply = await model.ask("take-feedback", {
      kind,
      service: service === "" ? null : (service as ServiceId),
      words: words.trim(),
      contact: contact.trim() === "" ? null : contact.trim(),
    });
    if ("refused" in reply) return setRefusal(reply.refused);
    app.toasts.show("good", texts.taken(dayWords(reply.done.dueOn)));
    onClose();
  };
  return (
    <WordsDialog
      app={app}
      title={texts.take}
      save={texts.save}
      refusal={refusal}
      onSave={save}
      onClose={onClose}
    >
      <Segments<FeedbackKind>
        label={texts.kind}
        choices={(["complaint", "proposal"] as const).map((value) => ({
          value,
          words: feedbackKindTexts[value][language],
        }))}
        chosen={kind}
        onChoose={setKind}
        size="desk"
      />
      <Choice
        label={texts.service}
        value={service}
        choices={[
          { value: "", words: texts.noService },
          ...settings.services.map(({ id, vi, en }) => ({
            value: id as string,
            words: language === "vi" ? vi : en,
          })),
        ]}
        onChoose={setService}
      />
      <TextArea
        label={texts.content}
        value={words}
        onInput={setWords}
        maxLength={2000}
        error={pressed === "pressed" && isEmpty ? texts.contentNeeded : null}
      />
      <TextInput
        label={texts.contact}
        hint={texts.contactHint}
        value={contact}
        onInput={setContact}
        maxLength={200}
      />
    </WordsDialog>
  );
}
