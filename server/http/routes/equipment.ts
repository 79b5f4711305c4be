/** Trials of equipment, for administrators: a marked ticket, all parts of a panel. */
import { EquipmentId, EquipmentTested, type Reply } from "@motcua/protocol";
import { Type } from "typebox";
import { type App, administratorsOnly, answers } from "../app.ts";
import { answer } from "../status-of.ts";

const Which = Type.Object({ equipment: EquipmentId });

export interface EquipmentRouteParts {
  /** asks the agent of the piece, and answers when it is known how that went */
  readonly tryEquipment: (equipment: EquipmentId) => Promise<Reply<EquipmentTested>>;
}

export const equipmentRoutes =
  ({ tryEquipment }: EquipmentRouteParts) =>
  (app: App): void => {
    app.post(
      "/api/v1/equipment/:equipment/trial",
      {
        config: { allow: administratorsOnly },
        schema: {
          operationId: "tryEquipment",
          summary: "Try a piece of equipment: a printer prints a marked ticket, a panel lights all its parts",
          tags: ["equipment"],
          params: Which,
          response: answers(EquipmentTested),
        },
      },
      async (request, reply) => answer(reply, await tryEquipment(request.params.equipment)),
    );
  };
