/** One sum that does not add up, told so that a reader can check it. */
import type { Bilingual, FiguresDifference } from "@motcua/protocol";
import { bilingual } from "./numbers.ts";

export interface Sum {
  /** the field it is of; null is the whole */
  readonly of: string | null;
  readonly parts: readonly { readonly name: Bilingual; readonly n: number }[];
  readonly whole: { readonly name: Bilingual; readonly n: number };
}

/** Nothing when the parts make the whole. */
export function differenceIn({ of, parts, whole }: Sum): FiguresDifference[] {
  const left = parts.reduce((sum, { n }) => sum + n, 0);
  const missing = whole.n - left;
  if (missing === 0) return [];
  const names = (language: "vi" | "en") =>
    `${parts.map(({ name }) => name[language]).join(" + ")} = ${whole.name[language]}`;
  const added = (write: (n: number) => string) =>
    parts.length > 3
      ? `${write(left)}`
      : `${parts.map(({ n }) => write(n)).join(" + ")}${parts.length > 1 ? ` = ${write(left)}` : ""}`;
  const sentence = bilingual(
    (write) =>
      `${added(write)}, ${missing > 0 ? `thiếu ${write(missing)}` : `thừa ${write(-missing)}`} so với ${write(whole.n)}`,
    (write) =>
      `${added(write)}, ${missing > 0 ? `${write(missing)} short of` : `${write(-missing)} more than`} ${write(whole.n)}`,
  );
  return [{ of, statement: { vi: names("vi"), en: names("en") }, left, right: whole.n, missing, sentence }];
}
