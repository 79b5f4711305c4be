/** As wide and high as an image on a ticket needs to be, in dots. */
const mostWide = 400;
const mostHigh = 160;
/** The hub takes no more base64 letters than this. */
const mostLetters = 24_000;

/** A picture file as a small PNG of black and white dots, base64; null for what is no PNG or has too much detail. */
export async function blackAndWhitePng(file: File): Promise<string | null> {
  if (file.type !== "image/png") return null;
  try {
    const picture = await createImageBitmap(file);
    const scale = Math.min(1, mostWide / picture.width, mostHigh / picture.height);
    const canvas = document.createElement("canvas");
    canvas.width = Math.max(1, Math.round(picture.width * scale));
    canvas.height = Math.max(1, Math.round(picture.height * scale));
    const pen = canvas.getContext("2d");
    if (pen === null) return null;
    pen.fillStyle = "#fff";
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const pixels = pen.getImageData(0, 0, canvas.width, canvas.height);
    for (let at = 0; at < pixels.data.length; at += 4) {
      const [red = 0, green = 0, blue = 0] = pixels.data.subarray(at, at + 3);
      pixels.data.fill(0.299 * red + 0.587 * green + 0.114 * blue < 128 ? 0 : 255, at, at + 3);
    }
    pen.putImageData(pixels, 0, 0);
    const png = canvas.toDataURL("image/png").split(",")[1] ?? "";
    return png === "" || png.length > mostLetters ? null : png;
  } catch {
    return null;
  }
}
