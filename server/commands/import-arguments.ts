import { parseArgs } from "node:util";
import { CommandRefused } from "./run-command.ts";

/** What a person asked for on the command line. */
export interface ImportArguments {
  readonly file: string;
  readonly does: "look" | "write";
  readonly replaces: string | null;
  /** null where the database has one office */
  readonly site: string | null;
}

const form = "npm run import -- FILE.csv [--write] [--replaces BATCH] [--site S]";

const refused = (vi: string, en: string) =>
  new CommandRefused(`${vi}\nDạng đúng: ${form}`, `${en}\nThe form is: ${form}`);

/** Reads the arguments. Throws `CommandRefused` when they do not fit. */
export function importArguments(given: readonly string[]): ImportArguments {
  const { values, positionals } = parsed(given);
  const [file, ...more] = positionals;
  if (file === undefined || file === "") throw refused("Thiếu tên tệp.", "The file is missing.");
  if (more.length > 0) throw refused("Mỗi lần chỉ nhập một tệp.", "One file at a time.");
  const { write, replaces = null, site = null } = values;
  return { file, does: write ? "write" : "look", replaces, site };
}

function parsed(given: readonly string[]) {
  try {
    return parseArgs({
      args: [...given],
      allowPositionals: true,
      options: {
        write: { type: "boolean", default: false },
        replaces: { type: "string" },
        site: { type: "string" },
      },
    });
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw refused(`Tham số không đúng: ${detail}`, `An argument does not fit: ${detail}`);
  }
}
