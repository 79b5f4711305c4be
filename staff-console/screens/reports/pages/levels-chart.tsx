import type { SatisfactionReport } from "@motcua/protocol";
import { useTexts } from "@motcua/screen-kit";
import type { ComponentChildren } from "preact";
import { useMemo } from "preact/hooks";
import { ratingReportTexts } from "../../../texts/reports/rating-report-texts.ts";
import { percentSteps } from "../charts/axis-steps.ts";
import { Chart } from "../charts/chart.tsx";
import type { ChartLook } from "../charts/chart-look.ts";
import { rowsHeightRem, rowsOption } from "../charts/rows.ts";
import { groupWords, type ReportFrame } from "../report-frame.ts";

export interface LevelsProps {
  readonly frame: ReportFrame;
  readonly report: SatisfactionReport;
  readonly table: ComponentChildren;
}

const rowsAtMost = 12;

/** Ratings by level, part by part to 100 %; groups below the minimum have no bar: they are counted, and in the table. */
export function LevelsChart({ frame, report, table }: LevelsProps) {
  const texts = useTexts(ratingReportTexts, frame.app.languageChoice.language);
  const { words, language } = frame;
  const minimum = words.amount(report.minimumForShare);
  const levels = [...(report.total.share?.levels ?? [])].sort((one, other) => other.level - one.level);
  const known = report.groups.filter(({ key, n }) => key !== null && n > 0);
  const rows = [
    { name: { vi: texts.total, en: texts.total }, n: report.total.n, share: report.total.share },
    ...known
      .filter(({ share }) => share !== null)
      .sort((one, other) => other.n - one.n)
      .slice(0, rowsAtMost),
  ];
  const few = known.filter(({ share }) => share === null).length;
  const option = useMemo(
    () =>
      rowsOption({
        names: rows.map(({ name, n }) =>
          texts.votesOf(shortened(groupWords(name, language, texts.ungrouped)), words.amount(n)),
        ),
        notes: rows.map(({ share }) => (share === null ? texts.tooFew(minimum) : null)),
        amount: (value) => words.percent(value),
        scale: words.wholePercent,
        steps: percentSteps,
        marks: [],
        series: levels.map(({ scale, level, name, satisfied }, at) => ({
          name: name?.[language] ?? words.amount(level),
          colour: (look) => levelColour(look, at, levels.length, satisfied ? "satisfied" : "not"),
          values: rows.map(
            ({ share }) =>
              share?.levels.find((one) => one.scale === scale && one.level === level)?.percent ?? null,
          ),
        })),
      }),
    [report, language],
  );
  const { share, n } = report.total;
  return (
    <Chart
      frame={frame}
      title={texts.satisfiedTitle}
      note={
        few === 0 ? texts.levelsNote : `${texts.levelsNote}. ${texts.fewGroups(words.amount(few), minimum)}`
      }
      said={
        share === null
          ? `${texts.satisfiedTitle}: ${texts.nVotes(words.amount(n))}, ${texts.tooFew(minimum)}.`
          : `${texts.satisfiedTitle}, ${texts.nVotes(words.amount(n))}: ${levels
              .map(({ name, level, percent }) => `${name?.[language] ?? level} ${words.percent(percent)}`)
              .join(", ")}.`
      }
      option={option}
      heightRem={rowsHeightRem(rows.length, "legend")}
      table={table}
    />
  );
}

/** Best to worst: green for what the scale calls satisfied, then pale, amber and red. */
function levelColour(look: ChartLook, at: number, of: number, is: "satisfied" | "not"): string {
  if (is === "satisfied") return at === 0 ? look.good : look.goodPale;
  if (at === of - 1) return look.bad;
  return at === of - 2 ? look.warning : look.primarySoft;
}

/** A long name gives way to its n, which must be read. */
function shortened(name: string): string {
  return name.length > 24 ? `${name.slice(0, 22).trimEnd()}…` : name;
}
