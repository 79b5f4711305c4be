import type { BusinessDay, Dialogue, DialogueRegistrations, Refusal } from "@motcua/protocol";
import { Badge, Button, Dialog, dayWords, Table, TextInput, useTexts } from "@motcua/screen-kit";
import { useEffect, useState } from "preact/hooks";
import type { FeedbackModel } from "../../../model/feedback.ts";
import type { StaffApp } from "../../../model/staff-app.ts";
import { channelTexts, feedbackTexts } from "../../../texts/feedback-texts.ts";
import { shellTexts } from "../../../texts/shell-texts.ts";
import { WordsDialog } from "./words-dialog.tsx";

interface DialoguesProps {
  readonly app: StaffApp;
  readonly model: FeedbackModel;
  /** whether this person answers for the office, and may add meetings and see who registered */
  readonly rights: "office" | "desk";
}

type Question =
  | { readonly kind: "none" | "announce" }
  | { readonly kind: "register" | "list"; readonly one: Dialogue };

/** Dialogue meetings with their windows, and how many registered. */
export function Dialogues({ app, model, rights }: DialoguesProps) {
  const texts = useTexts(feedbackTexts, app.languageChoice.language);
  const [question, setQuestion] = useState<Question>({ kind: "none" });
  const close = () => setQuestion({ kind: "none" });
  return (
    <section class="panel-box panel-box--roomy" aria-label={texts.dialogues}>
      <div class="page__head">
        <h2 class="typed-title">{texts.dialogues}</h2>
        {rights === "office" && (
          <Button kind="quiet" size="desk" onPress={() => setQuestion({ kind: "announce" })}>
            {texts.announce}
          </Button>
        )}
      </div>
      <Table
        caption={texts.dialogues}
        rows={model.list.value?.dialogues ?? []}
        keyOf={({ dialogue }) => dialogue}
        empty={texts.noDialogues}
        density="dense"
        columns={[
          { key: "topic", title: texts.topic, kind: "words", cell: ({ topic }) => topic },
          { key: "meeting", title: texts.meeting, kind: "words", cell: ({ meeting }) => dayWords(meeting) },
          {
            key: "window",
            title: texts.registrationFrom,
            kind: "words",
            cell: ({ registrationFrom, registrationTo }) =>
              `${dayWords(registrationFrom)} – ${dayWords(registrationTo)}`,
          },
          {
            key: "state",
            title: texts.state,
            kind: "words",
            cell: ({ state }) => <Badge tone={state === "open" ? "good" : "plain"}>{texts[state]}</Badge>,
          },
          {
            key: "registered",
            title: texts.registered,
            kind: "figure",
            cell: ({ registered }) => app.formats.value.amount(registered),
          },
          {
            key: "actions",
            title: texts.actions,
            kind: "figure",
            cell: (one) => (
              <span class="row-presses">
                {one.state === "open" && (
                  <button
                    type="button"
                    class="row-press"
                    onClick={() => setQuestion({ kind: "register", one })}
                  >
                    {texts.register}
                  </button>
                )}
                {rights === "office" && (
                  <button type="button" class="row-press" onClick={() => setQuestion({ kind: "list", one })}>
                    {texts.registrations}
                  </button>
                )}
              </span>
            ),
          },
        ]}
      />
      {question.kind === "announce" && <Announce app={app} model={model} onClose={close} />}
      {question.kind === "register" && (
        <Register app={app} model={model} one={question.one} onClose={close} />
      )}
      {question.kind === "list" && <Registrations app={app} one={question.one} onClose={close} />}
    </section>
  );
}

interface AskProps {
  readonly app: StaffApp;
  readonly model: FeedbackModel;
  readonly onClose: () => void;
}

