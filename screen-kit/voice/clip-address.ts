import type { OwnClip } from "@motcua/protocol";

/** Where a recording or picture of the office's own is fetched. */
export const mediaAddress = (digest: string) => `/api/v1/media/${digest}`;

/** Where a clip is fetched, best first: the office's own recording, then the one that came with the board. */
export function clipAddresses(clip: string, own: readonly OwnClip[]): readonly string[] {
  const standard = `/board/voice/${clip}.ogg`;
  const replaced = own.find((one) => one.clip === clip);
  return replaced === undefined ? [standard] : [mediaAddress(replaced.media), standard];
}
