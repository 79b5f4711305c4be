/** The office's own sounds and pictures: what a file is by its first bytes, and which the settings use. */
import { type MediaKind, mediaMostBytes, type SiteSettings } from "@motcua/protocol";

type Signature = readonly [at: number, text: string][];

/** What boards can play and draw. A name or a header could lie, so the bytes are asked. */
const known: readonly { readonly kind: MediaKind; readonly type: string; readonly signature: Signature }[] = [
  {
    kind: "clip",
    type: "audio/wav",
    signature: [
      [0, "RIFF"],
      [8, "WAVEfmt "],
    ],
  },
  {
    kind: "clip",
    type: "audio/ogg",
    signature: [
      [0, "OggS"],
      [28, "OpusHead"],
    ],
  },
  {
    kind: "picture",
    type: "image/png",
    signature: [
      [0, "\x89PNG\r\n\x1a\n"],
      [12, "IHDR"],
    ],
  },
  { kind: "picture", type: "image/jpeg", signature: [[0, "\xff\xd8\xff"]] },
  {
    kind: "picture",
    type: "image/webp",
    signature: [
      [0, "RIFF"],
      [8, "WEBPVP8"],
    ],
  },
];

export type MediaFound =
  | { readonly kind: "found"; readonly type: string }
  | { readonly kind: "wrong"; readonly why: "too-large" | "unknown-format" };

/** What these bytes are, if they may be kept as a clip or a picture. */
export function lookAtMedia(kind: MediaKind, bytes: Uint8Array): MediaFound {
  if (bytes.length > mediaMostBytes[kind]) return { kind: "wrong", why: "too-large" };
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(64, bytes.length)).toString("latin1");
  const found = known.find(
    (one) => one.kind === kind && one.signature.every(([at, text]) => head.startsWith(text, at)),
  );
  return found === undefined ? { kind: "wrong", why: "unknown-format" } : { kind: "found", type: found.type };
}

/** The digests of all kept files that the settings use: these are not forgotten. */
export function mediaUsedBy({ voice, board }: Pick<SiteSettings, "voice" | "board">): string[] {
  return [...new Set([...voice.clips, ...board.pictures].map(({ media }) => media))];
}
