/** A whole counter without hardware: panel, keypad and scanner, in memory and on the serial ports of this machine. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { EquipmentId, Keypad, KeypadDone, Panel, Scanner, SerialLine } from "@motcua/protocol";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { systemClock } from "../clock.ts";
import { openInputs } from "../devices/open-inputs.ts";
import { openPanels } from "../devices/panels/open-panels.ts";
import { createLineTransport } from "../transports/line-transport.ts";
import type { PrinterTransport } from "../transports/printer-transport.ts";
import { createMemoryLine, type DeviceEnd } from "./memory-line.ts";
import { createSerialEnd } from "./serial-end.ts";
import { createSimulatedKeypad } from "./simulated-keypad.ts";
import { createSimulatedPanels } from "./simulated-panels.ts";
import { openTcpEnd } from "./tcp-end.ts";

/** A busy machine is slow once and never again: a bound, not a measurement. */
const eventually = (check: () => unknown) => vi.waitFor(check, { timeout: 10_000, interval: 10 });

interface Wire {
  readonly path: string;
  readonly end: DeviceEnd;
  readonly transport: PrinterTransport;
}

let folder: string;
const closing: (() => unknown)[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "motcua-counter-"));
});
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
  rmSync(folder, { recursive: true });
});

const inMemory = async (): Promise<Wire> => {
  const line = createMemoryLine();
  return { path: "memory", end: line, transport: line.transport };
};
const onPseudoTerminal = async (): Promise<Wire> => {
  const line = createSerialEnd(null);
  closing.push(line.close);
  return { path: line.path, end: line, transport: createLineTransport(lineAt(line.path)) };
};
const behindDeviceServer = async (): Promise<Wire> => {
  const line = await openTcpEnd(0);
  closing.push(line.close);
  return { path: line.path, end: line, transport: createLineTransport(lineAt(line.path)) };
};
/** Windows has no pseudo-terminals; the list of tests in the report says which ran. */
const wires = [
  { kind: "memory", wire: inMemory },
  { kind: "a serial device server", wire: behindDeviceServer },
  ...(process.platform === "win32" ? [] : [{ kind: "pseudo-terminals", wire: onPseudoTerminal }]),
];

const agent = "01939a00-0000-7000-8000-000000000001" as Panel["agent"];
const counter = "counter-1" as Panel["counter"];
const lineAt = (path: string): SerialLine => ({ path, baudRate: 115200 });
const named = <T extends string>(id: T) => ({ id: id as unknown as EquipmentId, name: id, agent });

describe.each(wires)("a counter's devices on lines of $kind", ({ wire }) => {
  test("a key calls, the panel shows the number, a scan brings the dossier's code", async () => {
    const wires = { panel: await wire(), keys: await wire(), scan: await wire() };
    const transports = new Map([
      ["panel", wires.panel.transport],
      ["keys", wires.keys.transport],
      ["scan", wires.scan.transport],
    ]);
    const transportOf = ({ path }: SerialLine) => transports.get(path) as PrinterTransport;
    const asked: { name: string; ask: object }[] = [];
    const hub = {
      askSoon: async <T>(name: string, ask: object) => {
        asked.push({ name, ask });
        return { done: (name === "keypad:press" ? { number: "B042" } : {}) as T };
      },
    };
    const common = { clock: systemClock, transportOf, onChange: () => undefined };
    const panels = openPanels(common);
    const inputs = openInputs({ ...common, hub, folder, now: () => Date.now() });
    closing.push(panels.close, inputs.close);
    const text = vi.fn<(unit: number, text: string) => void>();
    createSimulatedPanels(wires.panel.end, [1], 6, text);
    const keypad = createSimulatedKeypad({ line: wires.keys.end, clock: systemClock, address: 1 });

    const panel: Panel = {
      ...named("panel-1"),
      counter,
      line: lineAt("panel"),
      driver: { kind: "modbus", profile: "dm36b06", unit: 1 },
    };
    panels.update([panel]);
    const keypads: Keypad[] = [{ ...named("keypad-1"), counter, line: lineAt("keys"), address: 1 }];
    const scanners: Scanner[] = [
      { ...named("scanner-1"), line: lineAt("scan"), at: { kind: "counter", counter } },
    ];
    inputs.update({ keypads, scanners });
    await eventually(() =>
      expect([...inputs.standings().values()].map(({ state }) => state)).toEqual(["ready", "ready"]),
    );

    expect(await keypad.press("HELLO")).toBe("READY");
    const shown: KeypadDone["number"] = "B042" as KeypadDone["number"];
    expect(await keypad.press("NEXT")).toBe(shown);
    panels.show([{ equipment: panel.id, counter: 1, state: "calling", text: shown as never }]);
    await eventually(() => expect(text).toHaveBeenCalledWith(1, "  B042"));
    wires.scan.end.send(Buffer.from("000.00.00.H48-261123-0001\r"));
    await eventually(() =>
      expect(asked.at(-1)).toMatchObject({
        name: "scanner:read",
        ask: { scanner: "scanner-1", scan: { kind: "dossier", code: "000.00.00.H48-261123-0001" } },
      }),
    );
  });
});
