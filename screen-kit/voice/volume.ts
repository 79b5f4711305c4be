import type { Saying } from "@motcua/protocol";

/** How loud the voice is at a time of day, `HH:MM` on the site's clocks: a period that holds, else the usual volume. */
export function volumeAt(
  { volumePercent, volumes }: Pick<Saying, "volumePercent" | "volumes">,
  wallTime: string,
): number {
  const holds = volumes.find(({ from, until }) => from <= wallTime && wallTime < until);
  return holds?.percent ?? volumePercent;
}
