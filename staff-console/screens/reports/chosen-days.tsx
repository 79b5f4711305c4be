import { Button, TextInput, useTexts } from "@motcua/screen-kit";
import { useState } from "preact/hooks";
import { type PeriodChoice, periodBetween } from "../../model/report-period.ts";
import type { StaffApp } from "../../model/staff-app.ts";
import { reportTexts } from "../../texts/reports/report-texts.ts";

export interface ChosenDaysProps {
  readonly app: StaffApp;
  readonly first: string;
  readonly last: string;
  readonly onChoose: (choice: PeriodChoice) => void;
}

/** Two days, both meant; nothing is asked of the hub before they make a period. */
export function ChosenDays({ app, first, last, onChoose }: ChosenDaysProps) {
  const texts = useTexts(reportTexts, app.languageChoice.language);
  const [from, setFrom] = useState(first);
  const [to, setTo] = useState(last);
  return (
    <form
      class="period__form"
      onSubmit={(event) => {
        event.preventDefault();
        if (periodBetween(from, to) !== null) onChoose({ kind: "days", first: from, last: to });
      }}
    >
      <TextInput label={texts.from} type="date" value={from} onInput={setFrom} />
      <TextInput
        label={texts.to}
        type="date"
        value={to}
        onInput={setTo}
        error={periodBetween(from, to) === null ? texts.wrongPeriod : null}
      />
      <Button kind="primary" size="desk" type="submit" onPress={() => {}}>
        {texts.show}
      </Button>
    </form>
  );
}
