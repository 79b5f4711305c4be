import type { Batch, Entered } from "@motcua/protocol";
import { Badge, type BadgeTone, Button, newCommandId, Table, useTexts } from "@motcua/screen-kit";
import { useMemo, useState } from "preact/hooks";
import { createListed } from "../../../model/listed.ts";
import { refusalWords } from "../../../texts/refusal-words.ts";
import { kindTexts, typedTexts } from "../../../texts/typed-texts.ts";
import "../../administration/administration.css";
import type { PageProps } from "../../console.tsx";
import { NotYetPage } from "../../parts/not-yet-page.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { periodDays } from "../period-days.ts";
import { batchSummary } from "./batch-summary.ts";
import { DossiersForm } from "./dossiers-form.tsx";
import { SipasForm } from "./sipas-form.tsx";
import { SurveyCsv } from "./survey-csv.tsx";
import { SurveyForm } from "./survey-form.tsx";
import "./typed.css";
import { WithdrawBatch } from "./withdraw-batch.tsx";

type TypedKind = "survey" | "dossiers" | "sipas";

type Question =
  | { readonly kind: "none" | "survey-csv" }
  | { readonly kind: TypedKind; readonly replaces: Batch | null }
  | { readonly kind: "withdraw"; readonly batch: Batch };

const tones: Readonly<Record<Batch["state"], BadgeTone>> = {
  "in-force": "good",
  replaced: "plain",
  withdrawn: "plain",
};

