import { officeYearBegins } from "@motcua/protocol";
import { isConnected, Starting, useTexts } from "@motcua/screen-kit";
import { useEffect, useMemo, useState } from "preact/hooks";
import { createReportAddress } from "../../model/report-address.ts";
import { periodChosen, type ReportCalendar } from "../../model/report-period.ts";
import { createReportWords } from "../../model/report-words.ts";
import type { StaffApp } from "../../model/staff-app.ts";
import { openWatched, type Watched } from "../../model/watched.ts";
import { reportTexts } from "../../texts/reports/report-texts.ts";
import type { PageProps } from "../console.tsx";
import { PageHead } from "../parts/page-head.tsx";
import { useOwned } from "../parts/use-owned.ts";
import { officeDay } from "./office-day.ts";
import { DefinitionDialog } from "./parts/definition-dialog.tsx";
import { LegsDialog } from "./parts/legs-dialog.tsx";
import { PeriodBar } from "./period-bar.tsx";
import type { Explained, LegsAsk, ReportFrame } from "./report-frame.ts";
import { ReportPart } from "./report-part.tsx";
import { ReportTabs } from "./report-tabs.tsx";
import "./reports-page.css";

// after all others: paper has the last word
import "./report-print.css";

/** The reports of the office: one period, and pages that look at it from several sides. */
export function ReportsPage({ app, me }: PageProps) {
  // "today" is the hub's day, whatever this machine believes
  const watched = useOwned(() => openWatched(app, { kind: "live" }));
  const today = watched === null ? null : officeDay(watched);
  if (watched === null || today === null) return <Starting language={app.languageChoice.language.value} />;
  return <Reports app={app} me={me} watched={watched} today={today} />;
}

interface ReportsProps extends PageProps {
  readonly watched: Watched<"live">;
  readonly today: string;
}

function Reports({ app, me, watched, today }: ReportsProps) {
  const language = app.languageChoice.language.value;
  const texts = useTexts(reportTexts, app.languageChoice.language);
  const address = useOwned(() => createReportAddress({ address: location, changes: window }));
  const words = useMemo(() => createReportWords(language), [language]);
  const calendar = useCalendar(app, today);
  const [explained, setExplained] = useState<Explained | null>(null);
  const [legs, setLegs] = useState<LegsAsk | null>(null);
  const connection = watched.link.connection.value;
  const minute = Math.floor(watched.nowMs.value / 60_000);
  const isOpen = isConnected(connection);
  const chosen = address?.choice.value.period ?? null;
  const choice = chosen ?? { kind: "month" as const, at: calendar.today };
  const period = periodChosen(choice, calendar);
  const runs = period !== null && period.until > calendar.today;
  const beat = useBeat(isOpen, runs ? minute : 0);
  useEffect(() => {
    const before = document.title;
    document.title = `${texts.title} · Một Cửa`;
    return () => {
      document.title = before;
    };
  }, [texts]);

  if (address === null) return null;
  const frame: ReportFrame | null =
    period === null
      ? null
      : {
          app,
          me,
          language,
          words,
          choice: address.choice.value,
          change: address.change,
          period,
          beat,
          explain: setExplained,
          showLegs: setLegs,
        };
  return (
    <div class="reports">
      <PageHead app={app} me={me} title={texts.title} link={watched} />
      <div class="reports__top">
        <ReportTabs app={app} choice={address.choice.value} />
        <PeriodBar app={app} address={address} choice={choice} calendar={calendar} words={words} />
      </div>
      <main class="reports__page">
        {frame === null && (
          <p class="said said--bad" role="alert">
            {texts.wrongPeriod}
          </p>
        )}
        {frame !== null && <ReportPart frame={frame} />}
      </main>
      {frame !== null && explained !== null && (
        <DefinitionDialog frame={frame} what={explained} onClose={() => setExplained(null)} />
      )}
      {frame !== null && legs !== null && (
        <LegsDialog frame={frame} ask={legs} onClose={() => setLegs(null)} />
      )}
    </div>
  );
}

/** The hub's day, and the day on which the office's own year begins as its yearly document says. */
function useCalendar(app: StaffApp, today: string): ReportCalendar {
  const documents = app.office.inForce.value?.settings.documents;
  const yearBegins = officeYearBegins(documents ?? { schedules: [] });
  return useMemo(() => ({ today, yearBegins }), [today, yearBegins]);
}

/** Counts the moments at which figures may have changed: minutes of a running period, and the hub's return. */
function useBeat(isOpen: boolean, minute: number): number {
  const [beat, setBeat] = useState(0);
  useEffect(() => {
    if (isOpen) setBeat((before) => before + 1);
  }, [isOpen, minute]);
  return beat;
}
