import { Toggle, useTexts } from "@motcua/screen-kit";
import { ChevronLeft, ChevronRight, Printer } from "lucide-preact";
import { comparedPages, type ReportAddress } from "../../model/report-address.ts";
import {
  addDays,
  type PeriodChoice,
  periodChosen,
  periodKinds,
  type ReportCalendar,
  stepped,
} from "../../model/report-period.ts";
import type { ReportWords } from "../../model/report-words.ts";
import type { StaffApp } from "../../model/staff-app.ts";
import { periodTexts } from "../../texts/reports/report-names.ts";
import { reportTexts } from "../../texts/reports/report-texts.ts";
import { ChosenDays } from "./chosen-days.tsx";
import "./period-bar.css";

export interface PeriodBarProps {
  readonly app: StaffApp;
  readonly address: ReportAddress;
  readonly choice: PeriodChoice;
  readonly calendar: ReportCalendar;
  readonly words: ReportWords;
}

/** One period for all the pages: its length, its place, and whether the one before stands beside it. */
export function PeriodBar({ app, address, choice, calendar, words }: PeriodBarProps) {
  const texts = useTexts(reportTexts, app.languageChoice.language);
  const language = app.languageChoice.language.value;
  const period = periodChosen(choice, calendar);
  const choose = (next: PeriodChoice) => address.change({ period: next });
  const lengthen = (kind: (typeof periodKinds)[number]) => {
    // looking at October by week begins with the last week of it that has begun
    const last = period === null ? calendar.today : addDays(period.until, -1);
    choose({ kind, at: last < calendar.today ? last : calendar.today });
  };
  const toDays = () => {
    const shown = period ?? { from: calendar.today, until: addDays(calendar.today, 1) };
    choose({ kind: "days", first: shown.from, last: addDays(shown.until, -1) });
  };
  return (
    <section class="period" aria-label={texts.period}>
      <ul class="period__kinds">
        {periodKinds.map((kind) => (
          <li key={kind}>
            <button
              type="button"
              aria-pressed={choice.kind === kind ? "true" : "false"}
              onClick={() => lengthen(kind)}
            >
              {periodTexts[kind][language]}
            </button>
          </li>
        ))}
        <li>
          <button type="button" aria-pressed={choice.kind === "days" ? "true" : "false"} onClick={toDays}>
            {texts.chosenDays}
          </button>
        </li>
      </ul>
      <div class="period__place">
        <Step steps={-1} words={texts.earlier} />
        {period !== null && <p class="period__days">{words.period(period)}</p>}
        <Step steps={1} words={texts.later} />
      </div>
      {choice.kind === "days" && (
        <ChosenDays
          key={`${choice.first} ${choice.last}`}
          app={app}
          first={choice.first}
          last={choice.last}
          onChoose={choose}
        />
      )}
      <span class="period__space" />
      {comparedPages.includes(address.choice.value.page) && (
        <Toggle
          size="desk"
          state={address.choice.value.beside === "before" ? "on" : "off"}
          onChange={(state) => address.change({ beside: state === "on" ? "before" : "nothing" })}
        >
          {texts.compare}
        </Toggle>
      )}
      <button type="button" class="period__press" onClick={() => print()}>
        <Printer aria-hidden="true" />
        {texts.print}
      </button>
    </section>
  );

  function Step({ steps, words: name }: { readonly steps: -1 | 1; readonly words: string }) {
    const next = stepped(choice, steps, calendar);
    const Arrow = steps === -1 ? ChevronLeft : ChevronRight;
    return (
      <button
        type="button"
        class="period__step"
        aria-label={name}
        aria-disabled={next === null ? "true" : undefined}
        onClick={() => next !== null && choose(next)}
      >
        <Arrow aria-hidden="true" />
      </button>
    );
  }
}
