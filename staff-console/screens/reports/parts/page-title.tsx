import type { BusinessDay } from "@motcua/protocol";
import { useTexts } from "@motcua/screen-kit";
import { pageTexts } from "../../../texts/reports/report-names.ts";
import { reportTexts } from "../../../texts/reports/report-texts.ts";
import type { ReportFrame } from "../report-frame.ts";
import { DocumentButtons } from "./document-buttons.tsx";

export interface PageTitleProps {
  readonly frame: ReportFrame;
  readonly report: {
    readonly office: { readonly vi: string; readonly en: string };
    readonly openDay: BusinessDay | null;
    readonly demonstration: boolean;
    readonly before: { readonly period: { readonly from: string; readonly until: string } } | null;
  };
}

/** What one looks at: the page, its period, what it stands beside, and what a reader must know first. */
export function PageTitle({ frame, report }: PageTitleProps) {
  const texts = useTexts(reportTexts, frame.app.languageChoice.language);
  const { words, language, choice, period } = frame;
  return (
    <header class="report-title">
      <div>
        <p class="report-title__office">{report.office[language]}</p>
        <h2>
          {pageTexts[choice.page][language]}
          <span>{words.periodName(period)}</span>
        </h2>
        {report.before !== null && choice.beside === "before" && (
          <p>{texts.comparedWith(words.periodName(report.before.period))}</p>
        )}
        {report.demonstration && <p class="report-title__note">{texts.demonstration}</p>}
        {report.openDay !== null && <p class="report-title__note">{texts.openDay}</p>}
      </div>
      <DocumentButtons frame={frame} />
    </header>
  );
}
