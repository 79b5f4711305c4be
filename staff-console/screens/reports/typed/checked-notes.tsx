import type { CheckedFigures, Refusal } from "@motcua/protocol";
import { useTexts } from "@motcua/screen-kit";
import type { StaffApp } from "../../../model/staff-app.ts";
import { refusalWords } from "../../../texts/refusal-words.ts";
import { typedTexts } from "../../../texts/typed-texts.ts";
import "./typed.css";

export interface CheckedNotesProps {
  readonly app: StaffApp;
  readonly checked: Pick<CheckedFigures, "problems" | "differences" | "overlaps"> | null;
  readonly refusal: Refusal | null;
}

/** What the hub said of figures: what cannot be, and what does not add up. */
export function CheckedNotes({ app, checked, refusal }: CheckedNotesProps) {
  const language = app.languageChoice.language.value;
  const texts = useTexts(typedTexts, app.languageChoice.language);
  return (
    <div role="status">
      {refusal !== null && <p class="said said--bad">{refusalWords(refusal, language)}</p>}
      {checked !== null && checked.problems.length > 0 && (
        <div class="said said--bad">
          <ul class="typed-list">
            {checked.problems.map(({ field, sentence }) => (
              <li key={`${field} ${sentence.vi}`}>{sentence[language]}</li>
            ))}
          </ul>
        </div>
      )}
      {checked !== null && checked.problems.length === 0 && checked.differences.length > 0 && (
        <div class="said said--plain">
          <p>{texts.doesNotAddUp}</p>
          <ul class="typed-list">
            {checked.differences.slice(0, 20).map(({ of, statement, sentence }) => (
              <li key={`${of} ${statement.vi} ${sentence.vi}`}>
                {of === null ? "" : `${of}: `}
                {statement[language]}: {sentence[language]}
              </li>
            ))}
          </ul>
        </div>
      )}
      {checked !== null && checked.overlaps.length > 0 && <p class="said said--plain">{texts.overlapping}</p>}
    </div>
  );
}
