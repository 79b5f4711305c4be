/** Who causes a command. The edge knows it from the connection; no body can claim it. */
import type {
  CounterId,
  DeviceId,
  DeviceRole,
  EquipmentId,
  PersonId,
  StaffRole,
  TicketId,
  ZoneId,
} from "@motcua/protocol";

export type Actor =
  | { readonly kind: "clock" }
  /** who stands at the hub's own machine, with a command */
  | { readonly kind: "machine" }
  | {
      readonly kind: "person";
      readonly id: PersonId;
      readonly role: StaffRole;
      readonly title: string;
      /** the keypad that was pressed in this officer's place */
      readonly keypad?: EquipmentId;
    }
  | {
      readonly kind: "device";
      readonly id: DeviceId;
      readonly role: DeviceRole;
      readonly counter: CounterId | null;
      readonly zone: ZoneId | null;
    }
  /** the visitor whose phone holds the link of this ticket */
  | { readonly kind: "visitor"; readonly ticket: TicketId };

/** The actor's name in the journal and in the key of its answers (T3). */
export function actorName(actor: Actor): string {
  switch (actor.kind) {
    case "clock":
    case "machine":
      return actor.kind;
    case "person":
      return actor.keypad === undefined ? `person:${actor.id}` : `person:${actor.id} keypad:${actor.keypad}`;
    case "device":
      return `device:${actor.id}`;
    case "visitor":
      return `ticket:${actor.ticket}`;
    default:
      return actor satisfies never;
  }
}
