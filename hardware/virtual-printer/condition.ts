/** What is wrong, or not, with a virtual printer. */
export interface VirtualCondition {
  readonly paper: "enough" | "near-end" | "out";
  readonly cover: "closed" | "open";
  readonly cutter: "good" | "jammed";
}

/** A printer that cannot print is offline: it takes bytes, answers DLE EOT and does nothing else. */
export function isOffline(condition: VirtualCondition): boolean {
  return condition.paper === "out" || condition.cover === "open" || condition.cutter === "jammed";
}

/** The answer to DLE EOT n, one byte; null for an n that printers do not answer. */
export function realTimeStatus(condition: VirtualCondition, n: number): number | null {
  const always = 0x12;
  switch (n) {
    case 1:
      return always | (isOffline(condition) ? 0x08 : 0);
    case 2:
      return (
        always |
        (condition.cover === "open" ? 0x04 : 0) |
        (condition.paper === "out" ? 0x20 : 0) |
        (condition.cutter === "jammed" ? 0x40 : 0)
      );
    case 3:
      return always | (condition.cutter === "jammed" ? 0x08 : 0);
    case 4:
      return always | (condition.paper === "out" ? 0x6c : condition.paper === "near-end" ? 0x0c : 0);
    default:
      return null;
  }
}

/** The four bytes of automatic status (GS a). */
export function automaticStatus(condition: VirtualCondition): Uint8Array {
  return Uint8Array.of(
    0x10 | (isOffline(condition) ? 0x08 : 0) | (condition.cover === "open" ? 0x20 : 0),
    condition.cutter === "jammed" ? 0x08 : 0,
    paperSensors(condition),
    0,
  );
}

/** The byte that GS r 1 gives. */
export function paperSensors(condition: VirtualCondition): number {
  return condition.paper === "out" ? 0x0f : condition.paper === "near-end" ? 0x03 : 0;
}
