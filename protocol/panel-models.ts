/** Counter panels that an administrator may choose; how each is written is the agent's own business. */

export interface PanelModel {
  readonly id: string;
  readonly kind: "modbus" | "ascii-frame";
  readonly name: string;
}

/** Order as shown to an administrator; the first is the standard. */
export const panelModels: readonly PanelModel[] = [
  { id: "dm36b06", kind: "modbus", name: "DM36B06 (6 ký tự / characters)" },
  { id: "dm56a04", kind: "modbus", name: "DM56A04 (4 ký tự / characters)" },
  { id: "led-485-046", kind: "modbus", name: "LED-485-046" },
  { id: "ditel-dn", kind: "modbus", name: "Ditel DN109 / 119 / 129 / 189" },
  { id: "microsyst-migan", kind: "modbus", name: "microSYST migan" },
  { id: "embeddedart-p10", kind: "modbus", name: "EmbeddedArt P10" },
  { id: "rfid-life-4", kind: "modbus", name: "RFID-life 4 số / digits" },
  { id: "generic-modbus", kind: "modbus", name: "Modbus RTU khác / other" },
  { id: "edi-ed400", kind: "ascii-frame", name: "EDI ED400" },
  { id: "generic-frame", kind: "ascii-frame", name: "Khung ký tự khác / other ASCII frame" },
];
