/** What is written to a panel that reads frames of ASCII characters. Pure. */
import type { PanelFace } from "./panel-face.ts";
import type { FrameProfile } from "./panel-profile.ts";

/** One frame: prefix, address, text, checksum, suffix. */
export function encodeFrame({ cells }: PanelFace, address: number, profile: FrameProfile): Uint8Array {
  const body = [...addressBytes(address, profile.address), ...Buffer.from(cells, "latin1")];
  return Uint8Array.from([
    ...profile.prefix,
    ...body,
    ...checksumBytes(body, profile.checksum),
    ...profile.suffix,
  ]);
}

function addressBytes(address: number, format: FrameProfile["address"]): readonly number[] {
  switch (format) {
    case "two-digits":
      return [...Buffer.from(String(address).padStart(2, "0"), "latin1")];
    case "one-byte":
      return [address];
    case "none":
      return [];
    default:
      return format satisfies never;
  }
}

function checksumBytes(body: readonly number[], kind: FrameProfile["checksum"]): readonly number[] {
  if (kind === "none") return [];
  const value =
    kind === "xor"
      ? body.reduce((sum, byte) => sum ^ byte, 0)
      : body.reduce((sum, byte) => (sum + byte) & 0xff, 0);
  return [...Buffer.from(value.toString(16).toUpperCase().padStart(2, "0"), "latin1")];
}
