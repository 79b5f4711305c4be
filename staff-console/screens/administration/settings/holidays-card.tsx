import type { BusinessDay } from "@motcua/protocol";
import { Button, Card, TextInput, useTexts } from "@motcua/screen-kit";
import { CalendarPlus, X } from "lucide-preact";
import { useState } from "preact/hooks";
import { officeSettingsTexts } from "../../../texts/office-settings-texts.ts";
import type { SettingsEdit } from "../frame/settings-page.tsx";
import { SuggestHolidays } from "./suggest-holidays.tsx";

/** The days off: this year's and later ones by the day, those gone by in a sentence. */
export function HolidaysCard({ edit }: { readonly edit: SettingsEdit }) {
  const { app, settings, set } = edit;
  const texts = useTexts(officeSettingsTexts, app.languageChoice.language);
  const [typed, setTyped] = useState("");
  const [suggesting, setSuggesting] = useState<number | null>(null);
  const thisYear = new Date().getFullYear();
  const { holidays } = settings.hours;
  const shown = holidays.filter((day) => Number(day.slice(0, 4)) >= thisYear);
  const put = (days: readonly BusinessDay[]) =>
    set({ hours: { ...settings.hours, holidays: [...new Set(days)].sort() } });
  const add = () => {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(typed)) return;
    put([...holidays, typed as BusinessDay]);
    setTyped("");
  };
  const wordsOf = (day: string) => app.formats.value.day(Date.parse(`${day}T12:00:00Z`));
  return (
    <Card tone="plain" class="settings-card holidays">
      <div class="settings-card__head">
        <h2>{texts.holidays}</h2>
        <p>{texts.holidaysWords}</p>
      </div>
      {shown.length === 0 ? (
        <p>{texts.noHolidays}</p>
      ) : (
        <ul aria-label={texts.holidays}>
          {shown.map((day) => (
            <li key={day}>
              <span>{wordsOf(day)}</span>
              <button
                type="button"
                class="row-press"
                aria-label={texts.removeHoliday(wordsOf(day))}
                onClick={() => put(holidays.filter((other) => other !== day))}
              >
                <X aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      )}
      {holidays.length > shown.length && (
        <p class="page__words">{texts.pastHolidays(String(holidays.length - shown.length))}</p>
      )}
      <div class="holidays__adds">
        <TextInput label={texts.addHoliday} type="date" value={typed} onInput={setTyped} />
        <Button kind="quiet" size="desk" onPress={add}>
          {texts.add}
        </Button>
        {[thisYear, thisYear + 1].map((year) => (
          <Button key={year} kind="quiet" size="desk" icon={CalendarPlus} onPress={() => setSuggesting(year)}>
            {texts.suggest(String(year))}
          </Button>
        ))}
      </div>
      {suggesting !== null && (
        <SuggestHolidays
          edit={edit}
          year={suggesting}
          onAdd={(days) => put([...holidays, ...days])}
          onClose={() => setSuggesting(null)}
        />
      )}
    </Card>
  );
}
