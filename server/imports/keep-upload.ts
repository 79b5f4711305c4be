/** Keeps what somebody uploads as a file of our own, never more of it than is allowed. */
import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { type Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";

class TooManyBytes extends Error {}

/** How many bytes came; of too many, and of an upload that broke off, nothing is left. */
export async function keepUpload(
  bytes: Readable,
  path: string,
  bytesAtMost: number,
): Promise<number | "too-many-bytes"> {
  let size = 0;
  const bounded = new Transform({
    transform(chunk: Buffer, _encoding, next) {
      size += chunk.length;
      if (size > bytesAtMost) next(new TooManyBytes());
      else next(null, chunk);
    },
  });
  try {
    await pipeline(bytes, bounded, createWriteStream(path, { mode: 0o600 }));
    return size;
  } catch (error) {
    await rm(path, { force: true });
    if (error instanceof TooManyBytes) return "too-many-bytes";
    throw error;
  }
}

/** The name that a person knows the file by, without its folders and without what no screen can show. */
export function nameOfUpload(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? "";
  return (
    last
      .slice(0, 120)
      .replace(/[\p{Cc}\p{Cs}]+/gu, " ")
      .trim() || "file"
  );
}
