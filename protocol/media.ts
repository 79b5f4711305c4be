/** Sounds and pictures that an office brought itself: kept once by the hub, named by the digest of their bytes. */
import { type Static, Type } from "typebox";

/** SHA-256 of the bytes, in hex: whoever knows it may fetch them, and they never change. */
export const MediaDigest = Type.String({ title: "MediaDigest", pattern: "^[0-9a-f]{64}$" });

export const MediaKind = Type.Union([Type.Literal("clip"), Type.Literal("picture")]);
export type MediaKind = Static<typeof MediaKind>;

/** The most bytes that may be kept of each kind: six seconds of plain sound, a photograph in full HD. */
export const mediaMostBytes = { clip: 400_000, picture: 2_000_000 } as const satisfies Record<
  MediaKind,
  number
>;

/** The most bytes of an officer's photo: twice what a tablet draws it at, as good as anybody sees. */
export const portraitMostBytes = 100_000;

/** What the hub answers for a file that it kept. */
export const MediaKept = Type.Object({
  digest: MediaDigest,
  type: Type.String({ description: "what its first bytes say it is: audio/wav, image/jpeg" }),
  bytes: Type.Integer({ minimum: 1 }),
});
export type MediaKept = Static<typeof MediaKept>;
