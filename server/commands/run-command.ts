import { BackupDamagedError, DataUnsoundError } from "../store/backup-error.ts";
import { StoreOpenError, StoreUnavailableError } from "../store/store-errors.ts";

/** Prints a line in Vietnamese and, below it, in English. */
export type Say = (vi: string, en: string) => void;

/** A command that cannot go on, with a sentence for the person who called it. */
export class CommandRefused extends Error {
  constructor(vi: string, en: string) {
    super(`${vi}\n${en}`);
    this.name = "CommandRefused";
  }
}

/** Runs a command: what it says goes to standard output, a sentence about a failure to standard error. */
export async function runCommand(work: (say: Say) => Promise<"ok" | "bad">): Promise<void> {
  const say: Say = (vi, en) => {
    process.stdout.write(`${vi}\n${en}\n\n`);
  };
  try {
    if ((await work(say)) === "bad") process.exitCode = 1;
  } catch (error) {
    process.stderr.write(`${sentenceOf(error)}\n`);
    process.exitCode = 1;
  }
}

function sentenceOf(error: unknown): string {
  if (error instanceof StoreUnavailableError)
    return `${error.sentence.vi}\n${error.sentence.en}\n${error.message}`;
  const hasSentence =
    error instanceof StoreOpenError ||
    error instanceof BackupDamagedError ||
    error instanceof DataUnsoundError ||
    error instanceof CommandRefused;
  if (hasSentence) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
