/** Makes a checked backup of the embedded store, also while the hub runs, and keeps the newest fourteen. */
import { backupSqlite, backupsKept, roomOnDisk } from "../store/backup.ts";
import { CommandRefused, runCommand } from "./run-command.ts";
import { storePlace } from "./store-place.ts";

await runCommand(async (say) => {
  const { file, backups, databaseUrl } = storePlace(process.env, process.cwd());
  if (databaseUrl !== null) {
    throw new CommandRefused(
      "Dữ liệu nằm ở PostgreSQL: hãy sao lưu bằng pg_dump --format=custom.",
      "The data are in PostgreSQL: back them up with pg_dump --format=custom.",
    );
  }
  const made = await backupSqlite({
    file,
    folder: backups,
    keep: backupsKept,
    now: Date.now(),
    roomIn: roomOnDisk,
  });
  say(`Đã sao lưu và kiểm tra: ${made.file}`, `Backed up and checked: ${made.file}`);
  for (const { site, rows, hash } of made.sites) {
    say(`${site}: ${rows} dòng, mã băm cuối ${hash}`, `${site}: ${rows} rows, last hash ${hash}`);
  }
  for (const old of made.removed) say(`Đã xóa bản cũ: ${old}`, `Removed the old one: ${old}`);
  return "ok";
});
