import type { DeviceChannel } from "../link/channels.ts";
import { lazyPart } from "../parts/lazy-part.tsx";
import type { DeviceScreen } from "./device-screen.ts";

/** A line of the staff's page that a screen adds: its paper, its waiting votes. */
export interface StaffFact {
  readonly label: string;
  readonly value: string;
}

export interface StaffDoorProps {
  readonly device: Pick<
    DeviceScreen<DeviceChannel>,
    "door" | "self" | "unpair" | "languageChoice" | "trust"
  > & {
    readonly link: Pick<DeviceScreen<DeviceChannel>["link"], "connection">;
  };
  readonly facts: readonly StaffFact[];
}

const staffPage = lazyPart<StaffDoorProps>({
  load: async () => (await import("./staff-page.tsx")).StaffPage,
  Meanwhile: null,
});

/** Fetches the staff's page ahead, so that it opens while the hub is away. */
export const fetchStaffPage = staffPage.fetch;

/** The staff's page while its door is not closed. */
export function StaffDoorPart(props: StaffDoorProps) {
  if (props.device.door.state.value.kind === "closed") return null;
  return <staffPage.Part {...props} />;
}