/** Every batch of typed and imported figures, and the ways to enter one. */
export function FiguresPage({ app, me }: PageProps) {
  const language = app.languageChoice.language.value;
  const texts = useTexts(typedTexts, app.languageChoice.language);
  const formats = app.formats.value;
  const listed = useMemo(() => createListed<Batch>(app.http, "figures"), [app]);
  const [question, setQuestion] = useState<Question>({ kind: "none" });
  const close = () => setQuestion({ kind: "none" });
  const settings = app.office.inForce.value?.settings ?? null;
  const problem = listed.problem.value;
  const batches = listed.items.value;
  if (settings === null || (batches === null && problem === null)) {
    return <NotYetPage app={app} me={me} title={texts.title} problem={app.office.problem.value} />;
  }
  const saved = async () => {
    close();
    app.toasts.show("good", texts.saved);
    await listed.reload();
  };
  const loadExample = async () => {
    const reply = await listed.after(app.http.post<Entered[]>("demonstration/report-2022", {}));
    if ("refused" in reply) app.toasts.show("bad", refusalWords(reply.refused, language));
    else app.toasts.show("good", texts.exampleDone);
  };
  const periodOf = ({ content }: Batch) => {
    if (content === null) return texts.nothing;
    return content.kind === "sipas" ? String(content.year) : periodDays(content.period);
  };
  const askTyped = (kind: TypedKind) => () => setQuestion({ kind, replaces: null });
  const byHand: readonly Way[] = [
    { words: texts.addSurvey, press: askTyped("survey") },
    { words: texts.dossiersByHand, press: askTyped("dossiers") },
    { words: texts.addSipas, press: askTyped("sipas") },
  ];
  const fromFile: readonly Way[] = [
    { words: texts.dossiersFromFile, press: () => app.router.go({ page: "dossiers" }) },
    { words: texts.surveysFromFile, press: () => setQuestion({ kind: "survey-csv" }) },
    ...(me.role === "administrator"
      ? [{ words: texts.visitsFromFile, press: () => app.router.go({ page: "past-visits" }) }]
      : []),
  ];
  const when = (at: number) => formats.clockAndDate(at);
  return (
    <>
      <PageHead app={app} me={me} title={texts.title} link={null}>
        <a class="typed-back" href="#/reports">
          {texts.back}
        </a>
      </PageHead>
      <main class="page">
        <div class="page__head">
          <p class="page__words">{texts.words}</p>
          {settings.demonstration && me.role === "administrator" && (
            <Button kind="quiet" size="desk" onPress={loadExample}>
              {texts.example}
            </Button>
          )}
        </div>
        <div class="typed-ways">
          <Ways title={texts.byHand} words={texts.byHandWords} ways={byHand} />
          <Ways title={texts.fromFile} words={texts.fromFileWords} ways={fromFile} />
        </div>
        {problem !== null && (
          <p class="said said--bad" role="alert">
            {refusalWords(problem, language)}
          </p>
        )}
        <section class="panel-box" aria-label={texts.title}>
          <Table
            caption={texts.title}
            rows={batches ?? []}
            keyOf={({ batch }) => batch}
            empty={texts.none}
            density="dense"
            columns={[
              { key: "kind", title: texts.kind, kind: "words", cell: (one) => kindTexts[one.kind][language] },
              { key: "period", title: texts.period, kind: "words", cell: periodOf },
              { key: "figures", title: texts.figures, kind: "words", cell: figuresCell },
              { key: "state", title: texts.state, kind: "words", cell: stateCell },
              {
                key: "entered",
                title: texts.entered,
                kind: "words",
                cell: ({ enteredBy, enteredAt }) => `${enteredBy.title}, ${when(enteredAt)}`,
              },
              { key: "actions", title: texts.actions, kind: "figure", cell: actionsCell },
            ]}
          />
        </section>
      </main>
      {question.kind === "survey" && (
        <SurveyForm
          app={app}
          settings={settings}
          replaces={question.replaces}
          onSaved={saved}
          onClose={close}
        />
      )}
      {question.kind === "survey-csv" && <SurveyCsv app={app} onSaved={saved} onClose={close} />}
      {question.kind === "dossiers" && (
        <DossiersForm app={app} replaces={question.replaces} onSaved={saved} onClose={close} />
      )}
      {question.kind === "sipas" && (
        <SipasForm app={app} replaces={question.replaces} onSaved={saved} onClose={close} />
      )}
      {question.kind === "withdraw" && (
        <WithdrawBatch
          app={app}
          batch={question.batch}
          newCommandId={newCommandId}
          onDone={async () => {
            close();
            app.toasts.show("good", texts.withdrew);
            await listed.reload();
          }}
          onClose={close}
        />
      )}
    </>
  );

  function figuresCell({ content, differences }: Batch) {
    if (content === null) return <Badge tone="bad">{texts.unreadable}</Badge>;
    return (
      <>
        {batchSummary(content, language, formats)}
        {differences.map(({ of, sentence }) => (
          <p key={`${of} ${sentence.vi}`} class="typed-difference">
            {of === null ? sentence[language] : `${of}: ${sentence[language]}`}
          </p>
        ))}
      </>
    );
  }

  function stateCell({ state, endedAt, endedBy }: Batch) {
    return (
      <>
        <Badge tone={tones[state]}>{texts[state]}</Badge>
        {endedAt !== null && endedBy !== null && (
          <p class="typed-note">{texts.endedBy(endedBy.title, when(endedAt))}</p>
        )}
      </>
    );
  }

  function actionsCell(batch: Batch) {
    const { kind, state, content } = batch;
    if (state !== "in-force") return texts.nothing;
    const named = [kindTexts[kind][language], periodOf(batch)] as const;
    const correct = () => {
      if (kind === "survey" || kind === "dossiers" || kind === "sipas")
        setQuestion({ kind, replaces: batch });
    };
    const isTyped =
      (content?.kind === "survey" && content.mode === "paper") ||
      (content?.kind === "dossiers" && content.source.way === "typed") ||
      content?.kind === "sipas";
    return (
      <span class="row-presses">
        {isTyped && (
          <button type="button" class="row-press" aria-label={texts.correctOf(...named)} onClick={correct}>
            {texts.correct}
          </button>
        )}
        <button
          type="button"
          class="row-press row-press--bad"
          aria-label={texts.withdrawOf(...named)}
          onClick={() => setQuestion({ kind: "withdraw", batch })}
        >
          {texts.withdraw}
        </button>
      </span>
    );
  }
}

interface Way {
  readonly words: string;
  readonly press: () => void;
}

interface WaysProps {
  readonly title: string;
  readonly words: string;
  /** the usual one first */
  readonly ways: readonly Way[];
}

/** Ways to enter figures that begin alike. */
function Ways({ title, words, ways }: WaysProps) {
  return (
    <section class="typed-way" aria-label={title}>
      <h2>{title}</h2>
      <p>{words}</p>
      <div class="form__actions">
        {ways.map(({ words: name, press }, at) => (
          <Button key={name} kind={at === 0 ? "primary" : "quiet"} size="desk" onPress={press}>
            {name}
          </Button>
        ))}
      </div>
    </section>
  );
}
