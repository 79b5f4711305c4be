import type {
  BaudRate,
  CounterId,
  DeviceId,
  Equipment,
  EquipmentId,
  Keypad,
  Panel,
  Printer,
  PrintsFor,
  Scanner,
  SiteSettings,
} from "@motcua/protocol";
import { panelModels } from "@motcua/protocol/panel-models.ts";
import { printerModels } from "@motcua/protocol/printer-models.ts";

/** The four kinds of equipment, by the names of their lists. */
export type EquipmentKind = keyof Equipment;
export const equipmentKinds: readonly EquipmentKind[] = ["printers", "panels", "keypads", "scanners"];

export { panelModels, printerModels };

export type Piece = Printer | Panel | Keypad | Scanner;
type TargetKind = Printer["target"]["kind"];

/** What the form of a piece holds while it is filled in; each kind uses what it needs of it. */
export interface EquipmentDraft {
  readonly kind: EquipmentKind;
  readonly id: EquipmentId;
  readonly name: string;
  readonly agent: DeviceId | "";
  readonly targetKind: TargetKind;
  readonly host: string;
  readonly port: string;
  readonly path: string;
  readonly baudRate: string;
  readonly flowControl: "rts-cts" | "xon-xoff" | "none";
  readonly model: string;
  readonly paper: Printer["paper"];
  readonly mode: Printer["mode"];
  readonly codePage: NonNullable<Printer["codePage"]> | "";
  readonly prints: readonly PrintsFor[];
  readonly standsInFor: readonly PrintsFor[];
  /** the unit of a panel, the address of a keypad */
  readonly address: string;
  readonly counter: CounterId | "";
  /** of a scanner that stands at a kiosk; empty where it stands at a counter */
  readonly kiosk: DeviceId | "";
}

const idStems = { printers: "printer", panels: "panel", keypads: "keypad", scanners: "scanner" } as const;

/** A form to fill in for a new piece. */
export function newDraft(kind: EquipmentKind, equipment: Equipment, agent: DeviceId | ""): EquipmentDraft {
  const taken = new Set(Object.values(equipment).flatMap((pieces) => pieces.map(({ id }) => id as string)));
  let nth = 1;
  while (taken.has(`${idStems[kind]}-${nth}`)) nth++;
  return {
    kind,
    id: `${idStems[kind]}-${nth}` as EquipmentId,
    name: "",
    agent,
    targetKind: "tcp",
    host: "",
    port: "9100",
    path: "",
    baudRate: kind === "printers" ? "115200" : "9600",
    flowControl: "rts-cts",
    model: (kind === "panels" ? panelModels[0]?.id : printerModels[0]?.id) ?? "",
    paper: "80mm",
    mode: "raster",
    codePage: "",
    prints: [],
    standsInFor: [],
    address: "1",
    counter: "",
    kiosk: "",
  };
}

/** The form of a piece as it is. */
export function draftOf(kind: EquipmentKind, piece: Piece): EquipmentDraft {
  const { id, name, agent } = piece;
  const empty: EquipmentDraft = {
    ...newDraft(kind, { printers: [], panels: [], keypads: [], scanners: [] }, agent),
    id,
    name,
  };
  if ("target" in piece) {
    const { target, model, paper, mode, codePage, prints, standsInFor } = piece;
    const common = { model, paper, mode, codePage: codePage ?? ("" as const), prints, standsInFor };
    return { ...empty, ...common, ...targetDraft(target) };
  }
  const line = { path: piece.line.path, baudRate: String(piece.line.baudRate) };
  if ("driver" in piece) {
    const { driver, counter } = piece;
    const address = String(driver.kind === "modbus" ? driver.unit : driver.address);
    return { ...empty, ...line, counter, model: driver.profile, address };
  }
  if ("address" in piece)
    return { ...empty, ...line, counter: piece.counter, address: String(piece.address) };
  const { at } = piece;
  return { ...empty, ...line, ...(at.kind === "kiosk" ? { kiosk: at.kiosk } : { counter: at.counter }) };
}

function targetDraft(target: Printer["target"]): Partial<EquipmentDraft> {
  const targetKind = target.kind;
  switch (target.kind) {
    case "virtual":
      return { targetKind };
    case "tcp":
      return { targetKind, host: target.host, port: String(target.port) };
    case "usb":
      return { targetKind, path: target.path };
    case "serial":
      return {
        targetKind,
        path: target.path,
        baudRate: String(target.baudRate),
        flowControl: target.flowControl,
      };
    default:
      return target satisfies never;
  }
}

/** The first thing that a form lacks, by its field, before the hub is asked; null when nothing. */
export type DraftProblem = "name" | "agent" | "host" | "port" | "path" | "address" | "place" | "codePage";

