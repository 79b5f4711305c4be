import type { FigureDefinition, ReportPosition } from "@motcua/protocol";
import { Card, useTexts } from "@motcua/screen-kit";
import { Download } from "lucide-preact";
import type { ComponentChildren } from "preact";
import { type ReportAsk, type ReportName, reportPath } from "../../model/reports.ts";
import type { StaffApp } from "../../model/staff-app.ts";
import { reportTexts } from "../../texts/report-texts.ts";

export interface ReportSectionProps {
  readonly app: StaffApp;
  readonly name: ReportName;
  readonly title: string;
  readonly ask: ReportAsk;
  readonly report: {
    readonly definitions: readonly FigureDefinition[];
    readonly position: ReportPosition;
    readonly madeAt: number;
  };
  readonly children: ComponentChildren;
}

/** One report: its table, its file, what its figures mean, and the journal position it was made at. */
export function ReportSection({ app, name, title, ask, report, children }: ReportSectionProps) {
  const language = app.languageChoice.language.value;
  const texts = useTexts(reportTexts, app.languageChoice.language);
  const formats = app.formats.value;
  const { seq, hash } = report.position;
  return (
    <Card tone="plain" class="report">
      <div class="report__head">
        <h2>{title}</h2>
        <a
          class="report__file"
          href={`/api/v1/${reportPath(name, ask, "csv")}`}
          download={`${name}-${ask.period.from}-${ask.period.until}-${ask.by}.csv`}
          aria-label={texts.csvOf(title)}
        >
          <Download aria-hidden="true" />
          <span aria-hidden="true">{texts.csv}</span>
        </a>
      </div>
      {children}
      <details class="report__meaning">
        <summary>{texts.definitions}</summary>
        <dl>
          {report.definitions.map(({ figure, name: called, definition }) => (
            <div key={figure}>
              <dt>{called[language]}</dt>
              <dd>{definition[language]}</dd>
            </div>
          ))}
        </dl>
      </details>
      <p class="report__made">
        {texts.position(`${seq}:${hash.slice(0, 16)}`)}{" "}
        {texts.madeAt(`${formats.clock(report.madeAt)} ${formats.date(report.madeAt)}`)}
      </p>
    </Card>
  );
}
