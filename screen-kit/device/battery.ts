interface Battery {
  readonly level: number;
  readonly charging: boolean;
  /** seconds until it is full; 0 once it is */
  readonly chargingTime: number;
}

/** What of the browser knows the battery; Chromium does, others do not. */
export interface BatteryTeller {
  getBattery?(): Promise<Battery>;
}

/**
 * The battery in percent; null where the browser does not tell, and where there is nothing to watch: a computer on mains
 * is told as a battery that is full and charging, which nobody can tell from a tablet that is full on its charger.
 */
export async function batteryPercent(browser: BatteryTeller): Promise<number | null> {
  try {
    const battery = await browser.getBattery?.();
    if (battery === undefined || onMains(battery)) return null;
    return Math.round(battery.level * 100);
  } catch {
    return null;
  }
}

const onMains = ({ level, charging, chargingTime }: Battery) => charging && level === 1 && chargingTime === 0;

/** The battery of the computer or tablet that this page runs on. */
export const browserBatteryPercent = (): Promise<number | null> => batteryPercent(navigator as BatteryTeller);
