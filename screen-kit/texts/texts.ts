import type { Bilingual, Language } from "@motcua/protocol";
import { type ReadonlySignal, signal } from "@preact/signals";

/** A text, or how to say one about something. */
export type Text = string | ((...about: never[]) => string);

/** What the other language's catalogue must hold: the same keys, the same questions to answer. */
export type TextsLike<T> = {
  readonly [Key in keyof T]: T[Key] extends string ? string : T[Key];
};

/** One catalogue a language. */
export interface Texts<T> {
  readonly vi: T;
  readonly en: TextsLike<T>;
}

/** Binds a screen's catalogues; a missing text or language does not compile. Vietnamese comes first and leads. */
export function defineTexts<const T extends Record<string, Text>>(catalogues: {
  readonly vi: T;
  readonly en: NoInfer<TextsLike<T>>;
}): Texts<TextsLike<T>> {
  return catalogues as Texts<TextsLike<T>>;
}

/** The catalogue of the language that is chosen now; read in a component, it follows the choice. */
export function useTexts<T>(texts: Texts<T>, language: ReadonlySignal<Language>): TextsLike<T> {
  return language.value === "vi" ? (texts.vi as TextsLike<T>) : texts.en;
}

/** An amount, formatted or not, with its English noun: `1 visit`, `1,204 visits`. Vietnamese has one form. */
export function counted(amount: number | string, one: string, many: string): string {
  return `${amount} ${String(amount) === "1" ? one : many}`;
}

/** What the office wrote in both languages, in the one chosen now. */
export function inLanguage(text: Bilingual, language: Language): string {
  return text[language];
}

/** The language of one screen: Vietnamese until someone asks for the other. */
export interface LanguageChoice {
  readonly language: ReadonlySignal<Language>;
  choose(language: Language): void;
}

/** Keeps the chosen language and says it to screen readers as the page's own. */
export function createLanguageChoice(page: { lang: string }, first: Language): LanguageChoice {
  const language = signal(first);
  page.lang = first;
  return {
    language,
    choose(next) {
      language.value = next;
      page.lang = next;
    },
  };
}
