import type { DossierRow, DossiersReport, TypedReport } from "@motcua/protocol";
import { Card, useTexts } from "@motcua/screen-kit";
import { dossierReportTexts } from "../../../texts/reports/dossier-report-texts.ts";
import { DataTable } from "../parts/data-table.tsx";
import { Empty } from "../parts/empty.tsx";
import { FigureCard, FigureRow } from "../parts/figure-card.tsx";
import { Meaning } from "../parts/meaning.tsx";
import { PageTitle } from "../parts/page-title.tsx";
import { MadeAt, Shown } from "../parts/shown.tsx";
import { pathOf, type ReportFrame, type ReportPageProps, useReport } from "../report-frame.ts";
import { Differences } from "./differences.tsx";
import { ThreeFigures } from "./three-figures.tsx";

/** Dossiers of the provincial software as they were entered: parts of a whole, and every sum that does not add up. */
export function DossiersPage({ frame }: ReportPageProps) {
  const texts = useTexts(dossierReportTexts, frame.app.languageChoice.language);
  const typed = useReport<TypedReport>(frame, pathOf(frame, "typed"));
  const { language } = frame;
  return (
    <Shown frame={frame} report={typed}>
      {(report) => (
        <>
          <PageTitle
            frame={frame}
            report={{ office: report.office, openDay: null, demonstration: false, before: null }}
          />
          <p class="report-ways">
            <a class="report-file" href="#/dossiers">
              {texts.importDossiers}
            </a>
            <a class="report-file" href="#/figures">
              {texts.enterFigures}
            </a>
          </p>
          {report.dossiers === null && <Empty frame={frame} words={texts.dossiersNone} hint="enterHint" />}
          {report.dossiers !== null && <Dossiers frame={frame} report={report} dossiers={report.dossiers} />}
          {report.leftOut.length > 0 && (
            <Card tone="plain" class="report-block">
              <h3>{texts.typedLeftOut}</h3>
              <ul>
                {report.leftOut.map(({ batch, why }) => (
                  <li key={batch} class="report-note">
                    {why[language]}
                  </li>
                ))}
              </ul>
            </Card>
          )}
          <ThreeFigures frame={frame} />
          <MadeAt frame={frame} report={report} />
        </>
      )}
    </Shown>
  );
}

interface DossiersProps {
  readonly frame: ReportFrame;
  readonly report: TypedReport;
  readonly dossiers: DossiersReport;
}

function Dossiers({ frame, report, dossiers }: DossiersProps) {
  const texts = useTexts(dossierReportTexts, frame.app.languageChoice.language);
  const { words, language } = frame;
  const { total, why, fields, differences, lateRows } = dossiers;
  return (
    <>
      {total !== null && (
        <FigureRow title={texts.dossiers}>
          <Part name={texts.received} value={total.received} of={texts.total} />
          <Part
            name={texts.resolved}
            value={total.resolved}
            of={texts.ofReceived(words.percent(total.percentResolved))}
          />
          <Part
            name={texts.early}
            value={total.early}
            of={texts.ofResolved(words.percent(total.percentEarly))}
          />
          <Part
            name={texts.onTime}
            value={total.onTime}
            of={texts.ofResolved(words.percent(total.percentOnTime))}
          />
          <Part
            name={texts.lateDossiers}
            value={total.late}
            of={texts.ofResolved(words.percent(total.percentLate))}
          />
          <Part
            name={texts.openDossiers}
            value={total.open}
            of={texts.ofReceived(words.percent(total.percentOpen))}
          />
        </FigureRow>
      )}
      {total === null && why !== null && (
        <p class="said said--plain">{`${texts.notAdded}: ${why[language]}`}</p>
      )}
      <Differences frame={frame} differences={differences} />
      <Card tone="plain" class="report-block">
        <div>
          <h3>{texts.byField}</h3>
          {lateRows > 0 && <p class="report-note">{texts.lateRows(words.amount(lateRows))}</p>}
        </div>
        <Fields rows={fields} total={total} />
      </Card>
    </>
  );

  function Part({ name, value, of }: { readonly name: string; readonly value: number; readonly of: string }) {
    return (
      <FigureCard
        name={
          <Meaning
            frame={frame}
            words={name}
            figure="dossiers"
            definitions={report.definitions}
            legs={null}
          />
        }
        value={words.amount(value)}
        unit={null}
        of={of}
        more={null}
        change={null}
      />
    );
  }

  function Fields({
    rows,
    total: whole,
  }: {
    readonly rows: readonly DossierRow[];
    readonly total: DossierRow | null;
  }) {
    const count = (key: "received" | "open" | "openInTerm" | "openOverdue", title: string) => ({
      key,
      title,
      begins: key === "open" ? ("group" as const) : null,
      cell: (row: DossierRow) => words.amount(row[key]),
    });
    const part = (
      key: "resolved" | "early" | "onTime" | "late",
      share: "percentResolved" | "percentEarly" | "percentOnTime" | "percentLate",
      title: string,
    ) => ({
      key,
      title,
      begins: key === "resolved" ? ("group" as const) : null,
      cell: (row: DossierRow) => (
        <>
          {words.amount(row[key])} <small>{words.percent(row[share])}</small>
        </>
      ),
    });
    return (
      <DataTable<DossierRow>
        frame={frame}
        caption={texts.byField}
        rowTitle={texts.byService}
        nameOf={({ name }) => name ?? texts.total}
        keyOf={({ name }) => name ?? "(total)"}
        rows={rows}
        total={whole}
        columns={[
          count("received", texts.received),
          part("resolved", "percentResolved", texts.resolved),
          part("early", "percentEarly", texts.early),
          part("onTime", "percentOnTime", texts.onTime),
          part("late", "percentLate", texts.lateDossiers),
          count("open", texts.openDossiers),
          count("openInTerm", texts.openInTerm),
          count("openOverdue", texts.openOverdue),
        ]}
      />
    );
  }
}
