import { Field } from "@motcua/screen-kit";

export interface NoteFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly note: string;
  readonly onNote: (note: string) => void;
  readonly onEnter: () => unknown;
}

/** One line of words for a colleague; Enter sends it with what it belongs to. */
export function NoteField({ label, hint, note, onNote, onEnter }: NoteFieldProps) {
  return (
    <Field label={label} hint={hint}>
      {(ids) => (
        <input
          {...ids}
          class="kit-input"
          type="text"
          maxLength={500}
          autocomplete="off"
          value={note}
          onInput={(typed) => onNote(typed.currentTarget.value)}
          onKeyDown={(press) => {
            if (press.key !== "Enter" || press.repeat || press.isComposing) return;
            press.preventDefault();
            onEnter();
          }}
        />
      )}
    </Field>
  );
}
