/** The other programs of this repository that a hub may start beside itself. */
import { type ChildProcess, spawn } from "node:child_process";
import { dirname, join } from "node:path";
import type { Cast } from "../demonstration/sample-day.ts";
import { serverFolder } from "../server-folder.ts";

const root = dirname(serverFolder);

/** The hardware agent's program. */
export const agentProgram = join(root, "hardware/main.ts");

/** Where Vite leaves each built screen. */
export const builtScreens = {
  kiosk: join(root, "kiosk-ui/dist"),
  tablet: join(root, "rating-tablet/dist"),
  board: join(root, "display-board/dist"),
  staff: join(root, "staff-console/dist"),
  phone: join(root, "phone-page/dist"),
};

/** Starts the simulator and hands it its cast on standard input. */
export function spawnSimulator(cast: Cast): ChildProcess {
  const child = spawn(process.execPath, [join(root, "simulator/main.ts"), "--cast"], {
    stdio: ["pipe", "ignore", "inherit"],
  });
  // A simulator that ends before it has read everything is told by its exit code.
  child.stdin?.on("error", () => undefined);
  child.stdin?.end(JSON.stringify(cast));
  return child;
}
