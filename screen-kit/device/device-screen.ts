import type { DeviceRole } from "@motcua/protocol";
import { computed, effect, type ReadonlySignal } from "@preact/signals";
import { createBrowserLink } from "../link/browser-link.ts";
import type { Channel, Namespace } from "../link/channels.ts";
import type { HubLink } from "../link/hub-link.ts";
import { createSecondHand, type SecondHand } from "../link/second-hand.ts";
import { browserTiming } from "../link/timing.ts";
import { createTokenStore, readDeviceAddress } from "../pairing/device-slot.ts";
import { createDevicePairing, type DevicePairing } from "../pairing/pairing.ts";
import { createPairingWire } from "../pairing/pairing-wire.ts";
import { createFormats, type Formats } from "../texts/formats.ts";
import { createLanguageChoice, type LanguageChoice } from "../texts/texts.ts";

export interface DeviceScreenParts {
  readonly role: Exclude<DeviceRole, "hardware">;
  readonly namespace: Namespace;
}

/** All that a kiosk, tablet or board stands on. */
export interface DeviceScreen<C extends Channel> {
  /** the name of this device in its address, "default" if none; keeps storage of several screens apart */
  readonly slot: string;
  readonly pairing: DevicePairing["pairing"];
  readonly link: HubLink<C>;
  readonly languageChoice: LanguageChoice;
  /** the site's time zone in the chosen language */
  readonly formats: ReadonlySignal<Formats>;
  /** the hub's time, each second */
  readonly nowMs: SecondHand["nowMs"];
  close(): void;
}

/** Until the hub has said where it stands. */
const usualTimeZone = "Asia/Ho_Chi_Minh";

/** Pairs this page as a device, then keeps it linked with its hub for as long as the page lives. */
export function createDeviceScreen<C extends Channel>({
  role,
  namespace,
}: DeviceScreenParts): DeviceScreen<C> {
  const address = readDeviceAddress(location);
  const tokens = createTokenStore(address.slot, () => localStorage);
  const link = createBrowserLink<C>(namespace, () => ({ token: tokens.read() }), "when-told");
  const pairing = createDevicePairing({
    role,
    name: address.slot === "default" ? role : address.slot,
    grant: address.grant,
    tokens,
    timing: browserTiming,
    wire: createPairingWire((...request) => fetch(...request)),
    cleanAddress: () => history.replaceState(null, "", location.pathname + location.search),
  });
  const languageChoice = createLanguageChoice(document.documentElement, "vi");
  const secondHand = createSecondHand(link.clock, browserTiming);

  const stopLinking = effect(() => {
    if (pairing.pairing.value.kind === "paired") link.reconnect();
  });
  const stopUnpairing = effect(() => {
    const connection = link.connection.value;
    if (connection.kind !== "refused" || pairing.pairing.peek().kind !== "paired") return;
    if (connection.code !== "revoked" && connection.code !== "not-paired") return;
    link.rest();
    pairing.startAgain();
  });

  return {
    slot: address.slot,
    pairing: pairing.pairing,
    link,
    languageChoice,
    formats: computed(() =>
      createFormats(languageChoice.language.value, link.hello.value?.timeZone ?? usualTimeZone),
    ),
    nowMs: secondHand.nowMs,
    close() {
      stopUnpairing();
      stopLinking();
      secondHand.close();
      pairing.close();
      link.close();
    },
  };
}
