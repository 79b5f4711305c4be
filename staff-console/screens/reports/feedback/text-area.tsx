import { Field } from "@motcua/screen-kit";
import "../typed/typed.css";

export interface TextAreaProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly maxLength: number;
  readonly error: string | null;
}

/** Several lines of words with their label. */
export function TextArea({ label, value, onInput, maxLength, error }: TextAreaProps) {
  return (
    <Field label={label} error={error}>
      {(ids) => (
        <textarea
          {...ids}
          class="kit-input typed-area"
          value={value}
          maxLength={maxLength}
          onInput={(typed) => onInput(typed.currentTarget.value)}
        />
      )}
    </Field>
  );
}
