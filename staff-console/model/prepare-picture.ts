import { mediaMostBytes } from "@motcua/protocol";

export type PictureRead =
  | { readonly kind: "good"; readonly file: File }
  | { readonly kind: "wrong"; readonly why: "no-picture" | "too-small" | "too-large" };

/** A board is a television in full HD; more is only slower to fetch. */
const most = { width: 1920, height: 1080 };
/** Drawn larger than this a picture falls apart at ten metres. */
const smallestWidth = 480;
const qualities = [0.88, 0.75, 0.6];

/**
 * A picture as boards can be given it. Drawn anew, so that what cameras write into their files, such as where the
 * photograph was taken, stays behind; only a PNG or WebP that is small enough goes as it is.
 */
export async function preparePicture(file: File): Promise<PictureRead> {
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(file);
  } catch {
    return { kind: "wrong", why: "no-picture" };
  }
  try {
    if (bitmap.width < smallestWidth) return { kind: "wrong", why: "too-small" };
    const scale = Math.min(1, most.width / bitmap.width, most.height / bitmap.height);
    const isDrawn = file.type === "image/png" || file.type === "image/webp";
    if (isDrawn && scale === 1 && file.size <= mediaMostBytes.picture) return { kind: "good", file };
    for (const quality of qualities) {
      const drawn = await draw(bitmap, scale, quality);
      if (drawn !== null && drawn.size <= mediaMostBytes.picture) {
        return { kind: "good", file: new File([drawn], file.name, { type: "image/jpeg" }) };
      }
    }
    return { kind: "wrong", why: "too-large" };
  } finally {
    bitmap.close();
  }
}

function draw(bitmap: ImageBitmap, scale: number, quality: number): Promise<Blob | null> {
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  const context = canvas.getContext("2d");
  if (context === null) return Promise.resolve(null);
  // JPEG knows nothing that is see-through: black would stand there
  context.fillStyle = "white";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", quality));
}
