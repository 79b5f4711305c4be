/** A file of lines for machines that keep no log of their own: it is changed for a fresh one before it grows large. */
import { appendFileSync, renameSync, statSync } from "node:fs";

export interface LogFileParts {
  readonly file: string;
  /** a line that would make the file longer goes into a fresh one; the file before stays beside it as `FILE.1` */
  readonly limitBytes: number;
}

/** Returns what adds a line. A disk that takes nothing keeps nobody from printing. */
export function openLogFile({ file, limitBytes }: LogFileParts): (line: string) => void {
  return (line) => {
    const text = `${line}\n`;
    try {
      if (sizeOf(file) + Buffer.byteLength(text) > limitBytes) renameSync(file, `${file}.1`);
    } catch {
      // The file before cannot be put aside: better one that grows than none.
    }
    try {
      appendFileSync(file, text);
    } catch {
      // What is said stands in the terminal all the same.
    }
  };
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
