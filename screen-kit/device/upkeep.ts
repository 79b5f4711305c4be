import type { Audibility } from "@motcua/protocol";
import type { ReadonlySignal } from "@preact/signals";
import type { DeviceChannel } from "../link/channels.ts";
import { browserTiming } from "../link/timing.ts";
import { browserBatteryPercent } from "./battery.ts";
import { startDeviceReports } from "./device-reports.ts";
import type { DeviceScreen } from "./device-screen.ts";
import { keepAwake } from "./keep-awake.ts";
import { watchMissingFiles } from "./missing-files.ts";
import { registerShell } from "./register-shell.ts";

export interface UpkeepParts<C extends DeviceChannel> {
  readonly device: Pick<DeviceScreen<C>, "link" | "drawn">;
  /** path the screen is served under, with a slash at its end */
  readonly base: string;
  readonly version: string;
  readonly waitingVotes: ReadonlySignal<number>;
  /** of a screen that speaks: whether it can be heard */
  readonly sound: ReadonlySignal<Audibility> | null;
  /** whether nobody is at the screen, and nothing would be lost with the page */
  readonly mayReload: ReadonlySignal<boolean>;
}

/**
 * What a device does beside its screen: it tells the hub how it is, stays lit and keeps its screen for days without the
 * hub. Nobody waits for that, so it begins once the picture that they came for is on the glass.
 */
export function startUpkeep<C extends DeviceChannel>(parts: UpkeepParts<C>): void {
  const { device, base, mayReload } = parts;
  const missing = watchMissingFiles({ files: window, connection: device.link.connection });
  void device.drawn.then(() => {
    startDeviceReports({
      link: device.link,
      version: parts.version,
      waitingVotes: parts.waitingVotes,
      sound: parts.sound,
      timing: browserTiming,
      touches: document,
      batteryPercent: browserBatteryPercent,
    });
    keepAwake(document, navigator);
    registerShell({ base, browser: navigator, reload: () => location.reload(), missing, mayReload });
  });
}
