export interface LevelMeterProps {
  readonly label: string;
  /** the highest sample of the moment, 0 to 1 */
  readonly level: number;
}

/** The meter begins at this many decibels below the top. */
const depthDecibels = 48;
/** From half a decibel below the top the wave loses its crests. */
const tooLoud = 1 - 0.5 / depthDecibels;

/** How loud the microphone hears one now, in the steps of the ear. */
export function LevelMeter({ label, level }: LevelMeterProps) {
  const decibels = level <= 0 ? -depthDecibels : 20 * Math.log10(level);
  const share = Math.min(1, Math.max(0, 1 + decibels / depthDecibels));
  return (
    <meter
      class="level-meter"
      aria-label={label}
      min={0}
      max={1}
      high={tooLoud}
      optimum={0.5}
      value={share}
    />
  );
}
