import type { ReportBy } from "@motcua/protocol";
import { Card, Segments, Starting, TextInput, useTexts } from "@motcua/screen-kit";
import { useEffect, useMemo, useState } from "preact/hooks";
import {
  addDays,
  dayIn,
  type PeriodKind,
  periodBetween,
  periodKinds,
  periodOf,
} from "../../model/report-period.ts";
import { createReports, reportGroupings } from "../../model/reports.ts";
import { openWatched, type Watched } from "../../model/watched.ts";
import { refusalWords } from "../../texts/refusal-words.ts";
import { groupingTexts, periodTexts, reportTexts } from "../../texts/report-texts.ts";
import type { PageProps } from "../console.tsx";
import { PageHead } from "../parts/page-head.tsx";
import { useOwned } from "../parts/use-owned.ts";
import "./reports-page.css";
import { SatisfactionSection } from "./satisfaction-section.tsx";
import { WaitsSection } from "./waits-section.tsx";

type PeriodChoice =
  | { readonly kind: PeriodKind }
  | { readonly kind: "days"; readonly first: string; readonly last: string };

/** Waits and satisfaction of a period, each figure with what it means. */
export function ReportsPage({ app, me }: PageProps) {
  // "today" is the hub's day, whatever this machine believes
  const watched = useOwned(() => openWatched(app, { kind: "live" }));
  const known = watched?.link.clock.known.value ?? "device";
  if (watched === null || known === "device")
    return <Starting language={app.languageChoice.language.value} />;
  return <Reports app={app} me={me} watched={watched} />;
}

function Reports({ app, me, watched }: PageProps & { readonly watched: Watched<"live"> }) {
  const language = app.languageChoice.language.value;
  const texts = useTexts(reportTexts, app.languageChoice.language);
  const nowMs = watched.nowMs.value;
  const timeZone = watched.link.hello.value?.timeZone ?? "Asia/Ho_Chi_Minh";
  const minute = Math.floor(nowMs / 60_000);
  const today = useMemo(() => dayIn(timeZone, minute * 60_000), [timeZone, minute]);
  const model = useMemo(() => createReports({ http: app.http }), [app]);
  const [choice, setChoice] = useState<PeriodChoice>({ kind: "today" });
  const [by, setBy] = useState<ReportBy>("service");
  const named = choice.kind === "days" ? null : periodOf(choice.kind, today);
  const first = choice.kind === "days" ? choice.first : (named?.from ?? today);
  const last = choice.kind === "days" ? choice.last : addDays(named?.until ?? today, -1);
  const period = periodBetween(first, last);
  const from = period?.from ?? null;
  const until = period?.until ?? null;
  useEffect(() => {
    if (from !== null && until !== null) void model.show({ period: { from, until }, by });
  }, [model, from, until, by]);
  const state = model.state.value;
  const ask = period === null ? null : { period, by };

  return (
    <>
      <PageHead
        app={app}
        me={me}
        title={texts.title}
        link={{ connection: watched.link.connection.value, nowMs, formats: watched.formats.value }}
      />
      <main class="page reports">
        <Card tone="plain" class="reports__ask">
          <ul class="reports__periods" aria-label={texts.period}>
            {periodKinds.map((kind) => (
              <li key={kind}>
                <button
                  type="button"
                  class="reports__period"
                  aria-pressed={choice.kind === kind ? "true" : "false"}
                  onClick={() => setChoice({ kind })}
                >
                  {periodTexts[kind][language]}
                </button>
              </li>
            ))}
          </ul>
          <div class="reports__days">
            <TextInput
              label={texts.from}
              type="date"
              value={first}
              onInput={(day) => setChoice({ kind: "days", first: day, last })}
            />
            <TextInput
              label={texts.to}
              type="date"
              value={last}
              onInput={(day) => setChoice({ kind: "days", first, last: day })}
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
