/** As large as a tablet draws it, twice for fine glass. */
const sidePixels = 400;
const qualities = [0.86, 0.7, 0.5];

/**
 * A photo as a counter's tablet is given it: the middle square of its upper part, where faces are, small and drawn anew,
 * so that what a camera wrote into the file stays behind. Null when the file is no picture.
 */
export async function preparePortrait(file: Blob, mostBytes: number): Promise<Blob | null> {
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(file);
  } catch {
    return null;
  }
  try {
    const side = Math.min(bitmap.width, bitmap.height);
    const canvas = document.createElement("canvas");
    canvas.width = sidePixels;
    canvas.height = sidePixels;
    const context = canvas.getContext("2d");
    if (context === null) return null;
    // JPEG knows nothing that is see-through: black would stand there
    context.fillStyle = "white";
    context.fillRect(0, 0, sidePixels, sidePixels);
    const left = (bitmap.width - side) / 2;
    const top = (bitmap.height - side) / 4;
    context.drawImage(bitmap, left, top, side, side, 0, 0, sidePixels, sidePixels);
    for (const quality of qualities) {
      const drawn = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/jpeg", quality));
      if (drawn !== null && drawn.size <= mostBytes) return drawn;
    }
    return null;
  } finally {
    bitmap.close();
  }
}
