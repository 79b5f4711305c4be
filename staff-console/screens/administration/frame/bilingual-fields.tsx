import type { Bilingual } from "@motcua/protocol";
import { TextInput, useTexts } from "@motcua/screen-kit";
import { settingsPageTexts } from "../../../texts/settings-page-texts.ts";
import type { SettingsEdit } from "./settings-page.tsx";

export interface BilingualFieldsProps {
  readonly edit: SettingsEdit;
  /** what the words are, such as “Tên” */
  readonly label: string;
  readonly value: Bilingual;
  readonly onChange: (value: Bilingual) => void;
  /** the problems are named `${at}/vi` and `${at}/en` */
  readonly at: string;
  readonly maxLength: number;
}

/** The same words in both languages, side by side. */
export function BilingualFields({ edit, label, value, onChange, at, maxLength }: BilingualFieldsProps) {
  const texts = useTexts(settingsPageTexts, edit.app.languageChoice.language);
  return (
    <>
      <TextInput
        label={texts.inVietnamese(label)}
        value={value.vi}
        onInput={(vi) => onChange({ vi, en: value.en })}
        maxLength={maxLength}
        error={edit.problem(`${at}/vi`)}
      />
      <TextInput
        label={texts.inEnglish(label)}
        value={value.en}
        onInput={(en) => onChange({ vi: value.vi, en })}
        maxLength={maxLength}
        error={edit.problem(`${at}/en`)}
      />
    </>
  );
}
