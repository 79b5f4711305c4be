/** Letters as one types them without a Vietnamese keyboard: no diacritics, `đ` as `d`, lower case, single spaces. */
export function foldText(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, " ")
    .trim();
}
