import { readZip } from "../zip-parts.ts";

/** The parts of an Office file by name, as text. */
export function partsOf(file: Buffer): ReadonlyMap<string, string> {
  return new Map(readZip(file).map(({ name, bytes }) => [name, bytes.toString("utf8")]));
}

/** The first tag of an XML text that does not close what is open; null when all fit. */
export function brokenTag(xml: string): string | null {
  const open: string[] = [];
  for (const [tag, closing, name = "", , alone] of xml.matchAll(
    /<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>/g,
  )) {
    if (alone === "/") continue;
    if (closing === "") open.push(name);
    else if (open.pop() !== name) return tag;
  }
  return open[0] ?? null;
}
