import type { Bilingual, KioskView, ServiceId } from "@motcua/protocol";
import { foldText } from "./fold-text.ts";

/** Something a visitor may look for: a whole service, or one procedure of it. */
export interface Finding {
  readonly service: ServiceId;
  readonly name: Bilingual;
  /** null for the service itself */
  readonly procedure: string | null;
}

interface Entry extends Finding {
  readonly words: readonly string[];
  readonly names: readonly string[];
  readonly squashed: string;
}

/** Finds what a person types, in either language, with or without diacritics. */
export interface ProcedureIndex {
  find(typed: string): readonly Finding[];
}

/** Folds the names once, so that each key pressed is answered at once. */
export function createProcedureIndex({
  services,
  procedures,
}: {
  readonly services: readonly Pick<KioskView["services"][number], "id" | "name">[];
  readonly procedures: KioskView["procedures"];
}): ProcedureIndex {
  const entries: Entry[] = services.flatMap(({ id, name }) => [
    entryOf({ service: id, name, procedure: null }, []),
    ...procedures
      .filter(({ service }) => service === id)
      .map(({ vi, en, code }) =>
        entryOf({ service: id, name: { vi, en }, procedure: vi }, code === null ? [] : [code]),
      ),
  ]);
  return {
    find(typed) {
      const asked = foldText(typed);
      const found = asked === "" ? entries.map((entry) => ({ entry, rank: 0 })) : ranked(entries, asked);
      return found.map(({ entry: { service, name, procedure } }) => ({ service, name, procedure }));
    },
  };
}

function entryOf(finding: Finding, others: readonly string[]): Entry {
  const names = [finding.name.vi, finding.name.en, ...others].map(foldText);
  return {
    ...finding,
    names,
    words: names.flatMap((name) => name.split(" ")),
    squashed: names.join("|").replaceAll(" ", ""),
  };
}

function ranked(entries: readonly Entry[], asked: string) {
  const askedWords = asked.split(" ");
  return entries
    .map((entry) => ({ entry, rank: rankOf(entry, asked, askedWords) }))
    .filter(({ rank }) => rank < notFound)
    .sort((a, b) => a.rank - b.rank || lengthOf(a.entry) - lengthOf(b.entry));
}

const notFound = 9;

/** The smaller the better: said in this order, all the words there, or the letters without their spaces. */
function rankOf({ names, words, squashed }: Entry, asked: string, askedWords: readonly string[]): number {
  if (names.some((name) => name.startsWith(asked))) return 0;
  if (names.some((name) => ` ${name}`.includes(` ${asked}`))) return 1;
  if (askedWords.every((asking) => words.some((word) => word.startsWith(asking)))) return 2;
  return asked.length > 2 && squashed.includes(asked.replaceAll(" ", "")) ? 3 : notFound;
}

const lengthOf = ({ name }: Entry) => name.vi.length;
