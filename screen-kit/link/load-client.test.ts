import { io } from "socket.io-client";
import { expect, it } from "vitest";
import { loadClient } from "./load-client.ts";

const missing = () => Promise.reject(new TypeError("Failed to fetch dynamically imported module"));

it("a client that came is used as it is", async () => {
  const parts = { isHubThere: async () => true, reload: () => expect.unreachable() };
  expect(await loadClient({ ...parts, load: async () => ({ io }) })).toBe(io);
});

it.each([
  ["there: the page begins anew", true, 1],
  ["away: the page stays, and asks again later", false, 0],
])("a client that did not come from a hub that is %s", async (_, isThere, times) => {
  let reloaded = 0;
  const loading = loadClient({
    load: missing,
    isHubThere: async () => isThere,
    reload: () => {
      reloaded += 1;
    },
  });
  await expect(loading).rejects.toThrow("Failed to fetch");
  expect(reloaded).toBe(times);
});
