import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { createCanvas, loadImage } from "@napi-rs/canvas";
import type { Plugin } from "vite";

const iconFile = fileURLToPath(new URL("./icon.svg", import.meta.url));
const ground = "#09549a";

/** What a manifest says of them: home screens want pictures, and launchers that cut them to a shape want room around. */
export const icons = [
  { src: "icon.svg", sizes: "any", type: "image/svg+xml", purpose: "any" },
  { src: "icon-192.png", sizes: "192x192", type: "image/png", purpose: "any" },
  { src: "icon-512.png", sizes: "512x512", type: "image/png", purpose: "any" },
  { src: "icon-maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
] as const;

/** Puts the kit's icon beside each screen's page, in every size that its manifest names. */
export function iconPlugin(): Plugin {
  return {
    name: "motcua-icons",
    apply: "build",
    async generateBundle() {
      const svg = await readFile(iconFile);
      const put = (fileName: string, source: Buffer) => this.emitFile({ type: "asset", fileName, source });
      for (const { src, sizes, purpose } of icons) {
        put(src, sizes === "any" ? svg : await draw(svg, Number.parseInt(sizes, 10), purpose));
      }
    },
  };
}

/** A shape cuts a fifth off each side at the most: the drawing stays inside the middle four fifths. */
async function draw(svg: Buffer, size: number, purpose: "any" | "maskable"): Promise<Buffer> {
  const canvas = createCanvas(size, size);
  const pen = canvas.getContext("2d");
  const margin = purpose === "maskable" ? size / 10 : 0;
  if (purpose === "maskable") {
    pen.fillStyle = ground;
    pen.fillRect(0, 0, size, size);
  }
  pen.drawImage(await loadImage(svg), margin, margin, size - 2 * margin, size - 2 * margin);
  return canvas.toBuffer("image/png");
}
