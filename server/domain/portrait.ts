/** A photo of an officer as it may be kept: a small JPEG, and of its file nothing but the picture. */
import { portraitMostBytes } from "@motcua/protocol";

const mostSidePixels = 1_000;

export type PortraitFound =
  | { readonly kind: "found"; readonly bytes: Uint8Array }
  | { readonly kind: "wrong"; readonly why: "too-large" | "unknown-format" };

const marker = { start: 0xd8, scan: 0xda, end: 0xd9, comment: 0xfe, firstOfApps: 0xe0, lastOfApps: 0xef };
/** JFIF and Adobe's word on colours: without them the picture may look otherwise. Others say where it was taken, and when. */
const neededApps: readonly number[] = [0xe0, 0xee];

/** Reads a JPEG segment by segment; what cameras and programs write about a photograph is left out. */
export function cleanPortrait(bytes: Uint8Array): PortraitFound {
  if (bytes.length > portraitMostBytes) return { kind: "wrong", why: "too-large" };
  if (bytes[0] !== 0xff || bytes[1] !== marker.start) return unknown;
  const kept = [bytes.subarray(0, 2)];
  let hasSize: "not-yet" | "yes" = "not-yet";
  let at = 2;
  while (at + 2 <= bytes.length && bytes[at] === 0xff) {
    const code = bytes[at + 1] ?? 0;
    if (code === marker.end) {
      kept.push(bytes.subarray(at, at + 2));
      return hasSize === "yes" && kept.length > 2 ? { kind: "found", bytes: joined(kept) } : unknown;
    }
    const next = at + 2 + twoBytes(bytes, at + 2);
    if (next < at + 4 || next > bytes.length) return unknown;
    if (isFrame(code)) {
      const [height, width] = [twoBytes(bytes, at + 5), twoBytes(bytes, at + 7)];
      if (Math.min(width, height) === 0) return unknown;
      if (Math.max(width, height) > mostSidePixels) return { kind: "wrong", why: "too-large" };
      hasSize = "yes";
    }
    const end = code === marker.scan ? endOfScan(bytes, next) : next;
    if (!isAbout(code)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return unknown;
}

const unknown: PortraitFound = { kind: "wrong", why: "unknown-format" };

/** A frame header, which says how large the picture is: SOF0 to SOF15 without the tables among them. */
function isFrame(code: number): boolean {
  return code >= 0xc0 && code <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(code);
}

/** Whether a segment speaks of the photograph and is not part of it. */
function isAbout(code: number): boolean {
  const isApp = code >= marker.firstOfApps && code <= marker.lastOfApps;
  return code === marker.comment || (isApp && !neededApps.includes(code));
}

/** Where the coded picture behind a scan's header ends: at the next mark that is no restart and no escaped byte. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    const after = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && after !== 0 && after !== 0xff && (after < 0xd0 || after > 0xd7)) return at;
  }
  return bytes.length;
}

const twoBytes = (bytes: Uint8Array, at: number) => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
