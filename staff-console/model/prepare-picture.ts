import { mediaMostBytes, portraitMostBytes } from "@motcua/protocol";

export type PictureRead =
  | { readonly kind: "good"; readonly file: File }
  | { readonly kind: "wrong"; readonly why: "no-picture" | "too-small" | "too-large" };

/** A board is a television in full HD; more is only slower to fetch. */
const board = { width: 1920, height: 1080 };
/** Drawn larger than this a picture falls apart at ten metres. */
const smallestWidth = 480;
/** As large as a tablet draws a portrait, twice for fine glass. */
const portraitSide = 400;

/** A picture as boards can be given it; only a PNG or WebP that is small enough goes as it is. */
export function preparePicture(file: File): Promise<PictureRead> {
  return read(file, async (bitmap) => {
    const { width, height } = bitmap;
    if (width < smallestWidth) return { kind: "wrong", why: "too-small" };
    const scale = Math.min(1, board.width / width, board.height / height);
    const isDrawn = file.type === "image/png" || file.type === "image/webp";
    if (isDrawn && scale === 1 && file.size <= mediaMostBytes.picture) return { kind: "good", file };
    return drawAnew(bitmap, {
      name: file.name,
      from: { left: 0, top: 0, width, height },
      to: { width: Math.round(width * scale), height: Math.round(height * scale) },
      qualities: [0.88, 0.75, 0.6],
      mostBytes: mediaMostBytes.picture,
    });
  });
}

/** A photo as a counter's tablet is given it: the middle square of its upper part, where faces are. */
export function preparePortrait(file: File): Promise<PictureRead> {
  return read(file, async (bitmap) => {
    const side = Math.min(bitmap.width, bitmap.height);
    return drawAnew(bitmap, {
      name: file.name,
      from: {
        left: (bitmap.width - side) / 2,
        top: (bitmap.height - side) / 4,
        width: side,
        height: side,
      },
      to: { width: portraitSide, height: portraitSide },
      qualities: [0.86, 0.7, 0.5],
      mostBytes: portraitMostBytes,
    });
  });
}

async function read(
  file: File,
  prepare: (bitmap: ImageBitmap) => Promise<PictureRead>,
): Promise<PictureRead> {
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(file);
  } catch {
    return { kind: "wrong", why: "no-picture" };
  }
  try {
    return await prepare(bitmap);
  } finally {
    bitmap.close();
  }
}

interface Drawing {
  readonly name: string;
  readonly from: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
  readonly to: { readonly width: number; readonly height: number };
  /** of a JPEG, the best first */
  readonly qualities: readonly number[];
  readonly mostBytes: number;
}

/** Drawn anew, so that what cameras write into their files, such as where it was taken, stays behind. */
async function drawAnew(
  bitmap: ImageBitmap,
  { name, from, to, qualities, mostBytes }: Drawing,
): Promise<PictureRead> {
  const canvas = document.createElement("canvas");
  canvas.width = to.width;
  canvas.height = to.height;
  const context = canvas.getContext("2d");
  if (context === null) return { kind: "wrong", why: "no-picture" };
  // JPEG knows nothing that is see-through: black would stand there
  context.fillStyle = "white";
  context.fillRect(0, 0, to.width, to.height);
  context.drawImage(bitmap, from.left, from.top, from.width, from.height, 0, 0, to.width, to.height);
  for (const quality of qualities) {
    const drawn = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/jpeg", quality));
    if (drawn !== null && drawn.size <= mostBytes) {
      return { kind: "good", file: new File([drawn], name, { type: "image/jpeg" }) };
    }
  }
  return { kind: "wrong", why: "too-large" };
}
