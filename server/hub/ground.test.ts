import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { createFakeClock } from "../parts/clock.ts";
import { settingsFromFile } from "../site-file.ts";
import { createMemoryStore } from "../store/memory-store.ts";
import { hubTime } from "./ground.ts";

const file = join(import.meta.dirname, "../sites/site-binh-son-2022.json");
const siteOf = (demonstration: boolean) =>
  settingsFromFile(JSON.parse(readFileSync(file, "utf8")), file, demonstration);
/** nine in the morning of a working Monday, in Việt Nam */
const nine = Date.UTC(2026, 10, 23, 2);

it("a demonstration that starts again goes on behind the last line of its audit log", async () => {
  const store = createMemoryStore();
  const founding = siteOf(true);
  const noted = { site: founding.id, who: "machine", what: "backup-made", detail: "" };
  const dayAhead = nine + 86_400_000;
  await store.audit.add({ ...noted, at: dayAhead });
  await store.audit.add({ ...noted, at: nine });
  const { clock } = await hubTime(store, founding, createFakeClock(nine));
  expect(clock.now()).toBe(dayAhead);
});

it("an office lives in the machine's time, whatever its audit log says", async () => {
  const store = createMemoryStore();
  const founding = siteOf(false);
  await store.audit.add({ site: founding.id, who: "machine", what: "backup-made", detail: "", at: nine + 1 });
  const { clock, demonstration } = await hubTime(store, founding, createFakeClock(nine));
  expect(clock.now()).toBe(nine);
  expect(demonstration).toBeNull();
});
