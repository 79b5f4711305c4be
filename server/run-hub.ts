/** The hub's program behind its settings: starts the hub, prints where it is, ends on a signal. */
import { resolve } from "node:path";
import { pino } from "pino";
import packageJson from "../package.json" with { type: "json" };
import { readEnvironment, SettingsError } from "./environment.ts";
import { WrongDataError } from "./hub/ground.ts";
import { startHub } from "./hub.ts";
import { SiteFileError } from "./site-file.ts";
import { StoreOpenError } from "./store/store-errors.ts";

const exampleSite = resolve(import.meta.dirname, "sites/site-binh-son-2022.json");

type Environment = Readonly<Record<string, string | undefined>>;

/** Starts the hub and says where it is; what it cannot do it says in a sentence, and exits with 1. */
export async function runHub(environment: Environment, workFolder: string): Promise<void> {
  try {
    const settings = readEnvironment(environment, exampleSite, environment.INIT_CWD ?? workFolder);
    const log = pino({ level: settings.logLevel }, pino.destination({ fd: 2, sync: true }));
    const hub = await startHub({ settings, version: packageJson.version, log });
    announce(hub.url, hub.setupLink, hub.site.demonstration);
    const stop = () => {
      hub.close().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    };
    process.once("SIGTERM", stop);
    process.once("SIGINT", stop);
  } catch (error) {
    process.stderr.write(`\n${sentenceOf(error)}\n\n`);
    process.exit(1);
  }
}

function announce(url: string, setupLink: string | null, demonstration: boolean): void {
  const what = demonstration
    ? "Một Cửa đang chạy (minh hoạ). Mở liên kết này:"
    : "Một Cửa đang chạy. Mở liên kết này:";
  const english = demonstration
    ? "Một Cửa is running (demonstration). Open this link:"
    : "Một Cửa is running. Open this link:";
  process.stdout.write(`\n  ${what}\n  ${english}\n\n    ${setupLink ?? `${url}/staff/`}\n\n`);
}

function sentenceOf(error: unknown): string {
  if (error instanceof SettingsError || error instanceof SiteFileError) {
    return `Không khởi động được: một thiết lập chưa đúng.\n${error.message}`;
  }
  if (error instanceof WrongDataError || error instanceof StoreOpenError) return error.message;
  if (error instanceof Error && "code" in error) {
    const where = "port" in error ? ` (PORT ${String(error.port)})` : "";
    switch (error.code) {
      case "EADDRINUSE":
        return `Cổng đã có chương trình khác dùng${where}. Hãy đặt PORT khác.\nThe port is in use by another program${where}. Set another PORT.`;
      case "EACCES":
      case "EPERM":
      case "EROFS":
        return `Không có quyền dùng thư mục hoặc cổng này: ${error.message}\nNo right to use this folder or port: ${error.message}`;
      case "ENOTDIR":
      case "EEXIST":
        return `Nơi này phải là một thư mục (DATA_DIR): ${error.message}\nThis place must be a folder (DATA_DIR): ${error.message}`;
      case "ENOSPC":
        return `Ổ đĩa đã đầy: ${error.message}\nThe disk is full: ${error.message}`;
      case "EADDRNOTAVAIL":
        return `HOST không phải địa chỉ của máy này.\nHOST is not an address of this machine.`;
    }
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
