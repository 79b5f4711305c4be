/** What is known of each piece of equipment, and what it means for paper. */
import type {
  DeviceId,
  Equipment,
  EquipmentHealth,
  EquipmentReport,
  KioskView,
  PrintCause,
  PrintsFor,
} from "@motcua/protocol";
import { printersFor } from "../domain/print-routing.ts";

/** One entry a piece; `reportOf` gives what its agent said last, null while the agent is away. */
export function equipmentHealth(
  { printers, panels, keypads, scanners }: Equipment,
  reportOf: (agent: DeviceId) => EquipmentReport["inventory"] | null,
): EquipmentHealth[] {
  return [...printers, ...panels, ...keypads, ...scanners].map(({ id, agent }) => {
    const report = reportOf(agent);
    const said = report?.find(({ equipment }) => equipment === id);
    return {
      equipment: id,
      agent,
      state: report === null ? "agent-away" : (said?.state ?? "not-heard-of"),
      input: said?.input ?? null,
    };
  });
}

/** Whether one of the printers of a kiosk or desk can print now; the trouble named is that of its own. */
export function paperFor(
  equipment: Equipment,
  origin: PrintsFor,
  health: readonly EquipmentHealth[],
): KioskView["printer"] {
  const states = printersFor(equipment, origin).map(
    ({ id }) => health.find(({ equipment: piece }) => piece === id)?.state ?? "not-heard-of",
  );
  const [own] = states;
  if (own === undefined) return { state: "none", cause: null };
  const causes = states.map(causeOf);
  return causes.includes(null) ? { state: "ready", cause: null } : { state: "trouble", cause: causeOf(own) };
}

/** Why a printer in this state prints nothing; null: it prints, as far as anybody can tell. */
function causeOf(state: EquipmentHealth["state"]): PrintCause | null {
  switch (state) {
    case "ready":
    case "near-end":
    case "cannot-tell":
    case "waiting":
    case "not-heard-of":
      return null;
    case "paper-out":
    case "cover-open":
    case "cutter":
    case "printer-error":
      return state;
    case "unknown-model":
      return "printer-error";
    case "no-answer":
      return "no-answer";
    case "offline":
    case "agent-away":
      return "offline";
    default:
      return state satisfies never;
  }
}
