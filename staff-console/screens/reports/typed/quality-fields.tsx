import { useTexts } from "@motcua/screen-kit";
import { type QualityField, qualityFields, type TypedCounts } from "../../../model/figure-drafts.ts";
import type { StaffApp } from "../../../model/staff-app.ts";
import { typedTexts } from "../../../texts/typed-texts.ts";
import { CountField } from "./count-field.tsx";

export interface QualityFieldsProps {
  readonly app: StaffApp;
  readonly value: TypedCounts<QualityField>;
  readonly onChange: (value: TypedCounts<QualityField>) => void;
}

/** What the QĐ 766 rate needs beside lateness; all of it may be left open. */
export function QualityFields({ app, value, onChange }: QualityFieldsProps) {
  const texts = useTexts(typedTexts, app.languageChoice.language);
  return (
    <>
      <h3 class="typed-title">{texts.qualityTitle}</h3>
      <div class="form__row form__row--top">
        {qualityFields.map((field) => (
          <CountField
            key={field}
            label={texts[field]}
            value={value[field]}
            onInput={(typed) => onChange({ ...value, [field]: typed })}
            wrong={texts.wrongCount}
            missing={null}
          />
        ))}
      </div>
    </>
  );
}
