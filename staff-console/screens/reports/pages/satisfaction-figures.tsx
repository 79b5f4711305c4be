import type { SatisfactionReport } from "@motcua/protocol";
import { useTexts } from "@motcua/screen-kit";
import { ratingsBefore } from "../../../model/total-before.ts";
import { ratingReportTexts } from "../../../texts/reports/rating-report-texts.ts";
import { ChangeLine } from "../parts/change-line.tsx";
import { FigureCard } from "../parts/figure-card.tsx";
import { Meaning } from "../parts/meaning.tsx";
import type { ReportFrame } from "../report-frame.ts";

interface CardParts {
  readonly frame: ReportFrame;
  readonly report: SatisfactionReport;
}

/** V4: the satisfied share never without n and its interval; below the minimum n alone. */
export function SatisfiedCard({ frame, report }: CardParts) {
  const texts = useTexts(ratingReportTexts, frame.app.languageChoice.language);
  const { words } = frame;
  const { n, share } = report.total;
  return (
    <FigureCard
      name={
        <Meaning
          frame={frame}
          words={texts.satisfied}
          figure="rating-share"
          definitions={report.definitions}
          legs={null}
        />
      }
      value={share === null ? "–" : words.percent(share.percent)}
      unit={share === null && n > 0 ? texts.tooFew(words.amount(report.minimumForShare)) : null}
      of={texts.nVotes(words.amount(n))}
      more={
        share === null
          ? null
          : texts.intervalIs(words.percent(share.lowPercent), words.percent(share.highPercent))
      }
      change={
        <ChangeLine
          frame={frame}
          now={share?.percent ?? null}
          before={report.before.total.share?.percent ?? null}
          wanted="more"
          words={(by) => texts.points(words.points(by))}
        />
      }
    />
  );
}

/** How many of those who could rate did; "not known" where nobody counted them. */
export function ResponseCard({ frame, report }: CardParts) {
  const texts = useTexts(ratingReportTexts, frame.app.languageChoice.language);
  const { words } = frame;
  const { response } = report.total;
  return (
    <FigureCard
      name={
        <Meaning
          frame={frame}
          words={texts.response}
          figure="response-rate"
          definitions={report.definitions}
          legs={{ title: texts.response, which: "rateable", group: null }}
        />
      }
      value={response.percent === null ? "–" : words.percent(response.percent)}
      unit={response.percent === null ? texts.unknown : null}
      of={texts.partOf(words.amount(response.part), words.amount(response.of))}
      more={null}
      change={
        <ChangeLine
          frame={frame}
          now={response.percent}
          before={report.before.total.response.percent}
          wanted="more"
          words={(by) => texts.points(words.points(by))}
        />
      }
    />
  );
}

/** Counted apart, never in n. */
export function ApartCards({ frame, report }: CardParts) {
  const texts = useTexts(ratingReportTexts, frame.app.languageChoice.language);
  const { words } = frame;
  const cards = [
    { figure: "without-leg" as const, key: "withoutLeg" as const, note: texts.withoutLegNote },
    { figure: "late-votes" as const, key: "late" as const, note: null },
  ];
  return (
    <>
      {cards.map(({ figure, key, note }) => (
        <FigureCard
          key={key}
          name={
            <Meaning
              frame={frame}
              words={texts[key]}
              figure={figure}
              definitions={report.definitions}
              legs={null}
            />
          }
          value={words.amount(report.total[key])}
          unit={null}
          of={texts.nVotes(words.amount(report.total.n))}
          more={note}
          change={
            <ChangeLine
              frame={frame}
              now={report.total[key]}
              before={ratingsBefore(report)?.[key] ?? null}
              wanted="neither"
              words={words.amount}
            />
          }
        />
      ))}
    </>
  );
}
