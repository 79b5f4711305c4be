/** Equipment on the wire: agents say how it is, administrators try it. */
import {
  type Device,
  EquipmentReport,
  EquipmentTest,
  type EquipmentTested,
  type Reply,
  refuse,
  type StaffRole,
} from "@motcua/protocol";
import { type ExtraAsk, extraAsk } from "./asks.ts";
import { type Floor, roomOf } from "./floor.ts";

/** A whole ticket on a slow line, and the printer's word after it. */
const testWithinMillis = 60_000;

/** What an agent says of all that hangs on it. */
export function equipmentReports(floor: Floor, device: Device): Record<string, ExtraAsk> {
  return {
    "equipment:report": extraAsk<EquipmentReport>(EquipmentReport, async (report) => {
      floor.health.equipmentReported(device.id, report);
      return { done: {} };
    }),
  };
}

/** Trials, for administrators: the hub hands them to the agent of the piece and brings back how they went. */
export function equipmentTests(floor: Floor, role: StaffRole): Record<string, ExtraAsk> {
  return {
    "equipment:test": extraAsk<EquipmentTest>(EquipmentTest, async ({ equipment }) => {
      if (role !== "administrator") return refuse("not-allowed");
      const pieces = Object.values(floor.state().settings.equipment).flat();
      const piece = pieces.find(({ id }) => id === equipment);
      if (piece === undefined) return refuse("unknown-equipment");
      const [agent] = await floor.io.of("/hardware").in(roomOf(piece.agent)).fetchSockets();
      if (agent === undefined) return refuse("agent-away");
      try {
        const asked: unknown = await agent
          .timeout(testWithinMillis)
          .emitWithAck("equipment:test", { equipment });
        return asked as Reply<EquipmentTested>;
      } catch {
        return refuse("agent-away");
      }
    }),
  };
}
