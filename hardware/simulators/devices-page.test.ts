import { expect, test, vi } from "vitest";
import { systemClock } from "../clock.ts";
import { createCounterDevices } from "./counter-devices.ts";
import { serveDevicesPage } from "./devices-page.ts";
import { createMemoryLine } from "./memory-line.ts";

/** A busy machine is slow once and never again: a bound, not a measurement. */
const eventually = (check: () => unknown) => vi.waitFor(check, { timeout: 10_000, interval: 10 });

test("the page shows the panels and passes keys and scans on to their lines", async () => {
  const lines = { panels: createMemoryLine(), keypad: createMemoryLine(), scanner: createMemoryLine() };
  const devices = createCounterDevices({ clock: systemClock, lines });
  const page = await serveDevicesPage(devices, 0);
  try {
    expect(await (await fetch(page.url)).text()).toContain("Thiết bị mô phỏng");
    const agent = async (line: typeof lines.keypad, heard: (text: string) => void) => {
      const opened = await line.transport.open(new AbortController().signal);
      if (opened.kind === "open")
        opened.session.onData((bytes) => heard(Buffer.from(bytes).toString("utf8")));
      return opened;
    };
    const scans = vi.fn<(text: string) => void>();
    await agent(lines.scanner, scans);
    expect((await fetch(`${page.url}scan`, { method: "POST", body: "H48-1" })).status).toBe(204);
    await eventually(() => expect(scans).toHaveBeenCalledWith("H48-1\r"));

    const keys = await agent(lines.keypad, (text) => {
      if (keys.kind === "open" && text.startsWith("K01 01 NEXT"))
        void keys.session.write(Buffer.from("A01 01 OK B042*11\r\n"));
    });
    expect((await fetch(`${page.url}press`, { method: "POST", body: "NEXT" })).status).toBe(204);
    expect(devices.seen()).toMatchObject({ keypad: "B042", panels: [{ unit: 1 }, { unit: 2 }, { unit: 3 }] });
    expect((await fetch(`${page.url}other`)).status).toBe(404);
  } finally {
    await page.close();
  }
});

test("S1 a page of another site presses no key and sees nothing", async () => {
  const lines = { panels: createMemoryLine(), keypad: createMemoryLine(), scanner: createMemoryLine() };
  const devices = createCounterDevices({ clock: systemClock, lines });
  const scan = vi.spyOn(devices, "scan");
  const page = await serveDevicesPage(devices, 0);
  try {
    const asks = async (path: string, method: string, origin: string) =>
      (await fetch(`${page.url}${path}`, { method, headers: { origin } })).status;
    for (const origin of ["http://example.org", "null", "http://localhost:1"]) {
      expect(await asks("scan", "POST", origin)).toBe(403);
      expect(await asks("seen", "GET", origin)).toBe(403);
    }
    expect(scan).not.toHaveBeenCalled();
    expect(await asks("scan", "POST", new URL(page.url).origin)).toBe(204);
    expect(scan).toHaveBeenCalledOnce();
  } finally {
    await page.close();
  }
});
