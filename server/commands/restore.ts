/**
 * Puts a backup in the place of the hub's data: `restore <file>`, with the hub stopped. With PostgreSQL, after
 * `pg_restore`, or when files were put back by hand: `restore --epoch-only`.
 */
import { resolve } from "node:path";
import { type BegunEpoch, beginEpochs, numbersSkipped } from "../store/begin-epoch.ts";
import { restoreSqlite } from "../store/restore.ts";
import { CommandRefused, runCommand, type Say } from "./run-command.ts";
import { openStoreAt, type StorePlace, storePlace } from "./store-place.ts";

await runCommand(async (say) => {
  const [given, ...more] = process.argv.slice(2);
  const place = storePlace(process.env, process.cwd());
  if (given === undefined || more.length > 0) {
    throw new CommandRefused(
      "Cách dùng: restore <tệp sao lưu>, hoặc restore --epoch-only sau khi đã tự khôi phục dữ liệu.",
      "Usage: restore <backup file>, or restore --epoch-only after the data were brought back in another way.",
    );
  }
  if (given === "--epoch-only") await epochOnly(place, say);
  else await wholeBackup(place, resolve(process.env.INIT_CWD ?? process.cwd(), given), say);
  return "ok";
});

async function wholeBackup({ file, databaseUrl }: StorePlace, backup: string, say: Say): Promise<void> {
  if (databaseUrl !== null) {
    throw new CommandRefused(
      "Dữ liệu nằm ở PostgreSQL: hãy khôi phục bằng pg_restore, rồi chạy restore --epoch-only.",
      "The data are in PostgreSQL: bring them back with pg_restore, then run restore --epoch-only.",
    );
  }
  const { setAside, sites } = await restoreSqlite({ file, backup, now: Date.now() });
  say(`Đã khôi phục ${file} từ ${backup}.`, `Restored ${file} from ${backup}.`);
  if (setAside !== null) {
    say(`Dữ liệu trước đó được giữ ở ${setAside}.`, `What was there before is kept in ${setAside}.`);
  }
  for (const begun of sites) sayBegun(begun, say);
  say(
    "Mọi người phải đăng nhập lại. Hãy xem lại danh sách thiết bị: thiết bị bị thu hồi sau lúc sao lưu có thể dùng lại được.",
    "Everyone has to sign in again. Look through the list of devices: one that was revoked after the backup may be admitted again.",
  );
}

async function epochOnly(place: StorePlace, say: Say): Promise<void> {
  const store = await openStoreAt(place);
  try {
    // What was replaced is not known here: the database itself says how far it had got.
    const begun = await beginEpochs(store, Date.now(), async (_site, _day, restored) => restored);
    for (const one of begun) sayBegun(one, say);
  } finally {
    await store.close();
  }
}

function sayBegun({ site, epoch, day, numberFloor }: BegunEpoch, say: Say): void {
  say(
    `${site}: bắt đầu kỳ ${epoch}. Ngày ${day}, số thứ tự đi tiếp từ ${numberFloor + 1}: bỏ qua ${numbersSkipped} số, nhiều hơn số phiếu mà bất kỳ nơi nào phát trong một ngày, để không số nào đã in bị phát lại.`,
    `${site}: epoch ${epoch} begins. On ${day} numbers go on from ${numberFloor + 1}: ${numbersSkipped} are skipped, more than any office gives out in a day, so that no number already on paper comes again.`,
  );
}
