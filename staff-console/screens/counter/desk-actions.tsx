import { Button, Segments, useTexts } from "@motcua/screen-kit";
import { X } from "lucide-preact";
import { outcomes } from "../../model/counter-desk.ts";
import { dossierKeyName, keyNames } from "../../model/counter-keys.ts";
import { type DeskAction, holderOf } from "../../model/desk-state.ts";
import { waitOf } from "../../model/wait.ts";
import {
  actionTexts,
  becauseTexts,
  counterTexts,
  outcomeTexts,
  whyTexts,
} from "../../texts/counter-texts.ts";
import { refusalWords } from "../../texts/refusal-words.ts";
import type { CounterPartProps } from "./counter-page.tsx";
import "./desk-actions.css";

/** The next step as one large button, always in the same place; below it everything else one may do. */
export function DeskActions(props: CounterPartProps) {
  const { desk, view, app } = props;
  const language = app.languageChoice.language.value;
  const texts = useTexts(counterTexts, app.languageChoice.language);
  const availability = desk.availability.value;
  const problem = desk.problem.value;
  const serving = view.activity.kind === "serving";
  const free = view.activity.kind === "ready" || view.activity.kind === "wrap-up";

  const why = (action: DeskAction): string | null => {
    const reason = availability[action];
    return reason === null ? null : whyTexts[reason][language];
  };
  const second = (action: DeskAction, words: string, keyName: string | null = keyNames[action]) => (
    <Button
      kind="quiet"
      size="desk"
      wide="wide"
      keyName={keyName}
      unavailable={why(action)}
      onPress={() => desk.press(action)}
    >
      {words}
    </Button>
  );
  const first = primaryOf(props);
  const isAtWork = first !== null && first !== "sign-in";

  return (
    <>
      {first !== null && (
        <div class="counter__primary">
          <Button
            kind={first === "finish" ? "good" : "primary"}
            size="giant"
            wide="wide"
            keyName={keyNames[first]}
            unavailable={why(first)}
            onPress={() => desk.press(first)}
          >
            {wordsOf(first)}
          </Button>
        </div>
      )}
      {serving && (
        <div class="counter__ending">
          <span class="counter__ending-title" aria-hidden="true">
            {texts.outcome}
          </span>
          <Segments
            label={texts.outcome}
            choices={outcomes.map((value, at) => ({
              value,
              words: `${at + 1} ${outcomeTexts[value][language]}`,
            }))}
            chosen={desk.outcome.value}
            onChoose={desk.chooseOutcome}
            size="desk"
          />
          {desk.dossiers.value.map((code) => (
            <span key={code} class="counter__dossier">
              {code}
              <button
                type="button"
                aria-label={texts.removeDossier(code)}
                onClick={() => desk.removeDossier(code)}
              >
                <X aria-hidden="true" />
              </button>
            </span>
          ))}
        </div>
      )}
      {problem !== null && (
        <p class="said said--bad" role="alert">
          {actionTexts[problem.action][language]}. {refusalWords(problem.refusal, language)}
        </p>
      )}
      {isAtWork && (
        <div class="counter__seconds">
          {second("recall", texts.recall)}
          {second("no-show", texts.noShow)}
          {second("transfer", texts.transfer)}
          {free ? second("resume", texts.resume) : second("park", texts.park)}
          {second("call", texts.call)}
          <Button
            kind="quiet"
            size="desk"
            wide="wide"
            keyName={dossierKeyName}
            unavailable={serving ? null : (why("finish") ?? null)}
            onPress={() => desk.open("dossier")}
          >
            {texts.dossier}
          </Button>
          {second("pause", texts.pause)}
          {second("ready", texts.ready, view.activity.kind === "wrap-up" ? "Enter" : null)}
        </div>
      )}
      <Upcoming {...props} />
    </>
  );

  function wordsOf(action: DeskAction): string {
    switch (action) {
      case "sign-in":
        return texts.signIn;
      case "start":
        return texts.start;
      case "finish":
        return texts.finish;
      case "ready":
        return texts.ready;
      default:
        return texts.next;
    }
  }
}

/** The one thing that comes next, whatever was before. */
function primaryOf({ view, me }: CounterPartProps): DeskAction | null {
  if (view.day === null || holderOf(view, me.id) === "someone-elses") return null;
  switch (view.activity.kind) {
    case "closed":
      return "sign-in";
    case "paused":
      return "ready";
    case "calling":
      return "start";
    case "serving":
      return "finish";
    case "ready":
    case "wrap-up":
      return "next";
    default:
      return view.activity satisfies never;
  }
}

/** While somebody is here: who would come next, so that an officer can say so. */
function Upcoming({ app, view, watched }: CounterPartProps) {
  const language = app.languageChoice.language.value;
  const texts = useTexts(counterTexts, app.languageChoice.language);
  const next = view.queue[0];
  const isHere = view.activity.kind === "calling" || view.activity.kind === "serving";
  if (!isHere || next === undefined) return <p class="counter__upcoming">{texts.keys}</p>;
  const service = view.services.find(({ id }) => id === next.service);
  const formats = watched.formats.value;
  const wait = waitOf(next.joinedAt, service?.targetMinutes ?? 0, watched.nowMs.value);
  return (
    <p class="counter__upcoming">
      <span>{texts.upcoming}</span>
      <strong>{next.number}</strong>
      <span>
        {service?.name[language] ?? next.service} · {texts.waited(formats.minutes(wait.minutes))} ·{" "}
        {becauseTexts[next.because][language]}
      </span>
    </p>
  );
}
