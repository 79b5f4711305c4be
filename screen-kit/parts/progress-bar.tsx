import "./progress-bar.css";

export interface ProgressBarProps {
  /** what passes, said to a screen reader */
  readonly label: string;
  /** 0 to 1, of what is left or done */
  readonly share: number;
  readonly tone: "next" | "late";
}

/** Time that is left, or work that is done. Between two values it glides, unless motion is unwanted. */
export function ProgressBar({ label, share, tone }: ProgressBarProps) {
  const held = Math.min(1, Math.max(0, share));
  return (
    <div
      class={`kit-progress kit-progress--${tone}`}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(held * 100)}
    >
      <span class="kit-progress__bar" style={`transform: scaleX(${held})`} />
    </div>
  );
}
