/** What the equipment of an office must satisfy beyond its shape: one owner a line, one address a place. */
import type { Equipment, SiteSettings } from "@motcua/protocol";
import type { SettingsProblem } from "./settings.ts";

/** The first thing wrong with the equipment, or null; `field` ends in what is wrong, `why` names the value. */
export function equipmentProblem({
  equipment,
  counters,
}: Pick<SiteSettings, "equipment" | "counters">): SettingsProblem | null {
  return (
    sameName(equipment) ??
    lostCounter(
      equipment,
      counters.map(({ id }) => id),
    ) ??
    printerProblem(equipment.printers) ??
    sharedLine(equipment)
  );
}

/** Ids are one list: a test or a report names a piece by its id alone. */
function sameName(equipment: Equipment): SettingsProblem | null {
  const names = Object.values(equipment).flatMap((pieces) => pieces.map(({ id }) => id));
  const twice = firstRepeated(names);
  return twice === null ? null : { field: "equipment.id", why: twice };
}

function lostCounter(
  { panels, keypads, scanners }: Equipment,
  known: readonly string[],
): SettingsProblem | null {
  const placed = [
    ...panels.map(({ id, counter }) => ({ field: `equipment.panels.${id}.counter`, counter })),
    ...keypads.map(({ id, counter }) => ({ field: `equipment.keypads.${id}.counter`, counter })),
    ...scanners.flatMap(({ id, at }) =>
      at.kind === "counter" ? { field: `equipment.scanners.${id}.counter`, counter: at.counter } : [],
    ),
  ];
  const lost = placed.find(({ counter }) => !known.includes(counter));
  return lost === undefined ? null : { field: lost.field, why: lost.counter };
}

function printerProblem(printers: Equipment["printers"]): SettingsProblem | null {
  const served = new Set<string>();
  const reached = new Set<string>();
  for (const { id, agent, mode, codePage, prints, standsInFor, target } of printers) {
    const field = (what: string) => `equipment.printers.${id}.${what}`;
    // Text goes through a table of letters that somebody tried on this very model, or not at all.
    if ((mode === "text") !== (codePage !== null))
      return { field: field("codePage"), why: codePage ?? "none" };
    for (const origin of prints) {
      if (served.has(origin)) return { field: field("prints"), why: origin };
      served.add(origin);
    }
    const both = standsInFor.find((origin) => prints.includes(origin)) ?? firstRepeated(standsInFor);
    if (both !== null) return { field: field("standsInFor"), why: both };
    if (target.kind !== "tcp") continue;
    // The line of a network printer is one; two owners would cut into each other's tickets.
    const address = `${target.host}:${target.port}`;
    if (reached.has(address)) return { field: field("target"), why: `${address} ${agent}` };
    reached.add(address);
  }
  return null;
}

interface OnALine {
  readonly field: string;
  readonly line: string;
  readonly path: string;
  /** pieces of one kind share a line at one speed, each by its own address; null shares with nobody */
  readonly share: { readonly kind: string; readonly baudRate: number; readonly address: number } | null;
}

function sharedLine(equipment: Equipment): SettingsProblem | null {
  const taken = new Map<string, OnALine>();
  const addresses = new Set<string>();
  for (const piece of linesOf(equipment)) {
    const { field, line, path, share } = piece;
    const before = taken.get(line);
    if (before !== undefined) {
      if (share === null || before.share?.kind !== share.kind) return { field: `${field}.line`, why: path };
      if (before.share.baudRate !== share.baudRate)
        return { field: `${field}.baudRate`, why: String(share.baudRate) };
    }
    taken.set(line, piece);
    if (share === null) continue;
    const address = `${line} ${share.address}`;
    if (addresses.has(address)) return { field: `${field}.address`, why: String(share.address) };
    addresses.add(address);
  }
  return null;
}

function linesOf({ printers, panels, keypads, scanners }: Equipment): OnALine[] {
  const at = (agent: string, path: string) => ({ line: `${agent} ${path}`, path });
  return [
    ...printers.flatMap(({ id, agent, target }) =>
      target.kind === "serial" || target.kind === "usb"
        ? [{ field: `equipment.printers.${id}`, ...at(agent, target.path), share: null }]
        : [],
    ),
    ...panels.map(({ id, agent, line, driver }) => ({
      field: `equipment.panels.${id}`,
      ...at(agent, line.path),
      share: {
        kind: driver.kind,
        baudRate: line.baudRate,
        address: driver.kind === "modbus" ? driver.unit : driver.address,
      },
    })),
    ...keypads.map(({ id, agent, line, address }) => ({
      field: `equipment.keypads.${id}`,
      ...at(agent, line.path),
      share: { kind: "keypad", baudRate: line.baudRate, address },
    })),
    ...scanners.map(({ id, agent, line }) => ({
      field: `equipment.scanners.${id}`,
      ...at(agent, line.path),
      share: null,
    })),
  ];
}

function firstRepeated(values: readonly string[]): string | null {
  return values.find((value, index) => values.indexOf(value) !== index) ?? null;
}
