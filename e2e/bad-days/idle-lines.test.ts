import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { connect as connectTls } from "node:tls";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type HubProcess, startHubProcess } from "../environment/hub-process.ts";
import { createTempFolder, type TempFolder } from "../environment/temp-folder.ts";

let folder: TempFolder;
let hub: HubProcess;
let lines: Socket[] = [];
beforeEach(() => {
  folder = createTempFolder("idle-lines");
});
afterEach(async () => {
  for (const line of lines) line.destroy();
  lines = [];
  await hub.kill();
  folder.close();
});

const open = async (line: Socket, event: "connect" | "secureConnect") => {
  lines.push(line);
  // the hub may end it with a reset, which is an end as well
  line.on("error", () => undefined);
  await once(line, event);
};

test.each(["http", "https"])(
  "a hub on %s ends properly, although lines are open that never asked anything and it is told twice",
  async (scheme) => {
    hub = await startHubProcess({
      dataFolder: folder.file("data"),
      siteFile: null,
      port: 0,
      setupToken: "only-for-a-bad-day-0003",
      // beyond loopback it serves HTTPS
      settings: scheme === "https" ? { HOST: "0.0.0.0" } : {},
      nodeOptions: [],
    });
    const address = { port: hub.port, host: "127.0.0.1" };
    // As browsers do: a line opened ahead of need.
    await open(connect(address), "connect");
    if (scheme === "https")
      await open(connectTls({ ...address, rejectUnauthorized: false }), "secureConnect");
    // as Ctrl-C does under npm, it hears of it twice
    process.kill(hub.pid, "SIGINT");
    expect(await hub.stop()).toBe(0);
  },
);
