/** The panels of one serial line, whatever protocol each of them reads. */
import type { EquipmentId, Panel } from "@motcua/protocol";
import type { Clock } from "../../clock.ts";
import type { PrinterTransport } from "../../transports/printer-transport.ts";
import { type DeviceStanding, type DeviceState, stateOfLine } from "../device-state.ts";
import { keepLine } from "../kept-line.ts";
import { encodeFrame } from "./encode-frame.ts";
import { encodeModbus } from "./encode-modbus.ts";
import { createModbusWriter } from "./modbus-writer.ts";
import { type BusPanel, createPanelBus } from "./panel-bus.ts";
import type { PanelFace } from "./panel-face.ts";
import { type PanelProfile, panelProfile } from "./panel-profile.ts";

export interface PanelLine {
  /** The profile of a panel on this line, null for one that is unknown here. */
  profile(id: EquipmentId): PanelProfile | null;
  show(id: EquipmentId, face: PanelFace): void;
  nextWrite(id: EquipmentId): Promise<"shown" | "no-answer">;
  standings(): ReadonlyMap<EquipmentId, DeviceStanding>;
  close(): Promise<void>;
}

export interface PanelLineParts {
  readonly panels: readonly Panel[];
  readonly transport: PrinterTransport;
  readonly clock: Clock;
  readonly onChange: () => void;
}

/** Opens the line and keeps what is shown on it. */
export function openPanelLine({ panels, transport, clock, onChange }: PanelLineParts): PanelLine {
  const profiles = new Map(
    panels.map(({ id, driver }) => [id, panelProfile(driver.kind, driver.profile)] as const),
  );
  const line = keepLine({
    transport,
    clock,
    onData: (bytes) => modbus.receive(bytes),
    onState: (state) => {
      if (state.kind === "open") bus.lineOpened();
      onChange();
    },
  });
  const modbus = createModbusWriter(line, clock);
  const bus = createPanelBus({
    panels: panels.flatMap(onBus),
    clock,
    line: () => (line.state().kind === "open" ? "there" : "away"),
    onState: onChange,
  });

  function onBus({ id, driver }: Panel): BusPanel[] {
    const profile = profiles.get(id) ?? null;
    if (profile === null) return [];
    if (profile.kind === "modbus" && driver.kind === "modbus") {
      const write = (face: PanelFace) => modbus.write(driver.unit, encodeModbus(face, profile));
      return [
        { id, width: profile.width, blinks: profile.blink === null ? "by-writing" : "by-itself", write },
      ];
    }
    if (profile.kind === "ascii-frame" && driver.kind === "ascii-frame") {
      // Such panels answer nothing: what the line took is all that can be known.
      const write = async (face: PanelFace) => {
        const taken = await line.write(encodeFrame(face, driver.address, profile));
        return taken === "taken" ? ("written" as const) : ("no-line" as const);
      };
      return [{ id, width: profile.width, blinks: "by-writing", write }];
    }
    return [];
  }

  const stateOf = (id: EquipmentId): DeviceState => {
    if ((profiles.get(id) ?? null) === null) return "unknown-model";
    const state = stateOfLine(line.state());
    return state === "ready" ? bus.state(id) : state;
  };

  return {
    profile: (id) => profiles.get(id) ?? null,
    show: bus.show,
    nextWrite: bus.nextWrite,
    standings: () => new Map(panels.map(({ id }) => [id, { state: stateOf(id), input: null }])),
    close: async () => {
      bus.close();
      await line.close();
    },
  };
}
