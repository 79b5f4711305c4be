import { Button, Card, Field, TextInput, useTexts } from "@motcua/screen-kit";
import { X } from "lucide-preact";
import { useState } from "preact/hooks";
import {
  changeHours,
  type HoursDraft,
  hoursDraftOf,
  hoursProblem,
  weekdays,
} from "../../model/settings-edits.ts";
import { administrationTexts, weekdayTexts } from "../../texts/administration-texts.ts";
import type { SettingsPartProps } from "./settings-page.tsx";

/** When the office works and gives out numbers. */
export function HoursForm({ app, settings, change }: SettingsPartProps) {
  const language = app.languageChoice.language.value;
  const texts = useTexts(administrationTexts, app.languageChoice.language);
  const [draft, setDraft] = useState<HoursDraft>(() => hoursDraftOf(settings));
  const problem = hoursProblem(draft);
  const set = (part: Partial<HoursDraft>) => setDraft({ ...draft, ...part });
  const setSession = (place: number, side: 0 | 1, time: string) =>
    set({
      sessions: draft.sessions.map(([from, until], at) => {
        if (at !== place) return [from, until] as const;
        return side === 0 ? ([time, until] as const) : ([from, time] as const);
      }),
    });
  const save = () => (problem === null ? change(changeHours(draft)) : undefined);
  return (
    <Card tone="plain" class="settings__card">
      <form class="form" onSubmit={(submit) => submit.preventDefault()}>
        <h2 class="settings__title">{texts.hours}</h2>
        <fieldset class="settings__days">
          <legend>{texts.days}</legend>
          {weekdays.map((day) => (
            <label key={day}>
              <input
                type="checkbox"
                checked={draft.days.includes(day)}
                onChange={() =>
                  set({
                    days: draft.days.includes(day)
                      ? draft.days.filter((kept) => kept !== day)
                      : [...draft.days, day],
                  })
                }
              />
              <span>{weekdayTexts[day][language]}</span>
            </label>
          ))}
        </fieldset>
        <fieldset class="settings__sessions">
          <legend>{texts.sessions}</legend>
          {problem?.field === "sessions" && (
            <p class="said said--bad" role="alert">
              {texts.hoursWrong}
            </p>
          )}
          {draft.sessions.map(([from, until], at) => {
            const place = String(at + 1);
            return (
              <div key={place} class="settings__session">
                <input
                  class="kit-input"
                  type="text"
                  inputMode="numeric"
                  maxLength={5}
                  placeholder="07:00"
                  aria-label={texts.sessionFrom(place)}
                  value={from}
                  onInput={(typed) => setSession(at, 0, typed.currentTarget.value)}
                />
                <span aria-hidden="true">–</span>
                <input
                  class="kit-input"
                  type="text"
                  inputMode="numeric"
                  maxLength={5}
                  placeholder="07:00"
                  aria-label={texts.sessionUntil(place)}
                  value={until}
                  onInput={(typed) => setSession(at, 1, typed.currentTarget.value)}
                />
                {draft.sessions.length > 1 && (
                  <button
                    type="button"
                    class="row-press"
                    aria-label={texts.removeSession(place)}
                    onClick={() =>
                      set({ sessions: draft.sessions.filter((_session, other) => other !== at) })
                    }
                  >
                    <X aria-hidden="true" />
                  </button>
                )}
              </div>
            );
          })}
          {draft.sessions.length < 4 && (
            <button
              type="button"
              class="row-press"
              onClick={() => set({ sessions: [...draft.sessions, ["18:00", "20:00"]] })}
            >
              {texts.addSession}
            </button>
          )}
        </fieldset>
        <div class="form__row">
          <TextInput
            label={texts.opensBefore}
            type="number"
            value={draft.opensMinutesBefore}
            onInput={(opensMinutesBefore) => set({ opensMinutesBefore })}
          />
          <TextInput
            label={texts.stopsBefore}
            type="number"
            value={draft.stopsMinutesBefore}
            onInput={(stopsMinutesBefore) => set({ stopsMinutesBefore })}
          />
          <TextInput
            label={texts.closeDayAt}
            maxLength={5}
            placeholder="19:00"
            value={draft.closeDayAt}
            onInput={(closeDayAt) => set({ closeDayAt })}
          />
          <TextInput
            label={texts.minimumCalls}
            type="number"
            value={draft.minimumCalls}
            onInput={(minimumCalls) => set({ minimumCalls })}
          />
        </div>
        <Field
          label={texts.holidays}
          hint={texts.holidaysHint}
          error={problem?.field === "holidays" ? texts.holidayWrong(problem.day) : null}
        >
          {(ids) => (
            <textarea
              {...ids}
              class="kit-input settings__holidays"
              rows={4}
              value={draft.holidays}
              onInput={(typed) => set({ holidays: typed.currentTarget.value })}
            />
          )}
        </Field>
        <div class="form__actions">
          <Button kind="primary" size="desk" type="submit" onPress={save}>
            {texts.save}
          </Button>
        </div>
      </form>
    </Card>
  );
}
