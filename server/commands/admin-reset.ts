/**
 * Lets somebody who stands at the machine become administrator again: makes a new single-use set-up link,
 * `admin-reset`, with the hub stopped. The link opens after the next start.
 */
import type { SiteId } from "@motcua/protocol";
import { createAccess } from "../access/access.ts";
import { createAccessChance } from "../access/chance.ts";
import { createPasswords, officePasswordCost } from "../access/passwords.ts";
import type { EventData } from "../domain/events.ts";
import { createSystemClock } from "../parts/clock.ts";
import type { Store } from "../store/store.ts";
import { CommandRefused, runCommand } from "./run-command.ts";
import { openStoreAt, storePlace } from "./store-place.ts";

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

await runCommand(async (say) => {
  const store = await openStoreAt(storePlace(process.env, process.cwd()));
  try {
    const [site] = await store.journal.sites();
    if (site === undefined) {
      throw new CommandRefused(
        "Chưa có dữ liệu ở đây: lần khởi động đầu tiên sẽ in liên kết thiết lập.",
        "There are no data here yet: the first start prints the set-up link.",
      );
    }
    const [founded] = await store.journal.read(site, 0, 1);
    const { settings } = JSON.parse(founded?.data ?? "{}") as EventData["site-founded"];
    if (settings.demonstration) {
      throw new CommandRefused(
        "Đây là bản minh họa: mỗi lần khởi động đều in một liên kết mới.",
        "This is a demonstration: each start prints a fresh link.",
      );
    }
    const token = await newToken(store, site);
    say(
      `Đã tạo liên kết đặt lại quản trị viên, dùng một lần. Hãy khởi động lại máy chủ rồi mở: ĐỊA-CHỈ/staff/#setup=${token}`,
      `A link that resets the administrator was made, for one use. Start the hub again, then open: ADDRESS/staff/#setup=${token}`,
    );
    return "ok";
  } finally {
    await store.close();
  }
});

async function newToken(store: Store, site: SiteId): Promise<string> {
  const clock = createSystemClock();
  const access = createAccess({
    site,
    store,
    passwords: await createPasswords(officePasswordCost),
    clock,
    officeClock: clock,
    chance: createAccessChance(clock),
    log: quiet,
    settings: () => ({ counters: [], zones: [], demonstration: false }),
  });
  return access.setupToken.reset();
}
