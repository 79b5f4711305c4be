import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { classes } from "./class-names.ts";
import "./text-field.css";

export interface FieldProps {
  readonly label: string;
  /** how to fill it in */
  readonly hint?: string | null;
  /** what is wrong and what to do next */
  readonly error?: string | null;
  /** the control, given the ids that bind it to its words */
  readonly children: (ids: {
    readonly id: string;
    readonly "aria-describedby": string | undefined;
    readonly "aria-invalid": "true" | undefined;
  }) => ComponentChildren;
}

/** A control with its label, hint and error, bound to each other. */
export function Field({ label, hint = null, error = null, children }: FieldProps) {
  const id = useId();
  const described = [hint === null ? null : `${id}-hint`, error === null ? null : `${id}-error`].filter(
    Boolean,
  );
  return (
    <div class={classes("kit-field", error === null ? null : "kit-field--wrong")}>
      <label class="kit-field__label" for={id}>
        {label}
      </label>
      {hint !== null && (
        <p class="kit-field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error !== null && (
        <p class="kit-field__error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
      {children({
        id,
        "aria-describedby": described.length === 0 ? undefined : described.join(" "),
        "aria-invalid": error === null ? undefined : "true",
      })}
    </div>
  );
}

export interface TextInputProps extends Omit<FieldProps, "children"> {
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly type?: "text" | "password" | "search" | "number" | "date" | "time" | "tel";
  readonly placeholder?: string;
  readonly autocomplete?: string;
  readonly maxLength?: number;
  readonly required?: "required" | null;
}

/** One line of text with its label. */
export function TextInput({ label, hint = null, error = null, ...input }: TextInputProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(ids) => (
        <input
          {...ids}
          class="kit-input"
          {...typeOf(input.type ?? "text")}
          value={input.value}
          placeholder={input.placeholder}
          autocomplete={input.autocomplete ?? "off"}
          maxLength={input.maxLength}
          required={input.required === "required"}
          onInput={(typed) => input.onInput(typed.currentTarget.value)}
        />
      )}
    </Field>
  );
}

/** Preact ties `role` and `list` to the type; this input uses neither, so every type stands where "text" does. */
function typeOf(type: string): { readonly type: "text" } {
  return { type } as { type: "text" };
}
