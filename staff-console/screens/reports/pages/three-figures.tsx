import type { TypedReport } from "@motcua/protocol";
import { Card, useTexts } from "@motcua/screen-kit";
import type { ComponentChildren } from "preact";
import { ratingReportTexts } from "../../../texts/reports/rating-report-texts.ts";
import { meaningsOf } from "../parts/meaning.tsx";
import { Shown } from "../parts/shown.tsx";
import { pathOf, type ReportFrame, useReport } from "../report-frame.ts";

/** Three satisfaction figures of Vietnamese practice, apart and by name, so that nobody takes one for another. */
export function ThreeFigures({ frame }: { readonly frame: ReportFrame }) {
  const texts = useTexts(ratingReportTexts, frame.app.languageChoice.language);
  const typed = useReport<TypedReport>(frame, pathOf(frame, "typed"));
  const { words } = frame;
  return (
    <Card tone="plain" class="three">
      <div>
        <h3>{texts.three}</h3>
        <p class="three__note">{texts.threeNote}</p>
      </div>
      <Shown frame={frame} report={typed}>
        {(report) => (
          <dl class="three__figures">
            <Figure {...ratingShare(report)} />
            <Figure {...dossierRate(report)} />
            <Figure {...survey(report)} />
          </dl>
        )}
      </Shown>
    </Card>
  );

  function ratingShare(report: TypedReport): FigureProps {
    const { ratings } = report;
    const { n, share } = ratings.total;
    const few = n === 0 ? "" : `, ${texts.tooFew(words.amount(ratings.minimumForShare))}`;
    const interval =
      share === null
        ? few
        : `, ${texts.intervalIs(words.percent(share.lowPercent), words.percent(share.highPercent))}`;
    return {
      name: meaningsOf(frame, report.definitions)("rating-share", texts.ratingShare),
      note: texts.ratingShareNote,
      value: words.percent(share?.percent ?? null),
      of: `${texts.nVotes(words.amount(n))}${interval}`,
    };
  }

  function dossierRate(report: TypedReport): FigureProps {
    const rate = report.dossiers?.qd766 ?? null;
    const known = {
      name: meaningsOf(frame, report.definitions)("qd766-rate", texts.qd766),
      note: texts.qd766Note,
    };
    if (rate === null) return { ...known, value: "–", of: texts.notEntered };
    const of =
      rate.underAuthority === null ? texts.unknown : texts.nDossiers(words.amount(rate.underAuthority));
    if (rate.percent !== null) return { ...known, value: words.percent(rate.percent), of };
    const between =
      rate.lowPercent === null || rate.highPercent === null
        ? texts.unknown
        : texts.bounds(words.percent(rate.lowPercent), words.percent(rate.highPercent));
    return {
      ...known,
      value: "–",
      of: `${between}. ${rate.asked.map((ask) => ask[frame.language]).join(" ")}`,
    };
  }

  function survey(report: TypedReport): FigureProps {
    const known = {
      name: meaningsOf(frame, report.definitions)("sipas", texts.sipas),
      note: texts.sipasNote,
    };
    const latest = [...report.sipas].sort((one, other) => other.year - one.year)[0];
    if (latest === undefined) return { ...known, value: "–", of: texts.notEntered };
    const of = latest.respondents === null ? texts.unknown : texts.nPeople(words.amount(latest.respondents));
    return { ...known, value: words.percent(latest.percent), of: `${latest.year}, ${of}` };
  }
}

interface FigureProps {
  readonly name: ComponentChildren;
  readonly note: string;
  readonly value: string;
  readonly of: string;
}

function Figure({ name, note, value, of }: FigureProps) {
  return (
    <div class="three__figure">
      <dt>{name}</dt>
      <dd class="three__value">{value}</dd>
      <dd class="three__of">{of}</dd>
      <dd class="three__note">{note}</dd>
    </div>
  );
}
