import { goodOrder, type VirtualPrinterLevers } from "./levers.ts";

type Lever = keyof VirtualPrinterLevers;

const words: Partial<Record<Lever, readonly string[]>> = {
  paper: ["enough", "near-end", "out"],
  cover: ["closed", "open"],
  cutter: ["good", "jammed"],
  answers: ["all", "no-process-id", "none"],
  reading: ["reads", "stopped"],
};
const mostCount = 10_000_000;

/** Levers out of a request's text; null when one is unknown or cannot stand so. */
export function readLevers(text: string): Partial<VirtualPrinterLevers> | null {
  let asked: unknown;
  try {
    asked = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof asked !== "object" || asked === null || Array.isArray(asked)) return null;
  const fits = Object.entries(asked).every(([name, value]) => {
    if (!Object.hasOwn(goodOrder, name)) return false;
    const allowed = words[name as Lever];
    if (allowed !== undefined) return allowed.includes(value);
    return value === null || (Number.isInteger(value) && value > 0 && value <= mostCount);
  });
  return fits ? (asked as Partial<VirtualPrinterLevers>) : null;
}
