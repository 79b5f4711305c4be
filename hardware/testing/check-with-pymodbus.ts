/**
 * Panels checked against Debian's python3-pymodbus over a pair of pseudo-terminals:
 * `apt install python3-pymodbus socat`, then `node hardware/testing/check-with-pymodbus.ts`.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import type { EquipmentId, Panel } from "@motcua/protocol";
import { systemClock } from "../clock.ts";
import { openPanels } from "../devices/panels/open-panels.ts";
import { createLineTransport } from "../transports/line-transport.ts";

const folder = mkdtempSync(join(tmpdir(), "motcua-pymodbus-"));
const [ours, theirs] = [join(folder, "agent"), join(folder, "panels")];
const pair = spawn("socat", ["-d", "-d", `pty,raw,echo=0,link=${ours}`, `pty,raw,echo=0,link=${theirs}`], {
  stdio: ["ignore", "ignore", "pipe"],
});
await listenTo(pair.stderr).until((line) => line.includes("starting data transfer loop"));
const python = spawn("/usr/bin/python3", [join(import.meta.dirname, "pymodbus-panel.py"), theirs], {
  stdio: ["ignore", "pipe", "inherit"],
});
const heard = listenTo(python.stdout);
await heard.until((line) => line === "ready");

const panel = (unit: number, profile: string): Panel => ({
  id: `panel-${unit}` as EquipmentId,
  name: `Bảng ${unit}`,
  agent: "01939a00-0000-7000-8000-000000000001" as Panel["agent"],
  counter: `counter-${unit}` as Panel["counter"],
  line: { path: ours, baudRate: 9600 },
  driver: { kind: "modbus", profile, unit },
});
const panels = openPanels({
  clock: systemClock,
  transportOf: createLineTransport,
  onChange: () => undefined,
});
panels.update([panel(1, "dm36b06"), panel(2, "dm36b06"), panel(3, "led-485-046")]);
const numbers = ["A001", "B002", "C003"];
panels.show(
  numbers.map((text, place) => ({
    equipment: `panel-${place + 1}` as EquipmentId,
    counter: place + 1,
    state: "serving",
    text: text as never,
  })),
);
for (const wanted of ["1|  A001|", "3|C003"]) await heard.until((line) => line.startsWith(wanted));
const tried = await panels.test("panel-3" as EquipmentId);
const states = [...panels.standings()].map(([id, { state }]) => `${id}: ${state}`);
process.stdout.write(
  `pymodbus heard:\n  ${heard.told.join("\n  ")}\n${states.join(", ")}; a trial of panel-3: ${tried}\n`,
);
await panels.close();
python.kill();
pair.kill();
rmSync(folder, { recursive: true, force: true });

/** The lines of a stream, kept as they come, and waiting for one of them. */
function listenTo(stream: Readable) {
  const told: string[] = [];
  const lines = createInterface(stream);
  lines.on("line", (line) => told.push(line));
  return {
    told,
    until: async (fits: (line: string) => boolean) => {
      const signal = AbortSignal.timeout(15_000);
      while (!told.some(fits)) await once(lines, "line", { signal });
    },
  };
}
