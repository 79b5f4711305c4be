import type { FollowQr } from "@motcua/protocol";
import { create } from "qrcode";

/** The code of an address as one path of whole rows of dark modules: small on the wire, and drawn without a library. */
export function followQr(address: string): FollowQr {
  const { size, data } = create(address, { errorCorrectionLevel: "M" }).modules;
  const rows = Array.from({ length: size }, (_row, top) =>
    [...runsOf(data.subarray(top * size, (top + 1) * size))].map(
      ([left, width]) => `M${left} ${top}h${width}v1h-${width}z`,
    ),
  );
  return { size, path: rows.flat().join("") };
}

/** Where each run of dark modules of a row begins, and how long it is. */
function* runsOf(row: Uint8Array): Generator<[number, number]> {
  let from = -1;
  for (let place = 0; place <= row.length; place += 1) {
    const isDark = row[place] === 1;
    if (isDark && from < 0) from = place;
    if (!isDark && from >= 0) {
      yield [from, place - from];
      from = -1;
    }
  }
}
