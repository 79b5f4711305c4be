import type { Batch, ServiceId, SiteSettings } from "@motcua/protocol";
import { TextInput, useTexts } from "@motcua/screen-kit";
import { useState } from "preact/hooks";
import { lastDayOf, periodTyped, readCount, surveyOf, wrongCounts } from "../../../model/figure-drafts.ts";
import type { StaffApp } from "../../../model/staff-app.ts";
import { typedTexts } from "../../../texts/typed-texts.ts";
import { Choice } from "../../parts/choice.tsx";
import { CountField } from "./count-field.tsx";
import { EntryDialog } from "./entry-dialog.tsx";
import { useEntering } from "./use-entering.ts";

export interface SurveyFormProps {
  readonly app: StaffApp;
  readonly settings: SiteSettings;
  readonly replaces: Batch | null;
  readonly onSaved: () => Promise<void>;
  readonly onClose: () => void;
}

const shown = (count: number | null | undefined) =>
  count === null || count === undefined ? "" : String(count);

/** A paper survey: how many forms went out, came back and count, and what they say. */
export function SurveyForm({ app, settings, replaces, onSaved, onClose }: SurveyFormProps) {
  const language = app.languageChoice.language.value;
  const texts = useTexts(typedTexts, app.languageChoice.language);
  const old = replaces?.content?.kind === "survey" ? replaces.content : null;
  const entering = useEntering(app.http, replaces?.batch ?? null);
  const [first, setFirst] = useState(old?.period.from ?? "");
  const [last, setLast] = useState(old === null ? "" : lastDayOf(old.period));
  const [service, setService] = useState<string>(old?.service ?? "");
  const [issued, setIssued] = useState(shown(old?.issued));
  const [collected, setCollected] = useState(shown(old?.collected));
  const [valid, setValid] = useState(shown(old?.valid));
  const [note, setNote] = useState(old?.note ?? "");
  const [levels, setLevels] = useState<Readonly<Record<string, string>>>(() =>
    old?.answers.by === "levels"
      ? Object.fromEntries(old.answers.counts.map(({ level, n }) => [String(level), String(n)]))
      : {},
  );
  const [pressed, setPressed] = useState<"not-yet" | "pressed">("not-yet");
  const period = periodTyped(first, last);
  const levelsEmpty = settings.ratingScale.levels.every(
    ({ value }) => readCount(levels[String(value)] ?? "") === null,
  );
  const save = async () => {
    setPressed("pressed");
    const wrong = wrongCounts({ issued, collected, valid, ...levels }, []);
    if (period === null || wrong.length > 0 || levelsEmpty) return;
    const draft = {
      period,
      service: service === "" ? null : (service as ServiceId),
      issued,
      collected,
      valid,
      levels,
      note,
    };
    if ((await entering.enter(surveyOf(draft, settings.ratingScale))) === "entered") await onSaved();
  };
  const counts = [
    { label: texts.issued, value: issued, onInput: setIssued },
    { label: texts.collected, value: collected, onInput: setCollected },
    { label: texts.valid, value: valid, onInput: setValid },
  ];
  return (
    <EntryDialog app={app} title={texts.addSurvey} entering={entering} onSave={save} onClose={onClose}>
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
          label={texts.service}
          value={service}
          choices={[
            { value: "", words: texts.wholeOffice },
            ...settings.services.map(({ id, vi, en }) => ({
              value: id as string,
              words: language === "vi" ? vi : en,
            })),
          ]}
          onChoose={setService}
        />
      </div>
      <div class="form__row form__row--top">
        {counts.map(({ label, value, onInput }) => (
          <CountField
            key={label}
            label={label}
            hint={texts.notKnown}
            value={value}
            onInput={onInput}
            wrong={texts.wrongCount}
            missing={null}
          />
        ))}
      </div>
      <h3 class="typed-title">{texts.levelsTitle}</h3>
      <div class="form__row form__row--top">
        {settings.ratingScale.levels.map(({ value, vi, en }) => (
          <CountField
            key={value}
            label={language === "vi" ? vi : en}
            value={levels[String(value)] ?? ""}
            onInput={(typed) => setLevels({ ...levels, [String(value)]: typed })}
            wrong={texts.wrongCount}
            missing={pressed === "pressed" && levelsEmpty ? texts.needed : null}
          />
        ))}
      </div>
      <TextInput label={texts.note} value={note} onInput={setNote} maxLength={500} />
    </EntryDialog>
  );
}
