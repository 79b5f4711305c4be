import type { RatingFlagReport } from "@motcua/protocol";
import { Card, useTexts } from "@motcua/screen-kit";
import { ShieldCheck, TriangleAlert } from "lucide-preact";
import { ratingReportTexts } from "../../../texts/reports/rating-report-texts.ts";
import { Shown } from "../parts/shown.tsx";
import { pathOf, type ReportFrame, useReport } from "../report-frame.ts";

/** Signs that staff pressed ratings, each explained; a reason to ask, and nothing is left out silently. */
export function FlagsCard({ frame }: { readonly frame: ReportFrame }) {
  const texts = useTexts(ratingReportTexts, frame.app.languageChoice.language);
  const { words, language } = frame;
  const asked = useReport<RatingFlagReport & { readonly madeAt?: number }>(
    frame,
    pathOf(frame, "rating-flags"),
  );
  const counters = frame.app.office.inForce.value?.settings.counters;
  const numberOf = (id: string) => counters?.find((known) => known.id === id)?.number.toString() ?? id;
  return (
    <Card tone="plain" class="report-block">
      <h3>{texts.flags}</h3>
      <Shown frame={frame} report={asked}>
        {({ flags, counterMonths, definitions }) => (
          <>
            <p class="report-note flags__note">
              {flags.length === 0 && counterMonths > 0 && <ShieldCheck aria-hidden="true" />}
              {counterMonths === 0
                ? texts.nothingToFlag
                : flags.length === 0
                  ? texts.noFlags(words.amount(counterMonths))
                  : texts.flagsNote(words.amount(counterMonths))}
            </p>
            <ul class="flags">
              {flags.map(({ kind, counter, month, found, of, why }) => {
                const known = definitions.find((one) => one.kind === kind);
                return (
                  <li key={`${kind} ${counter} ${month}`}>
                    <TriangleAlert aria-hidden="true" />
                    <div>
                      <h4>
                        {`${texts.counter} ${numberOf(counter)}, ${month.slice(5)}/${month.slice(0, 4)}: `}
                        {known === undefined ? (
                          kind
                        ) : (
                          <button
                            type="button"
                            class="meaning"
                            aria-label={texts.meaningOf(known.name[language])}
                            onClick={() =>
                              frame.explain({
                                name: known.name[language],
                                definition: known.definition[language],
                                legs: null,
                              })
                            }
                          >
                            <span>{known.name[language]}</span>
                          </button>
                        )}
                      </h4>
                      <p>
                        {why[language]} ({texts.partOf(words.amount(found), words.amount(of))})
                      </p>
                    </div>
                  </li>
                );
              })}
            </ul>
          </>
        )}
      </Shown>
    </Card>
  );
}
