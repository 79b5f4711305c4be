/** Everybody of a sample day, connected: kiosks, tablets and officers, and the hub's clock that they live by. */
import type { CounterId, DeviceReport, Hello } from "@motcua/protocol";
import type { Cast } from "./cast.ts";
import type { DeviceChannel, StaffChannel } from "./client/channels.ts";
import { connectDevice, connectStaff } from "./client/connect.ts";
import type { HubClient } from "./client/hub-client.ts";
import { createHubClock, type HubClock, machineTiming } from "./client/hub-clock.ts";

export interface Company {
  readonly clock: HubClock;
  readonly kiosks: readonly HubClient<DeviceChannel<"kiosk">>[];
  readonly tablets: ReadonlyMap<CounterId, HubClient<DeviceChannel<"tablet">>>;
  readonly officers: ReadonlyMap<CounterId, HubClient<StaffChannel<"counter">>>;
  /** Since when nobody reaches the hub, by `performance.now`; null while somebody does. */
  awaySince(): number | null;
  close(): void;
}

const reportEveryMillis = 30_000;

/** Connects all of a cast. Rejects when one is refused; then nobody stays connected. */
export async function gather(cast: Cast): Promise<Company> {
  const { hubUrl, authority } = cast;
  const kiosks = cast.kiosks.map(({ token }) =>
    connectDevice({ hubUrl, authority, namespace: "kiosk", token }),
  );
  const tablets = cast.tablets.map(async ({ counter, token }) => {
    return [counter, await connectDevice({ hubUrl, authority, namespace: "tablet", token })] as const;
  });
  const officers = cast.officers.map(async ({ counter, cookie }) => {
    const watch = { kind: "counter", counter } as const;
    return [counter, await connectStaff({ hubUrl, authority, cookie, seat: null, watch })] as const;
  });
  try {
    return company(
      await Promise.all(kiosks),
      new Map(await Promise.all(tablets)),
      new Map(await Promise.all(officers)),
    );
  } catch (error) {
    const all = await Promise.allSettled<{ close(): void }>([
      ...kiosks,
      ...[...tablets, ...officers].map(async (entry) => (await entry)[1]),
    ]);
    for (const one of all) if (one.status === "fulfilled") one.value.close();
    throw error;
  }
}

function company(
  kiosks: Company["kiosks"],
  tablets: Company["tablets"],
  officers: Company["officers"],
): Company {
  const devices = [...kiosks, ...tablets.values()];
  const all = [...devices, ...officers.values()];
  const first = all.find(({ hello }) => hello !== null)?.hello;
  if (first === undefined || first === null)
    throw new Error("A sample day needs at least one who takes part.");
  const clock = createHubClock(machineTiming, first);
  for (const client of all) client.onTell("hello", (hello) => clock.set(hello as Hello));
  const report = () => {
    for (const kiosk of kiosks) kiosk.report(healthOf(null));
    for (const [index, tablet] of [...tablets.values()].entries()) {
      tablet.report(healthOf(98 - ((index * 7) % 40)));
    }
  };
  report();
  const reports = setInterval(report, reportEveryMillis);
  return {
    clock,
    kiosks,
    tablets,
    officers,
    awaySince: () =>
      all.reduce<number | null>(
        (since, client) =>
          since === null || client.awaySince === null ? null : Math.max(since, client.awaySince),
        0,
      ),
    close: () => {
      clearInterval(reports);
      for (const client of all) client.close();
    },
  };
}

/** A device that is well: kiosks on mains, each tablet with a battery of its own. */
const healthOf = (batteryPercent: DeviceReport["batteryPercent"]): DeviceReport => ({
  version: "simulator",
  batteryPercent,
  lastTouchAt: null,
  waitingVotes: 0,
  clockErrorSeconds: 0,
  printer: null,
});
