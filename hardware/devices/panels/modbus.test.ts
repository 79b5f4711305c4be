/**
 * Panels over Modbus RTU. What stands in the registers is told by `jsmodbus`, which shares no code with
 * `modbus-serial`: bytes, addresses and checksums are judged by somebody else.
 */
import { Duplex } from "node:stream";
import type { EquipmentId, Panel, PanelShow } from "@motcua/protocol";
import modbus from "jsmodbus";
import { afterEach, describe, expect, test, vi } from "vitest";
import { systemClock } from "../../clock.ts";
import { createMemoryLine, type MemoryLine } from "../../simulators/memory-line.ts";
import { openPanels, type Panels } from "./open-panels.ts";

/** A busy machine is slow once and never again: a bound, not a measurement. */
const eventually = (check: () => unknown) => vi.waitFor(check, { timeout: 10_000, interval: 10 });

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** The registers of one unit on a line: requests for other units are not its own. */
function unitOn(line: MemoryLine, unit: number): { readonly registers: Buffer; readonly text: () => string } {
  const registers = Buffer.alloc(4096);
  const wire = new Duplex({
    read: () => undefined,
    write: (bytes: Buffer, _encoding, done) => {
      line.send(bytes);
      done();
    },
  });
  // jsmodbus wants a socket; it only ever reads and writes it.
  const server = new modbus.server.RTU(wire as never, { holding: registers });
  void server;
  line.onBytes((bytes) => {
    if (bytes[0] === unit) wire.push(Buffer.from(bytes));
  });
  closing.push(async () => wire.destroy());
  return {
    registers,
    text: () =>
      String.fromCharCode(...Array.from({ length: 6 }, (_, place) => registers.readUInt16BE(2 * place))),
  };
}

const panel = (id: string, unit: number, profile = "dm36b06"): Panel => ({
  id: id as EquipmentId,
  name: "Bảng",
  agent: "01939a00-0000-7000-8000-000000000001" as Panel["agent"],
  counter: "counter-1" as Panel["counter"],
  line: { path: "/dev/ttyPANELS", baudRate: 9600 },
  driver: { kind: "modbus", profile, unit },
});
const show = (id: string, state: PanelShow["state"], text: string | null): PanelShow => ({
  equipment: id as EquipmentId,
  counter: 1,
  state,
  text: text as PanelShow["text"],
});

function open(line: MemoryLine): Panels {
  const panels = openPanels({
    clock: systemClock,
    transportOf: () => line.transport,
    onChange: () => undefined,
  });
  closing.push(panels.close);
  return panels;
}

const stateOf = (panels: Panels, id: string) => panels.standings().get(id as EquipmentId)?.state;

describe("a panel over Modbus RTU, read by an implementation that is not ours", () => {
  test("shows the number, two dashes in a pause, and nothing when nobody is there", async () => {
    const line = createMemoryLine();
    const unit = unitOn(line, 1);
    const panels = open(line);
    panels.update([panel("panel-1", 1)]);
    panels.show([show("panel-1", "serving", "B042")]);
    await eventually(() => expect(unit.text()).toBe("  B042"));
    panels.show([show("panel-1", "paused", null)]);
    await eventually(() => expect(unit.text()).toBe("    --"));
    panels.show([show("panel-1", "closed", null)]);
    await eventually(() => expect(unit.text()).toBe("      "));
    await eventually(() => expect(stateOf(panels, "panel-1")).toBe("ready"));
  });

  test("writes one register a request where the model wants that", async () => {
    const line = createMemoryLine();
    const unit = unitOn(line, 9);
    const panels = open(line);
    panels.update([panel("panel-1", 9, "led-485-046")]);
    panels.show([show("panel-1", "serving", "B042")]);
    await eventually(() => expect(unit.text().slice(0, 4)).toBe("B042"));
  });

  test("a missing unit is said to be silent, and its neighbours show all the same", async () => {
    const line = createMemoryLine();
    const [first, third] = [unitOn(line, 1), unitOn(line, 3)];
    const panels = open(line);
    panels.update([panel("panel-1", 1), panel("panel-2", 2), panel("panel-3", 3)]);
    panels.show([
      show("panel-1", "serving", "A001"),
      show("panel-2", "serving", "B002"),
      show("panel-3", "serving", "C003"),
    ]);
    await eventually(() => expect([first.text(), third.text()]).toEqual(["  A001", "  C003"]));
    await eventually(() => expect(stateOf(panels, "panel-2")).toBe("no-answer"));
    await eventually(() => expect(stateOf(panels, "panel-3")).toBe("ready"));
  });

  test("an adapter that is pulled out ends nothing, and the panels show again when it is back", async () => {
    const line = createMemoryLine();
    const unit = unitOn(line, 1);
    const panels = open(line);
    panels.update([panel("panel-1", 1)]);
    panels.show([show("panel-1", "serving", "A001")]);
    await eventually(() => expect(unit.text()).toBe("  A001"));
    line.unplug();
    await eventually(() => expect(stateOf(panels, "panel-1")).toBe("offline"));
    unit.registers.fill(0);
    line.plugIn();
    await eventually(() => expect(unit.text()).toBe("  A001"));
    await eventually(() => expect(stateOf(panels, "panel-1")).toBe("ready"));
  });

  test("a test lights every part of the panel", async () => {
    const line = createMemoryLine();
    const unit = unitOn(line, 1);
    const panels = open(line);
    panels.update([panel("panel-1", 1)]);
    panels.show([show("panel-1", "serving", "A001")]);
    await eventually(() => expect(unit.text()).toBe("  A001"));
    expect(await panels.test("panel-1" as EquipmentId)).toBe("shown");
    await eventually(() => expect(unit.text()).toBe("888888"));
    expect(await panels.test("panel-9" as EquipmentId)).toBeNull();
  });

  test("a model that nobody knows is said so, and nothing is written to it", () => {
    const line = createMemoryLine();
    const panels = open(line);
    panels.update([panel("panel-1", 1, "from-nowhere")]);
    expect(stateOf(panels, "panel-1")).toBe("unknown-model");
  });
});
