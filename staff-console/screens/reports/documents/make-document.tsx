import type { BusinessDay, DocumentFormat, DocumentKind, Language, Refusal } from "@motcua/protocol";
import { Button, TextInput, useTexts } from "@motcua/screen-kit";
import { useState } from "preact/hooks";
import type { DocumentsModel } from "../../../model/documents.ts";
import { addDays, isDay, monthBefore } from "../../../model/report-period.ts";
import type { StaffApp } from "../../../model/staff-app.ts";
import { documentFormatTexts, documentKindTexts, documentTexts } from "../../../texts/document-texts.ts";
import { refusalWords } from "../../../texts/refusal-words.ts";
import { Choice } from "../../parts/choice.tsx";

export interface MakeDocumentProps {
  readonly app: StaffApp;
  readonly model: DocumentsModel;
  /** the office's day, which may not be this machine's */
  readonly today: string;
}

const kinds: readonly DocumentKind[] = ["periodic", "apologies"];
const formatsOf: Readonly<Record<DocumentKind, readonly DocumentFormat[]>> = {
  periodic: ["docx", "xlsx", "csv", "json"],
  apologies: ["docx"],
};

/** Asks for one document of any days; it begins with the month before this one. */
export function MakeDocument({ app, model, today }: MakeDocumentProps) {
  const language = app.languageChoice.language.value;
  const texts = useTexts(documentTexts, app.languageChoice.language);
  const [kind, setKind] = useState<DocumentKind>("periodic");
  const [format, setFormat] = useState<DocumentFormat>("docx");
  const [written, setWritten] = useState<Language>("vi");
  const [[first, last], setDays] = useState<readonly [string, string]>(() => {
    const { from, until } = monthBefore(today);
    return [from, addDays(until, -1)];
  });
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const fits = isDay(first) && isDay(last) && first <= last;
  const make = async () => {
    if (!fits) return;
    const reply = await model.make({
      kind,
      from: first as BusinessDay,
      until: addDays(last, 1) as BusinessDay,
      format: formatsOf[kind].includes(format) ? format : "docx",
      language: written,
    });
    setRefusal("refused" in reply ? reply.refused : null);
  };
  return (
    <section class="panel-box panel-box--roomy" aria-label={texts.makeOne}>
      <h2 class="typed-title">{texts.makeOne}</h2>
      <div class="documents__wish">
        <Choice
          label={texts.kind}
          value={kind}
          choices={kinds.map((value) => ({ value, words: documentKindTexts[value][language] }))}
          onChoose={setKind}
        />
        <TextInput label={texts.from} type="date" value={first} onInput={(day) => setDays([day, last])} />
        <TextInput
          label={texts.to}
          type="date"
          value={last}
          onInput={(day) => setDays([first, day])}
          error={fits ? null : texts.wrongPeriod}
        />
        <Choice
          label={texts.format}
          value={formatsOf[kind].includes(format) ? format : "docx"}
          choices={formatsOf[kind].map((value) => ({ value, words: documentFormatTexts[value] }))}
          onChoose={setFormat}
        />
        <Choice<Language>
          label={texts.language}
          value={written}
          choices={[
            { value: "vi", words: texts.vietnamese },
            { value: "en", words: texts.english },
          ]}
          onChoose={setWritten}
        />
        <Button kind="primary" size="desk" onPress={make} unavailable={fits ? null : texts.wrongPeriod}>
          {texts.make}
        </Button>
      </div>
      {refusal !== null && (
        <p class="said said--bad" role="alert">
          {refusalWords(refusal, language)}
        </p>
      )}
    </section>
  );
}
