import type { Batch, BatchId, DossierMapping } from "@motcua/protocol";
import { Button, browserTiming, Card, newCommandId, TextInput, useTexts } from "@motcua/screen-kit";
import { useMemo, useState } from "preact/hooks";
import { createDossierImport } from "../../../model/dossier-import.ts";
import {
  periodTyped,
  type QualityField,
  qualityOf,
  type TypedCounts,
  wrongCounts,
} from "../../../model/figure-drafts.ts";
import { createListed } from "../../../model/listed.ts";
import { refusalWords } from "../../../texts/refusal-words.ts";
import { typedTexts } from "../../../texts/typed-texts.ts";
import type { PageProps } from "../../console.tsx";
import { Choice } from "../../parts/choice.tsx";
import { FilePick } from "../../parts/file-pick.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { useOwned } from "../../parts/use-owned.ts";
import { periodDays } from "../period-days.ts";
import { QualityFields } from "../typed/quality-fields.tsx";
import "../typed/typed.css";
import { ImportPreview } from "./import-preview.tsx";
import { MappingTable } from "./mapping-table.tsx";

const noQuality: TypedCounts<QualityField> = {
  underAuthority: "",
  ratedNotSatisfied: "",
  complained: "",
  anyOfThese: "",
};

/** A file of the provincial software: chosen, its columns named, looked at, and only then entered. */
export function DossierImportPage({ app, me }: PageProps) {
  const language = app.languageChoice.language.value;
  const texts = useTexts(typedTexts, app.languageChoice.language);
  const listed = useMemo(() => createListed<Batch>(app.http, "figures"), [app]);
  const model = useOwned(() =>
    createDossierImport({
      http: app.http,
      newCommandId,
      after: browserTiming.after,
    }),
  );
  const [mapping, setMapping] = useState<{ readonly file: string; readonly mapping: DossierMapping } | null>(
    null,
  );
  const [first, setFirst] = useState("");
  const [last, setLast] = useState("");
  const [quality, setQuality] = useState(noQuality);
  const [replaces, setReplaces] = useState("");
  const [note, setNote] = useState("");
  const [pressed, setPressed] = useState<"not-yet" | "pressed">("not-yet");
  if (model === null) return null;
  const state = model.state.value;
  const refusal = model.refusal.value;
  const period = periodTyped(first, last);
  const found = state.kind === "mapping" ? state.found : null;
  const inUse = mapping !== null && mapping.file === found?.file ? mapping.mapping : (found?.mapping ?? null);
  const read = async () => {
    setPressed("pressed");
    if (inUse === null || period === null || wrongCounts(quality, []).length > 0) return;
    await model.read({
      mapping: inUse,
      period,
      quality: qualityOf(quality),
      replaces: replaces === "" ? null : (replaces as BatchId),
      note: note.trim(),
    });
  };
  const enter = async () => {
    if ((await model.enter()) !== "entered") return;
    app.toasts.show("good", texts.saved);
    app.router.go({ page: "figures" });
  };
  const replaceable = (listed.items.value ?? []).filter(
    ({ kind, state: standing }) => kind === "dossiers" && standing === "in-force",
  );
  const periodWords = ({ content }: Batch) =>
    content?.kind === "dossiers" ? periodDays(content.period) : texts.nothing;
  return (
    <>
      <PageHead app={app} me={me} title={texts.importDossiers} link={null}>
        <a class="typed-back" href="#/figures">
          {texts.title}
        </a>
      </PageHead>
      <main class="page">
        <Card tone="plain" class="form">
          <p>{texts.importWords}</p>
          <FilePick
            label={texts.chooseFile}
            hint={texts.importFiles}
            accept=".csv,.xlsx,text/csv"
            onChoose={(file) => void model.upload(file)}
          />
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
        {state.kind === "mapping" && inUse !== null && (
          <>
            <Card tone="plain" class="form">
              <h2 class="typed-title">{texts.fileOf(state.found.name)}</h2>
              <p>{state.found.mappingFrom === "remembered" ? texts.remembered : texts.guessed}</p>
              <MappingTable
                app={app}
                found={state.found}
                mapping={inUse}
                onChange={(changed) => setMapping({ file: state.found.file, mapping: changed })}
              />
              <div class="form__row form__row--top">
                <TextInput
                  label={texts.first}
                  type="date"
                  value={first}
                  onInput={setFirst}
                  error={pressed === "pressed" && period === null ? texts.wrongPeriod : null}
                />
                <TextInput label={texts.last} type="date" value={last} onInput={setLast} />
                <Choice
                  label={texts.replaceWhich}
                  value={replaces}
                  choices={[
                    { value: "", words: texts.replaceNone },
                    ...replaceable.map((one) => ({ value: one.batch as string, words: periodWords(one) })),
                  ]}
                  onChoose={setReplaces}
                />
              </div>
              <QualityFields app={app} value={quality} onChange={setQuality} />
              <TextInput label={texts.note} value={note} onInput={setNote} maxLength={500} />
              <div class="form__actions">
                <Button kind="primary" size="desk" onPress={read}>
                  {texts.read}
                </Button>
                <Button kind="quiet" size="desk" onPress={() => model.drop()}>
                  {texts.stop}
                </Button>
              </div>
            </Card>
            <ImportPreview app={app} preview={state.preview} onEnter={enter} />
          </>
        )}
      </main>
    </>
  );
}
