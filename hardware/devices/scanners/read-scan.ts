/** Makes of a scanned code the little that may leave the agent, or nothing. Pure; keeps and logs nothing. */
import type { HardwareView, Scan } from "@motcua/protocol";
import { ageOn, type BirthDate, birthOnCard } from "./citizen-card.ts";

export interface ScanContext {
  readonly priorityAges: HardwareView["priorityAges"];
  readonly today: BirthDate;
}

/** As in `DossierCode` of the wire, and with a figure: a word is no code. */
const dossier = /^(?=.*[0-9])[A-Z0-9][A-Z0-9./_-]{2,59}$/;
const oldest = 130;

/** What a scan is to the queue. Null: a code of another kind, a cut-off one, or garbage. */
export function readScan(bytes: Uint8Array, { priorityAges, today }: ScanContext): Scan | null {
  const text = new TextDecoder().decode(bytes).trim();
  const birth = birthOnCard(text);
  if (birth !== null) {
    const age = ageOn(birth, today);
    if (age < 0 || age > oldest) return null;
    const met = priorityAges.filter(({ minAge }) => age >= minAge).toSorted((a, b) => b.minAge - a.minAge)[0];
    return { kind: "age-group", priority: met?.group ?? null };
  }
  // Figures alone may be a card or a telephone that was read badly: never passed on as a code.
  const code = text.toUpperCase();
  return dossier.test(code) && !/^[0-9]+$/.test(code) ? { kind: "dossier", code } : null;
}
