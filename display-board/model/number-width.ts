/**
 * How wide a number is in Be Vietnam Pro 800, in em, so that it can be drawn as large as its box allows without
 * measuring it on the screen. Widths of the font: digits at most 0.72, letters at most 0.83, M 0.90, W 1.08.
 */
export function widthInEm(number: string): number {
  return [...number].reduce((sum, character) => sum + characterEm(character), 0);
}

function characterEm(character: string): number {
  if (/[0-9]/.test(character)) return 0.72;
  if (character === "W") return 1.08;
  return character === "M" ? 0.9 : 0.83;
}
