/** Joins the classes of a part; null and "" stand for none. */
export function classes(...names: readonly (string | null)[]): string {
  return names.filter(Boolean).join(" ");
}
