import type { FigureDefinition, ReportPosition } from "@motcua/protocol";
import { Button, useTexts } from "@motcua/screen-kit";
import type { ComponentChildren } from "preact";
import { refusalWords } from "../../../texts/refusal-words.ts";
import { reportTexts } from "../../../texts/reports/report-texts.ts";
import type { AskedReport, ReportFrame } from "../report-frame.ts";

export interface ShownProps<T> {
  readonly frame: ReportFrame;
  readonly report: AskedReport<T>;
  readonly children: (report: T) => ComponentChildren;
}

interface Made {
  readonly madeAt: number;
  readonly position: ReportPosition;
  readonly definitions?: readonly FigureDefinition[];
}

/** The faces of one report: being made, there, refused, and what is kept on show while the hub is away. */
export function Shown<T extends { readonly madeAt?: number }>({
  frame,
  report: { state, again },
  children,
}: ShownProps<T>) {
  const texts = useTexts(reportTexts, frame.app.languageChoice.language);
  const report = state.shown;
  return (
    <>
      {state.kind === "loading" && report === null && (
        <p class="report-wait" role="status">
          {texts.loading}
        </p>
      )}
      {state.kind === "refused" && (
        <div class="report-wait">
          <p class={state.refusal.code === "hub-away" ? "said said--plain" : "said said--bad"} role="alert">
            {problemWords()}
          </p>
          <Button kind="quiet" size="desk" onPress={again}>
            {texts.again}
          </Button>
        </div>
      )}
      {report !== null && (
        <div class="report-shown" aria-busy={state.kind === "loading" ? "true" : undefined}>
          {children(report)}
        </div>
      )}
    </>
  );

  function problemWords(): string {
    if (state.kind !== "refused") return "";
    if (state.refusal.code === "hub-away") {
      const at = report?.madeAt;
      return at === undefined ? texts.away : texts.awayShown(frame.app.formats.value.clockAndDate(at));
    }
    return refusalWords(state.refusal, frame.language);
  }
}

/** What the figures mean, and where they come from: the place in the journal they were made at, and when it was last verified. */
export function MadeAt({ frame, report }: { readonly frame: ReportFrame; readonly report: Made }) {
  const texts = useTexts(reportTexts, frame.app.languageChoice.language);
  const formats = frame.app.formats.value;
  const { seq, hash, verified } = report.position;
  const { definitions = [] } = report;
  return (
    <footer class="report-foot">
      {definitions.length > 0 && (
        <details class="report-meaning">
          <summary>{texts.definitions}</summary>
          <dl>
            {definitions.map(({ figure, name, definition }) => (
              <div key={figure}>
                <dt>{name[frame.language]}</dt>
                <dd>{definition[frame.language]}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      <p class="report-made">
        {texts.madeAt(formats.clockAndDate(report.madeAt))}{" "}
        {texts.position(`${frame.words.amount(seq)} (${hash.slice(0, 16)})`)}{" "}
        {verified === null
          ? texts.neverVerified
          : texts.verified(formats.clockAndDate(verified.at), frame.words.amount(verified.seq))}
      </p>
    </footer>
  );
}
