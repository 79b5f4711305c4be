/** `2026-11-23` as people here write it, in either language: `23/11/2026`. */
export function dayWords(day: string): string {
  return day.split("-").reverse().join("/");
}
