import { createTempFolder } from "@motcua/e2e/environment/temp-folder.ts";
import { openSqliteStore } from "./sqlite-store.ts";
import { storeContract } from "./testing/store-contract.ts";

storeContract("SQLite", async () => {
  const folder = createTempFolder("store");
  return {
    open: () => openSqliteStore({ file: folder.file("data", "motcua.db") }),
    remove: async () => folder.close(),
  };
});
