import { signal } from "@preact/signals";
import { expect, it } from "vitest";
import type { Connection } from "../link/connection.ts";
import { watchMissingFiles } from "./missing-files.ts";

const here: Connection = { kind: "connected" };
const away: Connection = { kind: "away", sinceMs: 0, by: "hub" };

function watch(kind: Connection) {
  const files = new EventTarget();
  const connection = signal(kind);
  const missing = watchMissingFiles({ files, connection });
  return { connection, missing, miss: () => files.dispatchEvent(new Event("vite:preloadError")) };
}

it.each([
  ["before its line was seen to break", here],
  ["while it is away", away],
])("a part that the hub could not give %s is to be fetched once it is back", (_, kind) => {
  const { connection, missing, miss } = watch(kind);
  miss();
  connection.value = { ...away };
  expect(missing.value).toBe("none");
  connection.value = { ...here };
  expect(missing.value).toBe("to-be-fetched");
});

it("a part that is missing though the hub is there brings nobody a page that begins again and again", () => {
  const { connection, missing, miss } = watch(here);
  miss();
  connection.value = { ...here };
  expect(missing.value).toBe("none");
});

it("a hub that was away and had given everything leaves the page as it is", () => {
  const { connection, missing } = watch(here);
  connection.value = away;
  connection.value = here;
  expect(missing.value).toBe("none");
});
