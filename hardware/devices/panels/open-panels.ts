/** All counter panels of an agent. */
import type { EquipmentId, Panel, PanelShow, SerialLine } from "@motcua/protocol";
import type { Clock } from "../../clock.ts";
import type { PrinterTransport } from "../../transports/printer-transport.ts";
import type { DeviceStanding } from "../device-state.ts";
import { createLines } from "../lines.ts";
import { faceOf, pattern } from "./panel-face.ts";
import { openPanelLine, type PanelLine } from "./panel-line.ts";

export interface Panels {
  /** The panels of the settings in force; those that did not change keep what they show. */
  update(panels: readonly Panel[]): void;
  /** What each panel has to show now. */
  show(shows: readonly PanelShow[]): void;
  /** Lights every part of a panel for five seconds; null when this agent has none of that name. */
  test(id: EquipmentId): Promise<"shown" | "no-answer" | null>;
  standings(): ReadonlyMap<EquipmentId, DeviceStanding>;
  close(): Promise<void>;
}

export interface PanelsParts {
  readonly clock: Clock;
  readonly transportOf: (line: SerialLine) => PrinterTransport;
  /** the state of a panel changed */
  readonly onChange: () => void;
}

const testMs = 5_000;

/** Opens nothing yet: the settings name the panels. */
export function openPanels({ clock, transportOf, onChange }: PanelsParts): Panels {
  const lines = createLines<Panel, PanelLine>((line, panels) =>
    openPanelLine({ panels, transport: transportOf(line), clock, onChange }),
  );
  const tested = new Map<EquipmentId, () => void>();
  let shows: readonly PanelShow[] = [];

  const lineOf = (id: EquipmentId) => lines.all().find((line) => line.profile(id) !== null);
  const bring = () => {
    for (const show of shows) {
      const line = lineOf(show.equipment);
      const profile = line?.profile(show.equipment) ?? null;
      if (line === undefined || profile === null || tested.has(show.equipment)) continue;
      line.show(show.equipment, faceOf(show, profile));
    }
  };
  const endTest = (id: EquipmentId) => {
    tested.get(id)?.();
    tested.delete(id);
    bring();
  };

  return {
    update: (panels) => {
      lines.update(panels);
      bring();
    },
    show: (next) => {
      shows = next;
      bring();
    },
    test: async (id) => {
      const line = lineOf(id);
      const profile = line?.profile(id) ?? null;
      if (line === undefined || profile === null) return null;
      tested.get(id)?.();
      tested.set(
        id,
        clock.schedule(testMs, () => endTest(id)),
      );
      line.show(id, pattern(profile));
      return line.nextWrite(id);
    },
    standings: () => new Map(lines.all().flatMap((line) => [...line.standings()])),
    close: async () => {
      for (const callOff of tested.values()) callOff();
      await lines.close();
    },
  };
}
