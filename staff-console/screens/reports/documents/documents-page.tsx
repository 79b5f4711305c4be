import type { OfficeDocumentEntry } from "@motcua/protocol";
import { Button, Dialog, dayWords, useTexts } from "@motcua/screen-kit";
import { useEffect, useMemo, useState } from "preact/hooks";
import { createDocuments, someAreMaking } from "../../../model/documents.ts";
import { openWatched } from "../../../model/watched.ts";
import { documentTexts } from "../../../texts/document-texts.ts";
import { refusalWords } from "../../../texts/refusal-words.ts";
import "../../administration/administration.css";
import type { PageProps } from "../../console.tsx";
import { NotYetPage } from "../../parts/not-yet-page.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { useOwned } from "../../parts/use-owned.ts";
import { officeDay } from "../office-day.ts";
import "../typed/typed.css";
import { DocumentTable } from "./document-table.tsx";
import "./documents-page.css";
import { MakeDocument } from "./make-document.tsx";

const againMillis = 800;

/** Documents made and being made: ask for one, see how far it is, take it away; what is made by itself waits here. */
export function DocumentsPage({ app, me }: PageProps) {
  const language = app.languageChoice.language.value;
  const texts = useTexts(documentTexts, app.languageChoice.language);
  const model = useMemo(() => createDocuments({ http: app.http }), [app]);
  const watched = useOwned(() => openWatched(app, { kind: "live" }));
  const today = watched === null ? null : officeDay(watched);
  const [removing, setRemoving] = useState<OfficeDocumentEntry | null>(null);
  const list = model.list.value;
  const problem = model.problem.value;
  const underWay = someAreMaking(list);
  useEffect(() => {
    if (underWay === "none") return;
    const timer = setInterval(() => void model.reload(), againMillis);
    return () => clearInterval(timer);
  }, [model, underWay]);
  if (watched === null || today === null || (list === null && problem === null)) {
    return <NotYetPage app={app} me={me} title={texts.title} problem={problem} />;
  }

  const remove = async (entry: OfficeDocumentEntry) => {
    setRemoving(null);
    const reply = await model.remove(entry.id);
    if ("refused" in reply) app.toasts.show("bad", refusalWords(reply.refused, language));
  };
  const schedules = list?.schedules ?? [];
  const close = () => setRemoving(null);
  return (
    <>
      <PageHead app={app} me={me} title={texts.title} link={watched} />
      <main class="page">
        <p class="page__words">{texts.words}</p>
        {problem !== null && (
          <p class="said said--bad" role="alert">
            {refusalWords(problem, language)}
          </p>
        )}
        <MakeDocument app={app} model={model} today={today} />
        <section class="panel-box" aria-label={texts.list}>
          <DocumentTable
            app={app}
            documents={list?.documents ?? []}
            onCancel={(entry) => void remove(entry)}
            onRemove={setRemoving}
          />
        </section>
        <section class="panel-box panel-box--roomy" aria-label={texts.schedules}>
          <h2 class="typed-title">{texts.schedules}</h2>
          {schedules.length === 0 ? (
            <p class="typed-note">{texts.schedulesNone}</p>
          ) : (
            <ul class="typed-list">
              {schedules.map(({ id, vi, en, every }) => (
                <li key={id}>
                  {language === "vi" ? vi : en}:{" "}
                  {every.kind === "month" ? texts.everyMonth : texts.everyYear(dayWords(every.from))}
                </li>
              ))}
            </ul>
          )}
        </section>
      </main>
      {removing !== null && (
        <Dialog
          title={texts.removeQuestion(removing.fileName)}
          closeLabel={texts.keep}
          onClose={close}
          actions={
            <>
              <Button kind="danger" size="desk" onPress={() => remove(removing)}>
                {texts.remove}
              </Button>
              <Button kind="quiet" size="desk" onPress={close}>
                {texts.keep}
              </Button>
            </>
          }
        >
          <p>{texts.removeWords}</p>
        </Dialog>
      )}
    </>
  );
}
