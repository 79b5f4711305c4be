import type { Batch, BatchId } from "@motcua/protocol";
import { Button, browserTiming, Card, useTexts } from "@motcua/screen-kit";
import { useMemo } from "preact/hooks";
import { createHistoryImport } from "../../../model/history-import.ts";
import { createListed } from "../../../model/listed.ts";
import { historyTexts } from "../../../texts/history-texts.ts";
import { refusalWords } from "../../../texts/refusal-words.ts";
import type { PageProps } from "../../console.tsx";
import { Choice } from "../../parts/choice.tsx";
import { FilePick } from "../../parts/file-pick.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { useOwned } from "../../parts/use-owned.ts";
import "../typed/typed.css";
import { daysOf } from "./days-of.ts";
import { FoundVisits } from "./found-visits.tsx";
import { HistoryWorking } from "./history-working.tsx";

/** A file of an older system's visits: chosen, looked at line by line, and only then entered, whole or not at all. */
export function PastVisitsPage({ app, me }: PageProps) {
  const language = app.languageChoice.language.value;
  const texts = useTexts(historyTexts, app.languageChoice.language);
  const listed = useMemo(() => createListed<Batch>(app.http, "figures"), [app]);
  const model = useOwned(() => createHistoryImport({ http: app.http, after: browserTiming.after }));
  if (model === null) return null;
  const state = model.state.value;
  const refusal = model.refusal.value;
  const now = state.kind === "file" ? state.now : null;
  const isBusy = now?.state === "entering" || now?.state === "counting";
  const replaceable = (listed.items.value ?? []).filter(
    (one) => one.kind === "visits" && one.state === "in-force",
  );
  const isAskable = now?.state === "ready" || now?.state === "not-ready";
  const replaced =
    state.kind === "file" ? (replaceable.find(({ batch }) => batch === state.replaces) ?? null) : null;
  const drop = async () => {
    const came = await model.drop();
    // the page says why
    if (came === "unknown") return;
    app.toasts.show("good", came === "entered" ? texts.droppedLate : texts.dropped);
    await listed.reload();
  };
  return (
    <>
      <PageHead app={app} me={me} title={texts.title} link={null}>
        <a class="typed-back" href="#/figures">
          {texts.back}
        </a>
      </PageHead>
      <main class="page">
        <Card tone="plain" class="form">
          <p>{texts.words}</p>
          <p class="typed-note">{texts.columns}</p>
          {!isBusy && (
            <FilePick
              label={state.kind === "file" ? texts.chooseOther : texts.choose}
              hint={null}
              accept=".csv,.txt,.tsv,text/csv"
              onChoose={(file) => void model.upload(file).then(() => listed.reload())}
            />
          )}
          {state.kind === "uploading" && <p role="status">{texts.uploading}</p>}
          {state.kind === "choose" && state.sentence !== null && (
            <p class="said said--bad" role="alert">
              {state.sentence[language]}
            </p>
          )}
          {refusal !== null && (
            <p class="said said--bad" role="alert">
              {refusalWords(refusal, language)}
            </p>
          )}
        </Card>
        {state.kind === "file" && (
          <Card tone="plain" class="form">
            <h2 class="typed-title">{texts.fileOf(state.name)}</h2>
            {isAskable && replaceable.length > 0 && (
              <Choice
                label={texts.replaceWhich}
                value={state.replaces ?? ""}
                choices={[
                  { value: "", words: texts.replaceNone },
                  ...replaceable.map((one) => ({ value: one.batch as string, words: daysOf(one) })),
                ]}
                onChoose={(batch) => void model.replace(batch === "" ? null : (batch as BatchId))}
              />
            )}
            <HistoryWorking app={app} now={state.now} />
            {(state.now.state === "ready" || state.now.state === "not-ready") && (
              <FoundVisits
                app={app}
                found={state.now.found}
                isReady={state.now.state === "ready"}
                replaced={replaced}
              />
            )}
            <div class="form__actions">
              {state.now.state === "ready" && (
                <Button kind="good" size="desk" onPress={() => model.enter()}>
                  {texts.enter}
                </Button>
              )}
              {state.now.state === "entered" ? (
                <Button kind="primary" size="desk" onPress={() => app.router.go({ page: "figures" })}>
                  {texts.toList}
                </Button>
              ) : (
                state.now.state !== "counting" && (
                  <Button kind="quiet" size="desk" onPress={drop}>
                    {isAskable || state.now.state === "failed" ? texts.drop : texts.stop}
                  </Button>
                )
              )}
            </div>
          </Card>
        )}
      </main>
    </>
  );
}
