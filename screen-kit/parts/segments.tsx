import type { Language } from "@motcua/protocol";
import { useId } from "preact/hooks";
import { kitTexts } from "../texts/kit-texts.ts";
import "./segments.css";

export interface SegmentsProps<Choice extends string> {
  /** what is chosen here, said before the choices */
  readonly label: string;
  readonly choices: readonly { readonly value: Choice; readonly words: string; readonly lang?: string }[];
  readonly chosen: Choice;
  readonly onChoose: (choice: Choice) => void;
  readonly size: "desk" | "touch";
}

/** A few choices side by side, one of them taken. */
export function Segments<Choice extends string>(props: SegmentsProps<Choice>) {
  const name = useId();
  return (
    <fieldset class={`kit-segments kit-segments--${props.size}`}>
      <legend class="kit-only-heard">{props.label}</legend>
      {props.choices.map(({ value, words, lang }) => (
        <label key={value} class="kit-segments__choice" lang={lang}>
          <input
            type="radio"
            class="kit-only-heard"
            name={name}
            checked={value === props.chosen}
            onChange={() => props.onChoose(value)}
          />
          <span>{words}</span>
        </label>
      ))}
    </fieldset>
  );
}

export interface LanguageSwitchProps {
  readonly language: Language;
  readonly onChoose: (language: Language) => void;
  readonly size: "desk" | "touch";
}

/** Vietnamese first, English one touch away; each language by its own name. */
export function LanguageSwitch({ language, onChoose, size }: LanguageSwitchProps) {
  return (
    <Segments
      label={kitTexts[language].language}
      choices={[
        { value: "vi", words: "Tiếng Việt", lang: "vi" },
        { value: "en", words: "English", lang: "en" },
      ]}
      chosen={language}
      onChoose={onChoose}
      size={size}
    />
  );
}
