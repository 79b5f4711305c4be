import { actionTexts } from "../../texts/counter-texts.ts";
import { refusalWords } from "../../texts/refusal-words.ts";
import type { CounterPartProps } from "./counter-page.tsx";

/** The hub's last "no", inside the question that it was said to. */
export function ProblemInside({ app, desk }: CounterPartProps) {
  const language = app.languageChoice.language.value;
  const problem = desk.problem.value;
  if (problem === null) return null;
  return (
    <p class="said said--bad" role="alert">
      {actionTexts[problem.action][language]}. {refusalWords(problem.refusal, language)}
    </p>
  );
}
