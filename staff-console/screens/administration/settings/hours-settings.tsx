import type { SiteSettings } from "@motcua/protocol";
import { Card, TextInput, useTexts } from "@motcua/screen-kit";
import { Plus, X } from "lucide-preact";
import { issuingPreview } from "../../../model/issuing-preview.ts";
import { hoursPart } from "../../../model/site-checks.ts";
import { weekdays } from "../../../model/weekdays.ts";
import { weekdayTexts } from "../../../texts/administration-texts.ts";
import { officeSettingsTexts } from "../../../texts/office-settings-texts.ts";
import { settingsPageTexts } from "../../../texts/settings-page-texts.ts";
import type { PageProps } from "../../console.tsx";
import { FieldProblem } from "../frame/field-problem.tsx";
import { NumberField } from "../frame/number-field.tsx";
import { type SettingsEdit, SettingsPage } from "../frame/settings-page.tsx";
import { TimeInput } from "../frame/time-input.tsx";
import { CheckBox, toggled } from "./check-box.tsx";
import { HolidaysCard } from "./holidays-card.tsx";
import "./hours-settings.css";

type Sessions = SiteSettings["hours"]["sessions"];

/** When the office works and gives out numbers, and its days off. */
export function HoursSettings({ app, me }: PageProps) {
  return (
    <SettingsPage app={app} me={me} page="hours" part={hoursPart}>
      {(edit) => (
        <div class="two-columns">
          <WorkCard edit={edit} />
          <IssuingCard edit={edit} />
          <HolidaysCard edit={edit} />
        </div>
      )}
    </SettingsPage>
  );
}

function WorkCard({ edit }: { readonly edit: SettingsEdit }) {
  const { app, language, settings, set, problem } = edit;
  const texts = useTexts(officeSettingsTexts, app.languageChoice.language);
  const { hours } = settings;
  const setSessions = (sessions: Sessions) => set({ hours: { ...hours, sessions } });
  const setTime = (place: number, side: 0 | 1, time: string) =>
    setSessions(
      hours.sessions.map(([from, until], at) => {
        if (at !== place) return [from, until];
        return side === 0 ? [time, until] : [from, time];
      }),
    );
  return (
    <Card tone="plain" class="settings-card">
      <fieldset class="check-list check-list--days">
        <legend>{texts.weekdays}</legend>
        {weekdays.map((day) => (
          <CheckBox
            key={day}
            label={weekdayTexts[day][language]}
            state={hours.days.includes(day) ? "on" : "off"}
            onChange={() => set({ hours: { ...hours, days: toggled(weekdays, hours.days, day) } })}
          />
        ))}
      </fieldset>
      <FieldProblem words={problem("days")} />
      <fieldset class="sessions">
        <legend>{texts.sessions}</legend>
        {hours.sessions.map(([from, until], at) => {
          const place = String(at + 1);
          const wrong = problem(`sessions/${at}`);
          return (
            <div key={place} class="sessions__session">
              <TimeInput
                label={texts.sessionFrom(place)}
                value={from}
                wrong={wrong}
                onTime={(time) => setTime(at, 0, time)}
              />
              <span aria-hidden="true">–</span>
              <TimeInput
                label={texts.sessionUntil(place)}
                value={until}
                wrong={wrong}
                onTime={(time) => setTime(at, 1, time)}
              />
              {hours.sessions.length > 1 && (
                <button
                  type="button"
                  class="row-press"
                  aria-label={texts.removeSession(place)}
                  onClick={() => setSessions(hours.sessions.filter((_session, other) => other !== at))}
                >
                  <X aria-hidden="true" />
                </button>
              )}
              <FieldProblem words={wrong} />
            </div>
          );
        })}
        {hours.sessions.length < 4 && (
          <button
            type="button"
            class="row-press"
            onClick={() => setSessions([...hours.sessions, ["18:00", "20:00"]])}
          >
            <Plus aria-hidden="true" /> {texts.addSession}
          </button>
        )}
      </fieldset>
    </Card>
  );
}

function IssuingCard({ edit }: { readonly edit: SettingsEdit }) {
  const { app, settings, set, problem } = edit;
  const texts = useTexts(officeSettingsTexts, app.languageChoice.language);
  const units = useTexts(settingsPageTexts, app.languageChoice.language);
  const { issuing } = settings;
  const preview = issuingPreview(settings);
  const said = (stretches: readonly (readonly [string, string])[]) =>
    stretches.map(([from, until]) => `${from}–${until}`).join(", ");
  return (
    <Card tone="plain" class="settings-card">
      <div class="settings-card__head">
        <h2>{texts.issuing}</h2>
        <p>{texts.issuingWords}</p>
      </div>
      <div class="form__row form__row--top">
        <NumberField
          label={texts.opensBefore}
          unit={units.minutes}
          value={issuing.opensMinutesBefore}
          onChange={(opensMinutesBefore) => set({ issuing: { ...issuing, opensMinutesBefore } })}
          error={problem("opens")}
        />
        <NumberField
          label={texts.stopsBefore}
          unit={units.minutes}
          value={issuing.stopsMinutesBefore}
          onChange={(stopsMinutesBefore) => set({ issuing: { ...issuing, stopsMinutesBefore } })}
          error={problem("stops")}
        />
      </div>
      <TextInput
        label={texts.closeDayAt}
        hint={texts.closeDayHint}
        value={issuing.closeDayAt}
        onInput={(closeDayAt) => set({ issuing: { ...issuing, closeDayAt } })}
        maxLength={5}
        placeholder="19:00"
        error={problem("close")}
      />
      {preview !== null && (
        <div class="preview-words">
          <h3>{texts.preview}</h3>
          <p>{texts.previewWork(said(preview.work))}</p>
          <p>{preview.issue.length === 0 ? texts.previewNever : texts.previewIssue(said(preview.issue))}</p>
          <p>{texts.previewClose(issuing.closeDayAt)}</p>
        </div>
      )}
    </Card>
  );
}
