/** Why a hub did not start, in sentences for the person who started it. */
import { SettingsError } from "../settings-error.ts";
import { StoreOpenError } from "../store/store-errors.ts";
import { WrongDataError } from "./ground.ts";

/** Vietnamese first, then English; an error that nobody foresaw shows where it came from. */
export function startSentence(error: unknown): string {
  if (error instanceof SettingsError)
    return `Không khởi động được: một thiết lập chưa đúng.\n${error.message}`;
  if (error instanceof WrongDataError || error instanceof StoreOpenError) return error.message;
  if (error instanceof Error && "code" in error) return machineSentence(error) ?? wholeError(error);
  return wholeError(error);
}

/** What the machine refused; null for a code that means nothing to the person. */
function machineSentence(error: Error & { readonly code: unknown }): string | null {
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
      return "HOST không phải địa chỉ của máy này.\nHOST is not an address of this machine.";
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return "Không tìm thấy máy nào có tên như HOST.\nNo machine is known by the name in HOST.";
    default:
      return null;
  }
}

function wholeError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
