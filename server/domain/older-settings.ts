/** Settings documents of earlier versions: the one place where what they lack gets its default. */
import type { Equipment, SiteSettings } from "@motcua/protocol";

/** An office without devices of its own beside the screens. */
export const noEquipment: Equipment = { printers: [], panels: [], keypads: [], scanners: [] };

const defaults = { equipment: noEquipment } satisfies Partial<SiteSettings>;

/** A document as the journal holds it, with what was not known yet when it was written. */
export function completeSettings(settings: SiteSettings): SiteSettings {
  const missing = Object.keys(defaults).some((field) => !Object.hasOwn(settings, field));
  return missing ? { ...defaults, ...settings } : settings;
}
