import type { BusinessDay } from "@motcua/protocol";
import { Button, Dialog, useTexts } from "@motcua/screen-kit";
import { useEffect, useState } from "preact/hooks";
import type { PublicHoliday } from "../../../model/public-holidays.ts";
import { holidayTexts } from "../../../texts/holiday-texts.ts";
import { officeSettingsTexts } from "../../../texts/office-settings-texts.ts";
import { settingsPageTexts } from "../../../texts/settings-page-texts.ts";
import type { SettingsEdit } from "../frame/settings-page.tsx";
import { CheckBox } from "./check-box.tsx";

interface SuggestHolidaysProps {
  readonly edit: SettingsEdit;
  readonly year: number;
  readonly onAdd: (days: readonly BusinessDay[]) => void;
  readonly onClose: () => void;
}

type Found =
  | { readonly kind: "looking" | "failed" }
  | { readonly kind: "found"; readonly days: readonly PublicHoliday[] };

/** The public holidays of a year, worked out; nothing is added that the administrator has not left ticked. */
export function SuggestHolidays({ edit, year, onAdd, onClose }: SuggestHolidaysProps) {
  const { app, settings, language } = edit;
  const texts = useTexts(officeSettingsTexts, app.languageChoice.language);
  const shared = useTexts(settingsPageTexts, app.languageChoice.language);
  const [found, setFound] = useState<Found>({ kind: "looking" });
  const [left, setLeft] = useState<readonly string[]>([]);
  const { holidays, days: workingDays } = settings.hours;
  useEffect(() => {
    // the moon's way is a large piece of code: fetched when it is asked for
    import("../../../model/public-holidays.ts").then(
      ({ publicHolidays }) => setFound({ kind: "found", days: publicHolidays(year, workingDays) }),
      () => setFound({ kind: "failed" }),
    );
  }, [year]);
  const days = found.kind === "found" ? found.days : [];
  const chosen = days.filter(({ day }) => !holidays.includes(day) && !left.includes(day));
  const wordsOf = ({ day, holiday, kind }: PublicHoliday) => {
    const name = holidayTexts[holiday][language];
    const weekday = app.formats.value.day(Date.parse(`${day}T12:00:00Z`));
    return `${weekday} · ${kind === "itself" ? name : texts.substitute(name)}`;
  };
  return (
    <Dialog
      title={texts.suggestTitle(String(year))}
      closeLabel={shared.stay}
      onClose={onClose}
      size="large"
      actions={
        <Button
          kind="primary"
          size="desk"
          onPress={() => {
            onAdd(chosen.map(({ day }) => day));
            onClose();
          }}
        >
          {texts.suggestAdd(String(chosen.length))}
        </Button>
      }
    >
      <p>{texts.suggestWords}</p>
      {found.kind === "failed" && (
        <p class="said said--bad" role="alert">
          {texts.suggestFailed}
        </p>
      )}
      <fieldset class="check-list suggested">
        <legend class="kit-only-heard">{texts.suggestTitle(String(year))}</legend>
        {days.map((each) => {
          const isThere = holidays.includes(each.day);
          if (isThere) {
            return (
              <p key={each.day} class="page__words">
                {wordsOf(each)} ({texts.already})
              </p>
            );
          }
          return (
            <CheckBox
              key={each.day}
              label={wordsOf(each)}
              state={left.includes(each.day) ? "off" : "on"}
              onChange={(state) =>
                setLeft(state === "on" ? left.filter((day) => day !== each.day) : [...left, each.day])
              }
            />
          );
        })}
      </fieldset>
    </Dialog>
  );
}
