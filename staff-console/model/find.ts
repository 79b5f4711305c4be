/** Lower case without marks, so that `ho tich` finds Hộ tịch. */
export function foldWords(words: string): string {
  return words.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase().trim();
}

interface Findable {
  readonly prefix: string;
  readonly name: { readonly vi: string; readonly en: string };
}

/** Services that a few letters mean: the prefix on the ticket first, then names, with or without marks. */
export function findServices<S extends Findable>(services: readonly S[], query: string): readonly S[] {
  const wanted = foldWords(query);
  if (wanted === "") return services;
  const byPrefix = services.filter(({ prefix }) => prefix.toLowerCase() === wanted);
  const byName = services.filter(
    (service) =>
      !byPrefix.includes(service) &&
      (foldWords(service.name.vi).includes(wanted) || foldWords(service.name.en).includes(wanted)),
  );
  return [...byPrefix, ...byName];
}

/** Tickets that `17`, `c17` or `C017` means; digits alone find every service's. */
export function findNumbers<T extends { readonly number: string }>(
  tickets: readonly T[],
  query: string,
): readonly T[] {
  const wanted = query.replace(/\s/g, "").toUpperCase();
  if (wanted === "") return tickets;
  const parts = /^([A-Z]{0,2})([0-9]{0,6})$/.exec(wanted);
  if (parts === null) return [];
  const [, letters = "", digits = ""] = parts;
  const exact: T[] = [];
  const begun: T[] = [];
  for (const ticket of tickets) {
    const prefix = ticket.number.replace(/[0-9]+$/, "");
    const place = ticket.number.slice(prefix.length);
    if (letters !== "" && prefix !== letters) continue;
    if (digits === "" || Number(place) === Number(digits)) exact.push(ticket);
    else if (place.includes(digits)) begun.push(ticket);
  }
  return [...exact, ...begun];
}
