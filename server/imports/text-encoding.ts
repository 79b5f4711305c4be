/** Which encoding a text file is in, as far as its first bytes say; what is none of ours gets a sentence. */
import { ImportError } from "./import-error.ts";

export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be";

/** Byte order marks first; then zeros at every second place, as UTF-16 of mostly Latin text has them. */
export function encodingOf(first: Uint8Array): TextEncoding {
  if (first[0] === 0xff && first[1] === 0xfe) return "utf-16le";
  if (first[0] === 0xfe && first[1] === 0xff) return "utf-16be";
  const zeros = { even: 0, odd: 0 };
  const looked = Math.min(first.length, 2_000);
  for (let at = 0; at < looked; at += 1) if (first[at] === 0) zeros[at % 2 === 0 ? "even" : "odd"] += 1;
  if (zeros.odd > looked / 8 && zeros.even === 0) return "utf-16le";
  if (zeros.even > looked / 8 && zeros.odd === 0) return "utf-16be";
  return "utf-8";
}

/** Turns the bytes of a file into text, some at a time; a byte that is no text ends it with a sentence. */
export async function* decodedText(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<{
  readonly text: string;
  readonly bytes: number;
}> {
  let decoder: TextDecoder | null = null;
  let bytes = 0;
  for await (const chunk of chunks) {
    decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
    bytes += chunk.length;
    yield { text: decode(decoder, chunk), bytes };
  }
  if (decoder !== null) yield { text: decode(decoder, null), bytes };
}

function decode(decoder: TextDecoder, chunk: Uint8Array | null): string {
  try {
    const text = chunk === null ? decoder.decode() : decoder.decode(chunk, { stream: true });
    if (text.includes("\0")) throw new ImportError(notText);
    return text;
  } catch (error) {
    throw error instanceof ImportError ? error : new ImportError(otherEncoding);
  }
}

const otherEncoding = {
  vi: "Tệp không ở bảng mã UTF-8 hay UTF-16 (có thể là Windows-1258, TCVN3 hoặc VNI). Hãy mở bằng Excel và lưu lại dạng “CSV UTF-8”, hoặc dùng tệp .xlsx.",
  en: "The file is neither UTF-8 nor UTF-16 (it may be Windows-1258, TCVN3 or VNI). Please open it in Excel and save it as “CSV UTF-8”, or use .xlsx.",
};
const notText = {
  vi: "Tệp này không phải là văn bản CSV.",
  en: "This file is no CSV text.",
};
