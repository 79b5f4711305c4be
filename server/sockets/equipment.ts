/** Equipment on the wire: agents say how it is, administrators try it. */
import {
  type Device,
  type EquipmentId,
  EquipmentReport,
  type EquipmentTested,
  type Reply,
  refuse,
} from "@motcua/protocol";
import { type ExtraAsk, extraAsk } from "./asks.ts";
import { type Floor, roomOf } from "./floor.ts";

/** A whole ticket on a slow line, and the printer's word after it. */
const trialWithinMillis = 60_000;

/** What an agent says of all that hangs on it. */
export function equipmentReports(floor: Floor, device: Device): Record<string, ExtraAsk> {
  return {
    "equipment:report": extraAsk<EquipmentReport>(EquipmentReport, async (report) => {
      floor.health.equipmentReported(device.id, report);
      return { done: {} };
    }),
  };
}

/** Hands a trial to the agent of the piece and brings back how it went. */
export async function tryEquipment(floor: Floor, equipment: EquipmentId): Promise<Reply<EquipmentTested>> {
  const pieces = Object.values(floor.state().settings.equipment).flat();
  const piece = pieces.find(({ id }) => id === equipment);
  if (piece === undefined) return refuse("unknown-equipment");
  const [agent] = await floor.io.of("/hardware").in(roomOf(piece.agent)).fetchSockets();
  if (agent === undefined) return refuse("agent-away");
  try {
    const answer: unknown = await agent
      .timeout(trialWithinMillis)
      .emitWithAck("equipment:test", { equipment });
    return answer as Reply<EquipmentTested>;
  } catch {
    return refuse("agent-away");
  }
}
