/** Changes an office's settings through its API, as an administrator does. */
import type { SettingsInForce, SiteSettings } from "@motcua/protocol";
import { askHttp, newCommandId } from "@motcua/simulator";

/** Puts one change on top of the settings in force. Rejects with `HubRefused` when the hub says no. */
export async function changeSettings(
  hubUrl: string,
  administrator: string,
  change: (settings: SiteSettings) => SiteSettings,
): Promise<void> {
  const ask = { hubUrl, authority: null, cookie: administrator };
  const path = "/api/v1/settings";
  const inForce = (await askHttp({ ...ask, method: "GET", path, body: null })).value as SettingsInForce;
  const body = {
    id: newCommandId(),
    basedOn: inForce.revision,
    settings: change(inForce.settings),
  };
  await askHttp({ ...ask, method: "POST", path: "/api/v1/commands/change-settings", body });
}
