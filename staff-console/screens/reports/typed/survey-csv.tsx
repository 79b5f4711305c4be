import type { Entered, Refusal, SurveyContent, SurveyCsvRead } from "@motcua/protocol";
import { Button, Dialog, newCommandId, useTexts } from "@motcua/screen-kit";
import { useState } from "preact/hooks";
import type { StaffApp } from "../../../model/staff-app.ts";
import { refusalWords } from "../../../texts/refusal-words.ts";
import { shellTexts } from "../../../texts/shell-texts.ts";
import { typedTexts } from "../../../texts/typed-texts.ts";
import { FilePick } from "../../parts/file-pick.tsx";
import { periodDays } from "../period-days.ts";
import { batchSummary } from "./batch-summary.ts";

export interface SurveyCsvProps {
  readonly app: StaffApp;
  readonly onSaved: () => Promise<void>;
  readonly onClose: () => void;
}

/** Surveys from a CSV: read, looked at, then entered; a line that is wrong is named and nothing is taken. */
export function SurveyCsv({ app, onSaved, onClose }: SurveyCsvProps) {
  const language = app.languageChoice.language.value;
  const texts = useTexts(typedTexts, app.languageChoice.language);
  const shell = useTexts(shellTexts, app.languageChoice.language);
  const [read, setRead] = useState<SurveyCsvRead | null>(null);
  const [ids, setIds] = useState<readonly string[]>([]);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const choose = async (file: File) => {
    setRefusal(null);
    const reply = await app.http.post<SurveyCsvRead>("figures/survey-csv", { csv: await file.text() });
    if ("refused" in reply) return setRefusal(reply.refused);
    setRead(reply.done);
    setIds(reply.done.surveys.map(() => newCommandId()));
  };
  const enter = async () => {
    for (const [at, content] of (read?.surveys ?? []).entries()) {
      const reply = await app.http.post<Entered>("figures", { id: ids[at], content, replaces: null });
      // what was entered a moment ago, before an answer was lost, is no fault
      if ("refused" in reply && reply.refused.code !== "batch-already-entered")
        return setRefusal(reply.refused);
    }
    await onSaved();
  };
  const surveys: readonly SurveyContent[] = read?.surveys ?? [];
  return (
    <Dialog
      title={texts.surveyCsv}
      closeLabel={shell.close}
      onClose={onClose}
      size="large"
      actions={
        <>
          {surveys.length > 0 && (
            <Button kind="primary" size="desk" onPress={enter}>
              {texts.save}
            </Button>
          )}
          <Button kind="quiet" size="desk" onPress={onClose}>
            {shell.cancel}
          </Button>
        </>
      }
    >
      <div class="form">
        <FilePick
          label={texts.chooseCsv}
          hint={texts.csvHint}
          accept=".csv,text/csv"
          onChoose={(file) => void choose(file)}
        />
        {refusal !== null && (
          <p class="said said--bad" role="alert">
            {refusalWords(refusal, language)}
          </p>
        )}
        {read !== null && read.problems.length > 0 && (
          <ul class="typed-list said said--bad" role="alert">
            {read.problems.map(({ line, sentence }) => (
              <li key={`${line} ${sentence.vi}`}>{sentence[language]}</li>
            ))}
          </ul>
        )}
        {surveys.length > 0 && (
          <div role="status">
            <p>{texts.readSurveys(app.formats.value.amount(surveys.length))}</p>
            <ul class="typed-list">
              {surveys.map((survey, at) => (
                <li key={ids[at]}>
                  {periodDays(survey.period)} · {batchSummary(survey, language, app.formats.value)}
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </Dialog>
  );
}
