export interface CheckBoxProps {
  readonly label: string;
  readonly words?: string | null;
  readonly state: "on" | "off";
  readonly onChange: (state: "on" | "off") => void;
}

/** One yes or no with its words; a list of them stands in a `fieldset.check-list`. */
export function CheckBox({ label, words = null, state, onChange }: CheckBoxProps) {
  return (
    <label>
      <input
        type="checkbox"
        checked={state === "on"}
        onChange={(pressed) => onChange(pressed.currentTarget.checked ? "on" : "off")}
      />
      <span>
        {label}
        {words !== null && <small>{words}</small>}
      </span>
    </label>
  );
}

/** A list with a value put in or taken out, in the order of `all`. */
export function toggled<T>(all: readonly T[], chosen: readonly T[], value: T): T[] {
  const wanted = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
  return all.filter((each) => wanted.includes(each));
}
