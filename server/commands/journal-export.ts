/**
 * Writes the journal to a file, one JSON object a line as it is stored: `journal-export FILE`, also while the hub runs.
 * `data` is the very text that the hash covers. Words that must be erasable are not in the journal.
 */
import { open } from "node:fs/promises";
import { resolve } from "node:path";
import { CommandRefused, runCommand } from "./run-command.ts";
import { openReading, storePlace } from "./store-place.ts";

const rowsAPage = 5_000;

await runCommand(async (say) => {
  const [name] = process.argv.slice(2);
  if (name === undefined) {
    throw new CommandRefused(
      "Hãy cho biết tệp cần ghi: journal:export -- TỆP.jsonl",
      "Say which file to write: journal:export -- FILE.jsonl",
    );
  }
  const path = resolve(process.env.INIT_CWD ?? process.cwd(), name);
  const reading = await openReading(storePlace(process.env, process.cwd()));
  try {
    // Never over something that is there.
    const file = await open(path, "wx").catch((error: unknown) => {
      throw new CommandRefused(
        `Không tạo được tệp ${path}: ${error instanceof Error ? error.message : ""}`,
        `The file ${path} cannot be made.`,
      );
    });
    let rows = 0;
    try {
      for (const site of await reading.journal.sites()) {
        let after = 0;
        for (;;) {
          const page = await reading.journal.read(site, after, rowsAPage);
          await file.write(page.map((row) => `${JSON.stringify(row)}\n`).join(""));
          rows += page.length;
          after = page.at(-1)?.seq ?? after;
          if (page.length < rowsAPage) break;
        }
      }
    } finally {
      await file.close();
    }
    say(`Đã ghi ${rows} dòng vào ${path}.`, `${rows} rows were written to ${path}.`);
    return "ok";
  } finally {
    await reading.close();
  }
});
