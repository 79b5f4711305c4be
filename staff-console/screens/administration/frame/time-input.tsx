export interface TimeInputProps {
  readonly label: string;
  readonly value: string;
  readonly wrong: string | null;
  readonly onTime: (time: string) => void;
}

/** A time of day as people write it; the browser's own field follows the machine's clock of twelve hours. */
export function TimeInput({ label, value, wrong, onTime }: TimeInputProps) {
  return (
    <input
      class="kit-input"
      type="text"
      inputMode="numeric"
      maxLength={5}
      placeholder="07:00"
      aria-label={label}
      aria-invalid={wrong === null ? undefined : "true"}
      value={value}
      onInput={(typed) => onTime(typed.currentTarget.value)}
    />
  );
}
