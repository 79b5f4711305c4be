import { Field, type FieldProps } from "@motcua/screen-kit";
import { useEffect, useState } from "preact/hooks";

interface NumberValue {
  /** NaN while nothing that is a number is typed */
  readonly value: number;
  readonly onChange: (value: number) => void;
  /** said after the number, such as minutes */
  readonly unit?: string;
}

export interface NumberFieldProps extends NumberValue {
  readonly label: string;
  readonly hint?: string | null;
  readonly error: string | null;
}

/** A number with its label. */
export function NumberField({ label, hint = null, error, ...number }: NumberFieldProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(ids) => <NumberInput {...number} named={ids} />}
    </Field>
  );
}

export interface NumberInputProps extends NumberValue {
  /** what says what it is: the ids of a field, or words of its own */
  readonly named: Parameters<FieldProps["children"]>[0] | { readonly "aria-label": string };
}

/** A number as it is typed: what is no number yet stays on the screen, and counts as none. */
export function NumberInput({ value, onChange, unit, named }: NumberInputProps) {
  const [typed, setTyped] = useState(wordsOf(value));
  useEffect(() => {
    // the value came from elsewhere: undone, or given up
    if (!Object.is(numberOf(typed), value)) setTyped(wordsOf(value));
  }, [value]);
  return (
    <span class="number-field">
      <input
        {...named}
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
  );
}

const wordsOf = (value: number) => (Number.isNaN(value) ? "" : String(value));

/** People here write a comma where a machine wants a point. */
function numberOf(typed: string): number {
  const plain = typed.trim().replace(",", ".");
  return plain === "" ? Number.NaN : Number(plain);
}
