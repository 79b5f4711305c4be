import type { ModeRatings, RatingsTogether, TypedReport } from "@motcua/protocol";
import { Card, useTexts } from "@motcua/screen-kit";
import { ratingReportTexts } from "../../../texts/reports/rating-report-texts.ts";
import { modeTexts } from "../../../texts/reports/report-names.ts";
import { DataTable } from "../parts/data-table.tsx";
import { meaningsOf } from "../parts/meaning.tsx";
import { Shown } from "../parts/shown.tsx";
import { pathOf, type ReportFrame, useReport } from "../report-frame.ts";
import { Differences } from "./differences.tsx";

type Row = { readonly name: string; readonly parts: ModeRatings["parts"] } & RatingsTogether["total"];

/** Paper, tablets and phones apart, and the sum of them that one can open (V4). */
export function ModesCard({ frame }: { readonly frame: ReportFrame }) {
  const texts = useTexts(ratingReportTexts, frame.app.languageChoice.language);
  const { words, language } = frame;
  const typed = useReport<TypedReport>(frame, pathOf(frame, "typed"));
  const sum = (row: Row, key: "issued" | "collected" | "valid") => {
    const known = row.parts.filter(({ batch }) => batch !== null);
    if (known.length === 0) return "–";
    const stated = known.map((part) => part[key]);
    if (stated.includes(null)) return texts.unknown;
    return words.amount(stated.reduce<number>((all, one) => all + (one ?? 0), 0));
  };
  return (
    <Card tone="plain" class="report-block">
      <div class="report-block__titled">
        <div>
          <h3>{texts.modes}</h3>
          <p class="report-note">{texts.modesNote}</p>
        </div>
        <a class="report-file" href="#/figures">
          {texts.enterFigures}
        </a>
      </div>
      <Shown frame={frame} report={typed}>
        {({ ratings, definitions }) => {
          const meaning = meaningsOf(frame, definitions);
          const modes = (["tablet", "phone", "paper"] as const).map(
            (mode): Row => ({ ...ratings[mode], name: modeTexts[mode][language] }),
          );
          const asked = [...new Set(modes.flatMap(({ asked: ask }) => ask.map((one) => one[language])))];
          return (
            <>
              <DataTable<Row>
                frame={frame}
                caption={texts.modes}
                rowTitle={texts.mode}
                nameOf={({ name }) => name}
                keyOf={({ name }) => name}
                rows={modes}
                total={{
                  ...ratings.total,
                  name: texts.together,
                  parts: modes.flatMap(({ parts }) => parts),
                }}
                columns={[
                  {
                    key: "issued",
                    title: meaning("paper-forms", texts.issuedForms),
                    cell: (row) => sum(row, "issued"),
                  },
                  {
                    key: "collected",
                    title: meaning("paper-forms", texts.collected),
                    cell: (row) => sum(row, "collected"),
                  },
                  {
                    key: "valid",
                    title: meaning("paper-forms", texts.valid),
                    cell: (row) => sum(row, "valid"),
                  },
                  { key: "n", begins: "group", title: texts.ratings, cell: ({ n }) => words.amount(n) },
                  {
                    key: "satisfied",
                    title: meaning("rating-share", texts.satisfied),
                    cell: ({ n, satisfied, share }) =>
                      share === null ? (
                        <small>{n === 0 ? "–" : texts.tooFew(words.amount(ratings.minimumForShare))}</small>
                      ) : (
                        <>
                          {words.percent(share.percent)}{" "}
                          <small>{`${words.amount(satisfied)}/${words.amount(n)}`}</small>
                        </>
                      ),
                  },
                  {
                    key: "interval",
                    title: texts.interval,
                    cell: ({ share }) =>
                      share === null
                        ? "–"
                        : `${words.percent(share.lowPercent)} – ${words.percent(share.highPercent)}`,
                  },
                  {
                    key: "response",
                    title: texts.response,
                    cell: ({ response: { percent, part, of } }) => (
                      <>
                        {percent === null ? texts.unknown : words.percent(percent)}{" "}
                        {of > 0 && <small>{`${words.amount(part)}/${words.amount(of)}`}</small>}
                      </>
                    ),
                  },
                ]}
              />
              {asked.map((sentence) => (
                <p key={sentence} class="report-note">
                  {sentence}
                </p>
              ))}
              <Differences
                frame={frame}
                differences={modes.flatMap(({ parts }) => parts.flatMap(({ differences }) => differences))}
              />
            </>
          );
        }}
      </Shown>
    </Card>
  );
}
