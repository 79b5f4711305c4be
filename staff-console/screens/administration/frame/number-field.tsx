import { Field } from "@motcua/screen-kit";
import { useEffect, useState } from "preact/hooks";

export interface NumberFieldProps {
  readonly label: string;
  readonly hint?: string | null;
  readonly error: string | null;
  /** NaN while nothing that is a number is typed */
  readonly value: number;
  readonly onChange: (value: number) => void;
  /** said after the number, such as minutes */
  readonly unit?: string;
}

/** A number as it is typed: what is no number yet stays on the screen, and counts as none. */
export function NumberField({ label, hint = null, error, value, onChange, unit }: NumberFieldProps) {
  const [typed, setTyped] = useState(wordsOf(value));
  useEffect(() => {
    // the value came from elsewhere: undone, or given up
    if (!Object.is(numberOf(typed), value)) setTyped(wordsOf(value));
  }, [value]);
  return (
    <Field label={label} hint={hint} error={error}>
      {(ids) => (
        <span class="number-field">
          <input
            {...ids}
            class="kit-input"
            type="text"
            inputMode="decimal"
            autocomplete="off"
            maxLength={7}
            value={typed}
            onInput={(input) => {
              setTyped(input.currentTarget.value);
              onChange(numberOf(input.currentTarget.value));
            }}
          />
          {unit !== undefined && <span>{unit}</span>}
        </span>
      )}
    </Field>
  );
}

const wordsOf = (value: number) => (Number.isNaN(value) ? "" : String(value));

/** People here write a comma where a machine wants a point. */
function numberOf(typed: string): number {
  const plain = typed.trim().replace(",", ".");
  return plain === "" ? Number.NaN : Number(plain);
}
