import type { Equipment, Keypad, Panel, Printer, Scanner } from "@motcua/protocol";
import { expect, it } from "vitest";
import { exampleSettings } from "../testing/office.ts";
import { settingsProblem } from "./settings.ts";

const agent = "01939a00-0000-7000-8000-0000000000a1" as never;
const kiosk = "01939a00-0000-7000-8000-0000000000b1" as never;
const line = { path: "/dev/ttyUSB0", baudRate: 9600 } as const;
const printer = (change: Partial<Printer>): Printer => ({
  id: "hall-printer" as never,
  name: "Máy in sảnh",
  agent,
  model: "epson-tm-t82",
  target: { kind: "tcp", host: "192.168.1.50", port: 9100 },
  paper: "80mm",
  mode: "raster",
  codePage: null,
  prints: [kiosk],
  standsInFor: [],
  ...change,
});
const panel = (change: Partial<Panel>): Panel => ({
  id: "panel-1" as never,
  name: "Bảng quầy 1",
  agent,
  counter: "counter-1" as never,
  line,
  driver: { kind: "modbus", profile: "dm36b06", unit: 1 },
  ...change,
});
const keypad = (change: Partial<Keypad>): Keypad => ({
  id: "keypad-1" as never,
  name: "Bàn phím quầy 1",
  agent,
  counter: "counter-1" as never,
  line: { path: "/dev/ttyUSB1", baudRate: 9600 },
  address: 1,
  ...change,
});
const scanner = (change: Partial<Scanner>): Scanner => ({
  id: "scanner-1" as never,
  name: "Máy quét",
  agent,
  line: { path: "/dev/ttyACM0", baudRate: 9600 },
  at: { kind: "kiosk", kiosk },
  ...change,
});

const problemWith = (equipment: Partial<Equipment>) =>
  settingsProblem(
    exampleSettings((settings) => ({ ...settings, equipment: { ...settings.equipment, ...equipment } })),
  );

const other = { id: "second" as never };
const wrong: [string, Partial<Equipment>][] = [
  ["equipment.id", { panels: [panel({ id: "x" as never })], keypads: [keypad({ id: "x" as never })] }],
  ["equipment.panels.panel-1.counter", { panels: [panel({ counter: "roof" as never })] }],
  ["equipment.keypads.keypad-1.counter", { keypads: [keypad({ counter: "roof" as never })] }],
  [
    "equipment.scanners.scanner-1.counter",
    { scanners: [scanner({ at: { kind: "counter", counter: "roof" as never } })] },
  ],
  ["equipment.printers.hall-printer.codePage", { printers: [printer({ mode: "text" })] }],
  ["equipment.printers.hall-printer.codePage", { printers: [printer({ codePage: "tcvn3" })] }],
  [
    "equipment.printers.second.prints",
    { printers: [printer({}), printer({ ...other, target: { kind: "virtual" } })] },
  ],
  ["equipment.printers.hall-printer.standsInFor", { printers: [printer({ standsInFor: [kiosk] })] }],
  ["equipment.printers.second.target", { printers: [printer({}), printer({ ...other, prints: [] })] }],
  ["equipment.panels.second.address", { panels: [panel({}), panel(other)] }],
  [
    "equipment.panels.second.baudRate",
    {
      panels: [
        panel({}),
        panel({
          ...other,
          line: { ...line, baudRate: 19200 },
          driver: { kind: "modbus", profile: "dm36b06", unit: 2 },
        }),
      ],
    },
  ],
  ["equipment.keypads.keypad-1.line", { panels: [panel({})], keypads: [keypad({ line })] }],
  ["equipment.scanners.second.line", { scanners: [scanner({}), scanner(other)] }],
  [
    "equipment.panels.panel-1.line",
    {
      printers: [printer({ target: { kind: "serial", ...line, flowControl: "rts-cts" } })],
      panels: [panel({})],
    },
  ],
];

it.each(wrong)("names %s as what does not fit", (field, equipment) => {
  expect(problemWith(equipment)?.field).toBe(field);
});

it("panels share a bus by their units, and two computers may each have a line of the same name", () => {
  const second = panel({ ...other, driver: { kind: "modbus", profile: "dm36b06", unit: 2 } });
  const elsewhere = keypad({ line, agent: "01939a00-0000-7000-8000-0000000000a2" as never });
  expect(
    problemWith({ printers: [printer({})], panels: [panel({}), second], keypads: [elsewhere] }),
  ).toBeNull();
});
