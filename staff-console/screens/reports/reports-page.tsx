import type { ReportBy } from "@motcua/protocol";
import { Card, Segments, TextInput, useTexts } from "@motcua/screen-kit";
import { useEffect, useMemo, useState } from "preact/hooks";
import { addDays, dayIn, periodBetween, periodKinds, periodOf } from "../../model/report-period.ts";
import { createReports, reportGroupings } from "../../model/reports.ts";
import { refusalWords } from "../../texts/refusal-words.ts";
import { groupingTexts, periodTexts, reportTexts } from "../../texts/report-texts.ts";
import type { PageProps } from "../console.tsx";
import { PageHead } from "../parts/page-head.tsx";
import "./reports-page.css";
import { SatisfactionSection } from "./satisfaction-section.tsx";
import { WaitsSection } from "./waits-section.tsx";

/** Waits and satisfaction of a period, each figure with what it means. */
export function ReportsPage({ app, me }: PageProps) {
  const language = app.languageChoice.language.value;
  const texts = useTexts(reportTexts, app.languageChoice.language);
  const timeZone = app.office.inForce.value?.settings.timeZone ?? null;
  const today = dayIn(timeZone ?? "Asia/Ho_Chi_Minh", app.office.nowMs());
  const model = useMemo(() => createReports({ http: app.http }), [app]);
  const [first, setFirst] = useState(today);
  const [last, setLast] = useState(today);
  const [by, setBy] = useState<ReportBy>("service");
  const period = periodBetween(first, last);
  const from = period?.from ?? null;
  const until = period?.until ?? null;
  useEffect(() => {
    if (from !== null && until !== null && timeZone !== null)
      void model.show({ period: { from, until }, by });
  }, [model, from, until, by, timeZone]);
  const state = model.state.value;
  const ask = period === null ? null : { period, by };

  return (
    <>
      <PageHead app={app} me={me} title={texts.title} link={null} />
      <main class="page reports">
        <Card tone="plain" class="reports__ask">
          <ul class="reports__periods" aria-label={texts.period}>
            {periodKinds.map((kind) => {
              const named = periodOf(kind, today);
              const isChosen = named.from === from && named.until === until;
              return (
                <li key={kind}>
                  <button
                    type="button"
                    class="reports__period"
                    aria-pressed={isChosen ? "true" : "false"}
                    onClick={() => {
                      setFirst(named.from);
                      setLast(addDays(named.until, -1));
                    }}
                  >
                    {periodTexts[kind][language]}
                  </button>
                </li>
              );
            })}
          </ul>
          <div class="reports__days">
            <TextInput label={texts.from} type="date" value={first} onInput={setFirst} />
            <TextInput
              label={texts.to}
              type="date"
              value={last}
              onInput={setLast}
              error={period === null ? texts.wrongPeriod : null}
            />
            <div class="kit-field">
              <span class="kit-field__label" aria-hidden="true">
                {texts.by}
              </span>
              <Segments
                label={texts.by}
                choices={reportGroupings.map((value) => ({ value, words: groupingTexts[value][language] }))}
                chosen={by}
                onChoose={setBy}
                size="desk"
              />
            </div>
          </div>
        </Card>
        {state.kind === "loading" && <p role="status">{texts.loading}</p>}
        {state.kind === "refused" && (
          <p class="said said--bad" role="alert">
            {refusalWords(state.refusal, language)}
          </p>
        )}
        {state.kind === "shown" && ask !== null && (
          <>
            {state.waits.openDay !== null && <p class="said said--plain">{texts.openDay}</p>}
            <WaitsSection app={app} report={state.waits} ask={ask} />
            <SatisfactionSection app={app} report={state.satisfaction} ask={ask} />
          </>
        )}
      </main>
    </>
  );
}
