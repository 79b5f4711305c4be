/** Whole numbers as people here write them: 4.419 in Vietnamese, 4,419 in English. */
const written = { vi: new Intl.NumberFormat("vi-VN"), en: new Intl.NumberFormat("en-GB") } as const;

/** A sentence in both languages, made with each language's way of writing numbers. */
export function bilingual(
  vi: (write: (n: number) => string) => string,
  en: (write: (n: number) => string) => string,
): { readonly vi: string; readonly en: string } {
  return { vi: vi((n) => written.vi.format(n)), en: en((n) => written.en.format(n)) };
}
