import { useTexts } from "@motcua/screen-kit";
import { Download } from "lucide-preact";
import { reportTexts } from "../../../texts/reports/report-texts.ts";
import { pathOf, type ReportFrame } from "../report-frame.ts";

export interface CsvLinkProps {
  readonly frame: ReportFrame;
  readonly name: "waits" | "satisfaction" | "utilisation" | "arrivals" | "distribution";
  readonly title: string;
  readonly ask: Readonly<Record<string, string | null>>;
}

/** The figures of one table as a file, made by the hub at the same place in the journal. */
export function CsvLink({ frame, name, title, ask }: CsvLinkProps) {
  const texts = useTexts(reportTexts, frame.app.languageChoice.language);
  const { from, until } = frame.period;
  return (
    <a
      class="report-file"
      href={`/api/v1/${pathOf(frame, name, { ...ask, format: "csv" })}`}
      download={`${name}-${from}-${until}.csv`}
      aria-label={texts.csvOf(title)}
    >
      <Download aria-hidden="true" />
      <span aria-hidden="true">{texts.csv}</span>
    </a>
  );
}
