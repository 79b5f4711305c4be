import type { EquipmentId, Scan, Scanner } from "@motcua/protocol";
import { afterEach, describe, expect, test, vi } from "vitest";
import { systemClock } from "../../clock.ts";
import { createMemoryLine } from "../../simulators/memory-line.ts";
import { openScanners } from "./open-scanners.ts";

/** A busy machine is slow once and never again: a bound, not a measurement. */
const eventually = (check: () => unknown) => vi.waitFor(check, { timeout: 10_000, interval: 10 });

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const scanner: Scanner = {
  id: "scanner-1" as EquipmentId,
  name: "Máy quét",
  agent: "01939a00-0000-7000-8000-000000000001" as Scanner["agent"],
  line: { path: "/dev/ttySCAN", baudRate: 115200 },
  at: { kind: "kiosk", kiosk: "01939a00-0000-7000-8000-000000000002" as never },
};
const code = "000.00.00.H48-261123-0001";

async function open() {
  const line = createMemoryLine();
  const scans: Scan[] = [];
  const scanners = openScanners({
    clock: systemClock,
    transportOf: () => line.transport,
    context: () => ({ priorityAges: [], today: { year: 2026, month: 11, day: 23 } }),
    onScan: (_scanner, scan) => scans.push(scan),
    now: () => 1_000,
    onChange: () => undefined,
  });
  closing.push(scanners.close);
  scanners.update([scanner]);
  await eventually(() => expect(scanners.standings().get(scanner.id)?.state).toBe("ready"));
  const send = (text: string) => line.send(Buffer.from(text, "utf8"));
  return { send, scans, scanners };
}

describe("a scanner on a line", () => {
  test("a read ends with CR or LF, or with a silence", async () => {
    const { send, scans } = await open();
    send(`${code}\r\n`);
    send(code);
    await eventually(() => expect(scans).toHaveLength(2));
    expect(scans[1]).toEqual({ kind: "dossier", code });
  });

  test("a read that comes in pieces is one", async () => {
    const { send, scans } = await open();
    send(code.slice(0, 10));
    send(`${code.slice(10)}\r`);
    await eventually(() => expect(scans).toEqual([{ kind: "dossier", code }]));
  });

  test("more than a kilobyte is nothing, and the next read is read", async () => {
    const { send, scans } = await open();
    send(`${"A1".repeat(700)}\r${code}\r`);
    await eventually(() => expect(scans).toEqual([{ kind: "dossier", code }]));
  });

  test("P1 what came in last is told by its kind alone", async () => {
    const { send, scanners } = await open();
    const input = () => scanners.standings().get(scanner.id)?.input?.what;
    send("001041000001||Công Dân Mẫu|01021941|Nam|Hà Nội|15032021\r");
    await eventually(() => expect(input()).toBe("age-group"));
    send("not a code\r");
    await eventually(() => expect(input()).toBe("unknown-code"));
  });
});
