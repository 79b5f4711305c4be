import type { FigureId, LegSelection, WaitMeasures, WaitReport } from "@motcua/protocol";
import { useTexts } from "@motcua/screen-kit";
import type { ComponentChildren } from "preact";
import { legsOfTime } from "../../../model/legs-of-time.ts";
import { visitsBefore } from "../../../model/total-before.ts";
import { waitReportTexts } from "../../../texts/reports/wait-report-texts.ts";
import { Behind } from "../parts/behind.tsx";
import { ChangeLine } from "../parts/change-line.tsx";
import { FigureCard } from "../parts/figure-card.tsx";
import { Meaning } from "../parts/meaning.tsx";
import type { ReportFrame } from "../report-frame.ts";

interface CardParts {
  readonly frame: ReportFrame;
  readonly report: WaitReport;
}

/** A time of the whole period: its median first, its 90th percentile and its longest beside it. */
export function SpreadCard({
  frame,
  report,
  which,
}: CardParts & { readonly which: "wait" | "serviceTime" | "walk" | "wrapUp" }) {
  const texts = useTexts(waitReportTexts, frame.app.languageChoice.language);
  const { words } = frame;
  const figures = {
    wait: "wait-time",
    serviceTime: "service-time",
    walk: "walk-time",
    wrapUp: "wrap-up-time",
  } as const;
  const spread = report.total[which];
  const before = report.before.total[which];
  const title = texts[which];
  const ask = { title, which: legsOfTime[figures[which]], group: null };
  return (
    <FigureCard
      name={
        <Meaning
          frame={frame}
          words={title}
          figure={figures[which]}
          definitions={report.definitions}
          legs={ask}
        />
      }
      value={words.span(spread?.medianSeconds ?? null)}
      unit={spread === null ? null : texts.minutesSeconds}
      of={
        spread === null ? (
          "–"
        ) : (
          <Behind frame={frame} words={texts.halfOf(words.amount(spread.n))} ask={ask} />
        )
      }
      more={
        spread === null
          ? null
          : texts.spreadWords(words.span(spread.p90Seconds), words.span(spread.maxSeconds))
      }
      change={
        <ChangeLine
          frame={frame}
          now={spread?.medianSeconds ?? null}
          before={before?.medianSeconds ?? null}
          wanted={which === "wait" || which === "walk" ? "less" : "neither"}
          words={words.span}
        />
      }
    />
  );
}

/** The shares of the wait report, each with what it is a share of. */
export type WaitShare = "serviceLevel" | "noShows" | "abandonment" | "promise";

const figureOf: Readonly<Record<WaitShare, FigureId>> = {
  serviceLevel: "service-level",
  noShows: "no-show-rate",
  abandonment: "abandonment-rate",
  promise: "promise-kept",
};
const selectionOf: Readonly<Record<WaitShare, LegSelection>> = {
  serviceLevel: "called-in-time",
  noShows: "no-show",
  abandonment: "abandoned",
  promise: "promise-kept",
};

export function ShareCard({ frame, report, which }: CardParts & { readonly which: WaitShare }) {
  const texts = useTexts(waitReportTexts, frame.app.languageChoice.language);
  const { words } = frame;
  const ratio = report.total[which];
  const title = which === "serviceLevel" ? texts.within(words.amount(report.targetMinutes)) : texts[which];
  const ask = { title, which: selectionOf[which], group: null };
  return (
    <FigureCard
      name={
        <Meaning
          frame={frame}
          words={title}
          figure={figureOf[which]}
          definitions={report.definitions}
          legs={ask}
        />
      }
      value={words.percent(ratio?.percent ?? null)}
      unit={null}
      of={
        ratio === null ? (
          "–"
        ) : (
          <Behind
            frame={frame}
            words={texts.partOf(words.amount(ratio.part), words.amount(ratio.of))}
            ask={ask}
          />
        )
      }
      more={null}
      change={
        <ChangeLine
          frame={frame}
          now={ratio?.percent ?? null}
          before={report.before.total[which]?.percent ?? null}
          wanted={which === "serviceLevel" || which === "promise" ? "more" : "less"}
          words={(by) => texts.points(words.points(by))}
        />
      }
    />
  );
}

/** How many numbers were taken, and how many visits that made. */
export function IssuedCard({ frame, report }: CardParts) {
  const texts = useTexts(waitReportTexts, frame.app.languageChoice.language);
  const { words } = frame;
  const issuedOf = ({ issued, legs }: Pick<WaitMeasures, "issued" | "legs">) => issued ?? legs;
  const now = issuedOf(report.total);
  const before = visitsBefore(report);
  const ask = { title: texts.legs, which: "all" as const, group: null };
  return (
    <FigureCard
      name={
        <Meaning
          frame={frame}
          words={texts.issued}
          figure="issued"
          definitions={report.definitions}
          legs={ask}
        />
      }
      value={words.amount(now)}
      unit={null}
      of={<Behind frame={frame} words={texts.issuedNote(words.amount(report.total.legs))} ask={ask} />}
      more={null}
      change={
        <ChangeLine
          frame={frame}
          now={now}
          before={before === null ? null : issuedOf(before)}
          wanted="neither"
          words={words.amount}
        />
      }
    />
  );
}

/** What is kept, marked and left out of the times. */
export function DoubtfulCard({ frame, report }: CardParts) {
  const texts = useTexts(waitReportTexts, frame.app.languageChoice.language);
  const { words } = frame;
  const { doubtful, legs } = report.total;
  const ask = { title: texts.doubtful, which: "doubtful" as const, group: null };
  const of: ComponentChildren = (
    <Behind frame={frame} words={texts.partOf(words.amount(doubtful), words.amount(legs))} ask={ask} />
  );
  return (
    <FigureCard
      name={
        <Meaning
          frame={frame}
          words={texts.doubtful}
          figure="doubtful"
          definitions={report.definitions}
          legs={ask}
        />
      }
      value={words.amount(doubtful)}
      unit={texts.legs.toLowerCase()}
      of={of}
      more={texts.doubtfulNote}
      change={
        <ChangeLine
          frame={frame}
          now={doubtful}
          before={visitsBefore(report)?.doubtful ?? null}
          wanted="less"
          words={words.amount}
        />
      }
    />
  );
}
