/** What an agent says of its equipment in its terminal or log: numbers of tickets and states, nothing of persons. */
import type { EquipmentId, EquipmentReport, EquipmentState, PrintOutcome } from "@motcua/protocol";

/** How a job ended, in the words of docs/hardware/printers.md. */
export function outcomeInWords(outcome: PrintOutcome): string {
  switch (outcome.kind) {
    case "printed":
      return outcome.paper === "near-end" ? "printed, paper near its end" : "printed";
    case "failed-clean":
      return `not printed, no byte left (${outcome.cause})`;
    case "unknown":
      return `not known whether it was printed (${outcome.cause})`;
    default:
      return outcome satisfies never;
  }
}

/** Says of each piece of equipment when its state changes; that it waits for its first word is nothing to tell. */
export function createStateTeller(tell: (text: string) => void) {
  const known = new Map<EquipmentId, EquipmentState>();
  return (inventory: EquipmentReport["inventory"], nameOf: (id: EquipmentId) => string) => {
    for (const { equipment, state } of inventory) {
      if (known.get(equipment) === state) continue;
      if (state !== "waiting") tell(`${nameOf(equipment)}: ${state}`);
      known.set(equipment, state);
    }
  };
}
