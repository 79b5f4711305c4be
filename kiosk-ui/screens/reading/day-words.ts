/** `2026-12-05` as people write it here: 05/12/2026. */
export function dayWords(day: string): string {
  return day.split("-").reverse().join("/");
}