export function draftProblem(draft: EquipmentDraft): DraftProblem | null {
  if (draft.name.trim() === "") return "name";
  if (draft.agent === "") return "agent";
  if (draft.kind === "printers") {
    if (draft.targetKind === "tcp" && draft.host.trim() === "") return "host";
    if (draft.targetKind === "tcp" && !isWithin(draft.port, 1, 65_535)) return "port";
    if (hasPath(draft.targetKind) && draft.path.trim() === "") return "path";
    return draft.mode === "text" && draft.codePage === "" ? "codePage" : null;
  }
  if (draft.path.trim() === "") return "path";
  if (draft.kind === "scanners") return draft.counter === "" && draft.kiosk === "" ? "place" : null;
  if (draft.counter === "") return "place";
  return isWithin(draft.address, 1, draft.kind === "panels" && !isFrame(draft.model) ? 247 : 99)
    ? null
    : "address";
}

export const hasPath = (kind: TargetKind) => kind === "serial" || kind === "usb";
const isFrame = (model: string) => panelModels.some(({ id, kind }) => id === model && kind === "ascii-frame");
const isWithin = (typed: string, lowest: number, highest: number) =>
  /^\d+$/.test(typed.trim()) && Number(typed) >= lowest && Number(typed) <= highest;

/** Puts a form without problems on top of the settings, in place of the piece of the same id. */
export function saveDraft(draft: EquipmentDraft) {
  return (settings: SiteSettings): SiteSettings => {
    const { equipment } = settings;
    const put = <T extends Piece>(pieces: readonly T[], piece: T): T[] =>
      pieces.some(({ id }) => id === piece.id)
        ? pieces.map((known) => (known.id === piece.id ? piece : known))
        : [...pieces, piece];
    switch (draft.kind) {
      case "printers":
        return withEquipment(settings, { printers: put(equipment.printers, printerOf(draft)) });
      case "panels":
        return withEquipment(settings, { panels: put(equipment.panels, panelOf(draft)) });
      case "keypads":
        return withEquipment(settings, { keypads: put(equipment.keypads, keypadOf(draft)) });
      case "scanners":
        return withEquipment(settings, { scanners: put(equipment.scanners, scannerOf(draft)) });
      default:
        return draft.kind satisfies never;
    }
  };
}

/** Takes a piece out of the settings. */
export function removePiece(kind: EquipmentKind, id: EquipmentId) {
  return (settings: SiteSettings): SiteSettings =>
    withEquipment(settings, { [kind]: settings.equipment[kind].filter((piece) => piece.id !== id) });
}

const withEquipment = (settings: SiteSettings, change: Partial<Equipment>): SiteSettings => ({
  ...settings,
  equipment: { ...settings.equipment, ...change },
});

const standing = ({ id, name, agent }: EquipmentDraft) => ({
  id,
  name: name.trim(),
  agent: agent as DeviceId,
});
const lineOf = ({ path, baudRate }: EquipmentDraft) => ({
  path: path.trim(),
  baudRate: Number(baudRate) as BaudRate,
});

function printerOf(draft: EquipmentDraft): Printer {
  const { model, paper, mode, codePage, prints, standsInFor } = draft;
  return {
    ...standing(draft),
    model,
    target: targetOf(draft),
    paper,
    mode,
    codePage: mode === "text" && codePage !== "" ? codePage : null,
    prints: [...prints],
    standsInFor: standsInFor.filter((origin) => !prints.includes(origin)),
  };
}

function targetOf(draft: EquipmentDraft): Printer["target"] {
  switch (draft.targetKind) {
    case "virtual":
      return { kind: "virtual" };
    case "tcp":
      return { kind: "tcp", host: draft.host.trim(), port: Number(draft.port) };
    case "usb":
      return { kind: "usb", path: draft.path.trim() };
    case "serial":
      return { kind: "serial", ...lineOf(draft), flowControl: draft.flowControl };
    default:
      return draft.targetKind satisfies never;
  }
}

function panelOf(draft: EquipmentDraft): Panel {
  const address = Number(draft.address);
  const profile = draft.model;
  return {
    ...standing(draft),
    counter: draft.counter as CounterId,
    line: lineOf(draft),
    driver: isFrame(profile)
      ? { kind: "ascii-frame", profile, address }
      : { kind: "modbus", profile, unit: address },
  };
}

const keypadOf = (draft: EquipmentDraft): Keypad => ({
  ...standing(draft),
  counter: draft.counter as CounterId,
  line: lineOf(draft),
  address: Number(draft.address),
});

const scannerOf = (draft: EquipmentDraft): Scanner => ({
  ...standing(draft),
  line: lineOf(draft),
  at:
    draft.kiosk === ""
      ? { kind: "counter", counter: draft.counter as CounterId }
      : { kind: "kiosk", kiosk: draft.kiosk },
});
