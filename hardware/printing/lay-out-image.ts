import type { PartAlignment } from "@motcua/protocol";
import { PNG } from "pngjs";
import { type Column, leftIn } from "./lay-out-text.ts";
import type { LaidBlock } from "./lay-out-ticket.ts";

/** The office's image, dot by dot; made smaller by whole steps where the paper is narrower than it. */
export function layOutImage(parts: { png: string; align: PartAlignment; column: Column }): LaidBlock | null {
  const image = readImage(parts.png);
  if (image === null) return null;
  const step = Math.ceil(image.widthDots / parts.column.widthDots);
  const widthDots = Math.floor(image.widthDots / step);
  const heightDots = Math.floor(image.heightDots / step);
  if (widthDots === 0 || heightDots === 0) return null;
  const dots = Uint8Array.from({ length: widthDots * heightDots }, (_, at) => {
    const x = (at % widthDots) * step;
    const y = Math.floor(at / widthDots) * step;
    return image.dots[y * image.widthDots + x] ?? 0;
  });
  const leftDots = leftIn(parts.column, widthDots, parts.align);
  return { heightDots, items: [{ kind: "image", leftDots, topDots: 0, widthDots, heightDots, dots }] };
}

/** null for what cannot be read: a ticket without its image is better than none. */
function readImage(png: string): { widthDots: number; heightDots: number; dots: Uint8Array } | null {
  try {
    const { width, height, data } = PNG.sync.read(Buffer.from(png, "base64"));
    const dots = Uint8Array.from({ length: width * height }, (_, at) => {
      const [red = 0, green = 0, blue = 0, alpha = 0] = data.subarray(at * 4, at * 4 + 4);
      const light = 0.299 * red + 0.587 * green + 0.114 * blue;
      return (light * alpha) / 255 + 255 - alpha < 128 ? 1 : 0;
    });
    return { widthDots: width, heightDots: height, dots };
  } catch {
    return null;
  }
}
