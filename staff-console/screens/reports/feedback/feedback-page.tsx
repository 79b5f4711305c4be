import type { FeedbackCase } from "@motcua/protocol";
import { Badge, Button, dayWords, newCommandId, Segments, Table, useTexts } from "@motcua/screen-kit";
import { useMemo, useState } from "preact/hooks";
import { createFeedback } from "../../../model/feedback.ts";
import {
  channelTexts,
  feedbackKindTexts,
  feedbackStateTexts,
  feedbackTexts,
} from "../../../texts/feedback-texts.ts";
import { refusalWords } from "../../../texts/refusal-words.ts";
import "../../administration/administration.css";
import type { PageProps } from "../../console.tsx";
import { NotYetPage } from "../../parts/not-yet-page.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import "../typed/typed.css";
import { AnswerFeedback, AssignFeedback } from "./answer-feedback.tsx";
import { Dialogues } from "./dialogues.tsx";
import { TakeFeedback } from "./take-feedback.tsx";

type Question =
  | { readonly kind: "none" | "take" }
  | { readonly kind: "assign" | "answer"; readonly one: FeedbackCase };
type Shown = "unanswered" | "overdue" | "all";

/** Feedback and complaints: taken, assigned, answered; what is overdue stands out. */
export function FeedbackDeskPage({ app, me }: PageProps) {
  const language = app.languageChoice.language.value;
  const texts = useTexts(feedbackTexts, app.languageChoice.language);
  const formats = app.formats.value;
  const model = useMemo(() => createFeedback({ http: app.http, newCommandId }), [app]);
  const [question, setQuestion] = useState<Question>({ kind: "none" });
  const [shown, setShown] = useState<Shown>("unanswered");
  const close = () => setQuestion({ kind: "none" });
  const settings = app.office.inForce.value?.settings ?? null;
  const list = model.list.value;
  const problem = model.problem.value;
  if (settings === null || (list === null && problem === null)) {
    return <NotYetPage app={app} me={me} title={texts.title} problem={app.office.problem.value} />;
  }
  const rights = me.role === "supervisor" || me.role === "administrator" ? "office" : "desk";
  const cases = (list?.cases ?? []).filter(
    ({ state, overdue }) => shown === "all" || (shown === "overdue" ? overdue : state !== "answered"),
  );
  const serviceName = (id: string | null) => {
    const service = settings.services.find((known) => known.id === id);
    return service === undefined ? texts.noService : service[language];
  };
  const titleOf = (id: string | null) => {
    if (id === null) return texts.nobody;
    return id === me.id ? me.title : (list?.people.find((known) => known.id === id)?.title ?? texts.nobody);
  };
  return (
    <>
      <PageHead app={app} me={me} title={texts.title} link={null} />
      <main class="page">
        <div class="page__head">
          <p class="page__words">{texts.words}</p>
          <Button kind="primary" size="desk" onPress={() => setQuestion({ kind: "take" })}>
            {texts.take}
          </Button>
        </div>
        {problem !== null && (
          <p class="said said--bad" role="alert">
            {refusalWords(problem, language)}
          </p>
        )}
        <section class="panel-box panel-box--roomy" aria-label={texts.title}>
          <Segments<Shown>
            label={texts.show}
            choices={[
              { value: "unanswered", words: texts.unanswered },
              { value: "overdue", words: texts.onlyOverdue },
              { value: "all", words: texts.all },
            ]}
            chosen={shown}
            onChoose={setShown}
            size="desk"
          />
          <Table
            caption={texts.title}
            rows={cases}
            keyOf={({ feedback }) => feedback}
            empty={texts.none}
            density="dense"
            columns={[
              { key: "content", title: texts.content, kind: "words", cell: contentCell },
              {
                key: "service",
                title: texts.service,
                kind: "words",
                cell: ({ service }) => serviceName(service),
              },
              {
                key: "received",
                title: texts.received,
                kind: "words",
                cell: ({ receivedAt, channel }) =>
                  `${formats.clockAndDate(receivedAt)}, ${channelTexts[channel][language]}`,
              },
              {
                key: "due",
                title: texts.due,
                kind: "words",
                cell: ({ dueOn }) => dayWords(dueOn),
              },
              { key: "state", title: texts.state, kind: "words", cell: stateCell },
              {
                key: "who",
                title: texts.assigned,
                kind: "words",
                cell: ({ assignedTo }) => titleOf(assignedTo),
              },
              { key: "actions", title: texts.actions, kind: "figure", cell: actionsCell },
            ]}
          />
        </section>
        <Dialogues app={app} model={model} rights={rights} />
      </main>
      {question.kind === "take" && (
        <TakeFeedback app={app} settings={settings} model={model} onClose={close} />
      )}
      {question.kind === "assign" && (
        <AssignFeedback app={app} model={model} one={question.one} onClose={close} />
      )}
      {question.kind === "answer" && (
        <AnswerFeedback app={app} model={model} one={question.one} onClose={close} />
      )}
    </>
  );

  function contentCell({ kind, words, contact, answer, state }: FeedbackCase) {
    return (
      <>
        <strong>{feedbackKindTexts[kind][language]}:</strong> {words ?? texts.wiped}
        {contact !== null && <p class="typed-note">{texts.contactIs(contact)}</p>}
        {state === "answered" && <p class="typed-note">{texts.answerIs(answer ?? texts.wiped)}</p>}
      </>
    );
  }

  function stateCell({ state, overdue }: FeedbackCase) {
    if (overdue) return <Badge tone="bad">{texts.overdue}</Badge>;
    return (
      <Badge tone={state === "answered" ? "good" : "plain"}>{feedbackStateTexts[state][language]}</Badge>
    );
  }

  function actionsCell(one: FeedbackCase) {
    if (one.state === "answered") return null;
    return (
      <span class="row-presses">
        {rights === "office" && (
          <button type="button" class="row-press" onClick={() => setQuestion({ kind: "assign", one })}>
            {texts.assign}
          </button>
        )}
        <button type="button" class="row-press" onClick={() => setQuestion({ kind: "answer", one })}>
          {texts.answer}
        </button>
      </span>
    );
  }
}
