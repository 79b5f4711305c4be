import type { CounterId, Device, Grant, Reply, Session } from "@motcua/protocol";
import type { HubHttp } from "./hub-http.ts";
import { addressOf, type DeviceScreenCard, needsGrant, seatAddress, seatOf } from "./office-screens.ts";

/** A tab that was opened by the press itself, before the hub answered: later ones are blocked by browsers. */
export interface OpenedTab {
  go(address: string): void;
  close(): void;
}

export interface ScreenOpenerParts {
  readonly http: HubHttp;
  /** null when the browser does not allow a new tab */
  readonly openTab: () => OpenedTab | null;
  /** the token that this browser keeps for a device slot */
  readonly tokenOf: (slot: string) => string | null;
}

/** Opens the other screens of the office beside this one. */
export interface ScreenOpener {
  device(card: DeviceScreenCard): Promise<Reply<"opened" | "blocked">>;
  /** demonstration only: a console where an example officer sits */
  exampleConsole(counter: CounterId): Promise<Reply<"opened" | "blocked">>;
}

export function createScreenOpener({ http, openTab, tokenOf }: ScreenOpenerParts): ScreenOpener {
  const inTab = async (prepare: () => Promise<Reply<string>>): Promise<Reply<"opened" | "blocked">> => {
    const tab = openTab();
    if (tab === null) return { done: "blocked" };
    const address = await prepare();
    if ("refused" in address) {
      tab.close();
      return address;
    }
    tab.go(address.done);
    return { done: "opened" };
  };
  return {
    device: (card) =>
      inTab(async () => {
        const devices = await http.get<Device[]>("devices");
        if ("refused" in devices) return devices;
        if (needsGrant(card, devices.done, tokenOf(card.slot)) === "paired") {
          return { done: addressOf(card, null) };
        }
        const granted = await http.post<Grant>("devices/grants", { placement: card.placement });
        return "refused" in granted ? granted : { done: addressOf(card, granted.done.grant) };
      }),
    exampleConsole: (counter) =>
      inTab(async () => {
        const seated = await http.post<Session>("demonstration/seat", { seat: seatOf(counter), counter });
        return "refused" in seated ? seated : { done: seatAddress(counter) };
      }),
  };
}

/** Opens tabs of this browser and reads its device tokens. */
export function browserScreens(): Pick<ScreenOpenerParts, "openTab" | "tokenOf"> {
  return {
    openTab() {
      const tab = window.open("about:blank", "_blank");
      if (tab === null) return null;
      return {
        go: (address) => tab.location.replace(new URL(address, location.origin).href),
        close: () => tab.close(),
      };
    },
    tokenOf(slot) {
      try {
        return localStorage.getItem(`motcua.device.${slot}`);
      } catch {
        return null;
      }
    },
  };
}
