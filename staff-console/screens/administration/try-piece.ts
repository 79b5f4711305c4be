import type { EquipmentId, EquipmentTested, Language } from "@motcua/protocol";
import type { StaffApp } from "../../model/staff-app.ts";
import { type EquipmentWords, trialCauseTexts } from "../../texts/equipment-texts.ts";
import { refusalWords } from "../../texts/refusal-words.ts";

/** How a trial went, in words. */
export interface TrialSaid {
  readonly tone: "good" | "bad";
  readonly words: string;
}

/** Asks for a trial of one piece and says how it went. */
export async function tryPiece(
  app: StaffApp,
  id: EquipmentId,
  texts: EquipmentWords,
  language: Language,
): Promise<TrialSaid> {
  const reply = await app.http.post<EquipmentTested>(`equipment/${id}/trial`, {});
  if ("refused" in reply) return { tone: "bad", words: refusalWords(reply.refused, language) };
  const tested = reply.done;
  switch (tested.kind) {
    case "print":
      return printSaid(tested.outcome, texts, language);
    case "panel":
      return tested.answer === "shown"
        ? { tone: "good", words: texts.shown }
        : { tone: "bad", words: texts.notShown };
    case "press-or-scan":
      return { tone: "good", words: texts.pressOrScan };
    default:
      return tested satisfies never;
  }
}

function printSaid(
  outcome: Extract<EquipmentTested, { kind: "print" }>["outcome"],
  texts: EquipmentWords,
  language: Language,
): TrialSaid {
  if (outcome.kind === "printed") return { tone: "good", words: texts.printed };
  if (outcome.cause === "cannot-tell") return { tone: "good", words: texts.printedUnsure };
  const why = trialCauseTexts[outcome.cause][language];
  const words = outcome.kind === "unknown" ? texts.perhapsPrinted(why) : texts.notPrinted(why);
  return { tone: "bad", words };
}