function Announce({ app, model, onClose }: AskProps) {
  const texts = useTexts(feedbackTexts, app.languageChoice.language);
  const [topic, setTopic] = useState("");
  const [meeting, setMeeting] = useState("");
  const [registrationFrom, setFrom] = useState("");
  const [registrationTo, setTo] = useState("");
  const [pressed, setPressed] = useState<"not-yet" | "pressed">("not-yet");
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const lacksDay = meeting === "" || registrationFrom === "" || registrationTo === "";
  const save = async () => {
    setPressed("pressed");
    if (lacksDay || topic.trim() === "") return;
    const reply = await model.ask("announce-dialogue", {
      topic: topic.trim(),
      meeting: meeting as BusinessDay,
      registrationFrom: registrationFrom as BusinessDay,
      registrationTo: registrationTo as BusinessDay,
    });
    if ("refused" in reply) return setRefusal(reply.refused);
    app.toasts.show("good", texts.announced);
    onClose();
  };
  return (
    <WordsDialog
      app={app}
      title={texts.announce}
      save={texts.save}
      refusal={refusal}
      onSave={save}
      onClose={onClose}
    >
      <TextInput
        label={texts.topic}
        value={topic}
        onInput={setTopic}
        maxLength={300}
        error={pressed === "pressed" && topic.trim() === "" ? texts.contentNeeded : null}
      />
      <TextInput
        label={texts.meeting}
        type="date"
        value={meeting}
        onInput={setMeeting}
        error={pressed === "pressed" && lacksDay ? texts.daysNeeded : null}
      />
      <div class="form__row form__row--top">
        <TextInput label={texts.registrationFrom} type="date" value={registrationFrom} onInput={setFrom} />
        <TextInput label={texts.registrationTo} type="date" value={registrationTo} onInput={setTo} />
      </div>
    </WordsDialog>
  );
}

function Register({ app, model, one, onClose }: AskProps & { readonly one: Dialogue }) {
  const texts = useTexts(feedbackTexts, app.languageChoice.language);
  const [who, setWho] = useState("");
  const [pressed, setPressed] = useState<"not-yet" | "pressed">("not-yet");
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const save = async () => {
    setPressed("pressed");
    if (who.trim() === "") return;
    const reply = await model.ask("register-dialogue", { dialogue: one.dialogue, who: who.trim() });
    if ("refused" in reply) return setRefusal(reply.refused);
    app.toasts.show("good", texts.registeredDone);
    onClose();
  };
  return (
    <WordsDialog
      app={app}
      title={texts.registerTitle}
      save={texts.register}
      refusal={refusal}
      onSave={save}
      onClose={onClose}
    >
      <p>{one.topic}</p>
      <TextInput
        label={texts.who}
        value={who}
        onInput={setWho}
        maxLength={300}
        error={pressed === "pressed" && who.trim() === "" ? texts.whoNeeded : null}
      />
    </WordsDialog>
  );
}

function Registrations({ app, one, onClose }: Omit<AskProps, "model"> & { readonly one: Dialogue }) {
  const language = app.languageChoice.language.value;
  const texts = useTexts(feedbackTexts, app.languageChoice.language);
  const shell = useTexts(shellTexts, app.languageChoice.language);
  const formats = app.formats.value;
  const [told, setTold] = useState<DialogueRegistrations | null>(null);
  useEffect(() => {
    void app.http
      .get<DialogueRegistrations>(`feedback/dialogues/${one.dialogue}/registrations`)
      .then((reply) => setTold("done" in reply ? reply.done : null));
  }, [app, one.dialogue]);
  return (
    <Dialog title={texts.registrations} closeLabel={shell.close} onClose={onClose}>
      {told?.registrations.length === 0 && <p>{texts.noRegistrations}</p>}
      <ol class="typed-list">
        {told?.registrations.map(({ at, channel, who }, place) => (
          <li key={`${at} ${place}`}>
            {who ?? texts.wiped} · {channelTexts[channel][language]}, {formats.clockAndDate(at)}
          </li>
        ))}
      </ol>
    </Dialog>
  );
}
