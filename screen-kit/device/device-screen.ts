import type { DeviceRole, DeviceSelf } from "@motcua/protocol";
import { computed, effect, type ReadonlySignal } from "@preact/signals";
import { createBrowserLink } from "../link/browser-link.ts";
import type { DeviceChannel, Namespace } from "../link/channels.ts";
import type { HubLink } from "../link/hub-link.ts";
import { createSecondHand, type SecondHand } from "../link/second-hand.ts";
import { browserTiming } from "../link/timing.ts";
import { createTokenStore, readDeviceAddress } from "../pairing/device-slot.ts";
import { createDevicePairing, type DevicePairing } from "../pairing/pairing.ts";
import { createPairingWire } from "../pairing/pairing-wire.ts";
import { fetchRefusalWords } from "../parts/refusal-words.tsx";
import { createFormats, type Formats } from "../texts/formats.ts";
import { createLanguageChoice, type LanguageChoice } from "../texts/texts.ts";
import { fetchFirstLook } from "./first-look.ts";
import { checkPin } from "./leave-pin.ts";
import { createLine } from "./line.ts";
import { rememberSelf } from "./remember-self.ts";
import { createStaffDoor, type StaffDoor } from "./staff-door.ts";
import { fetchStaffPage } from "./staff-door-part.tsx";
import { watchKnock } from "./watch-knock.ts";
import { type TrustWatch, watchTrust } from "./watch-trust.ts";
import { whenShown } from "./when-shown.ts";

export interface DeviceScreenParts {
  readonly role: Exclude<DeviceRole, "hardware">;
  readonly namespace: Namespace;
}

/** All that a kiosk, tablet or board stands on. */
export interface DeviceScreen<C extends DeviceChannel> {
  /** the name of this device in its address, "default" if none; keeps storage of several screens apart */
  readonly slot: string;
  readonly pairing: DevicePairing["pairing"];
  readonly link: HubLink<C>;
  readonly languageChoice: LanguageChoice;
  /** the site's time zone in the chosen language */
  readonly formats: ReadonlySignal<Formats>;
  /** the hub's time, each second */
  readonly nowMs: SecondHand["nowMs"];
  /** its name and the sealed PIN, as last told by the hub; null before the first time */
  readonly self: ReadonlySignal<DeviceSelf | null>;
  /** the way to the staff's page, which `DeviceGate` shows in front of everything */
  readonly door: StaffDoor;
  /** whether this device trusts its hub, without which it keeps no screen */
  readonly trust: TrustWatch["trust"];
  /** resolves once the first view is on the glass, or seconds later without one: what nobody waits for begins then */
  readonly drawn: Promise<void>;
  /** gives its place up and asks to be paired again */
  unpair(): void;
  close(): void;
}

/** Until the hub has said where it stands. */
const usualTimeZone = "Asia/Ho_Chi_Minh";

/** The screen itself comes first. */
const fetchAheadMs = 5_000;

/** Pairs this page as a device, then keeps it linked with its hub for as long as the page lives. */
export function createDeviceScreen<C extends DeviceChannel>({
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
  const { slot } = address;
  const remembered = rememberSelf({ told: link.told("self"), slot, storage: () => localStorage });
  const door = createStaffDoor({
    self: remembered.self,
    // not there on plain HTTP
    check: (typed, pin) => checkPin(typed, pin, crypto.subtle as SubtleCrypto | undefined),
    timing: browserTiming,
  });
  const stopKnocks = watchKnock({ seen: window, timing: browserTiming, onKnock: door.knock });
  const trusting = watchTrust({
    isSecure: globalThis.isSecureContext,
    workers: navigator.serviceWorker as ServiceWorkerContainer | undefined,
    timing: browserTiming,
  });
  const undoFetch = browserTiming.after(fetchAheadMs, () => {
    void fetchStaffPage();
    void fetchRefusalWords();
  });
  const unpair = () => {
    door.shut();
    remembered.forget();
    line.stop();
    link.rest();
    pairing.startAgain();
  };

  const drawn = whenShown(link.view, browserTiming);
  const line = createLine<C["view"]>({
    link,
    look: () =>
      fetchFirstLook({
        fetch: (...request) => fetch(...request),
        timing: browserTiming,
        token: tokens.read() ?? "",
      }),
    drawn,
  });
  const stopLinking = effect(() => {
    if (pairing.pairing.value.kind === "paired") line.open();
  });
  const stopUnpairing = effect(() => {
    const connection = link.connection.value;
    if (connection.kind !== "refused" || pairing.pairing.peek().kind !== "paired") return;
    if (connection.code !== "revoked" && connection.code !== "not-paired") return;
    unpair();
  });

  return {
    slot,
    pairing: pairing.pairing,
    link,
    languageChoice,
    formats: computed(() =>
      createFormats(languageChoice.language.value, link.hello.value?.timeZone ?? usualTimeZone),
    ),
    nowMs: secondHand.nowMs,
    self: remembered.self,
    door,
    trust: trusting.trust,
    drawn,
    unpair,
    close() {
      undoFetch();
      line.stop();
      trusting.close();
      stopKnocks();
      door.shut();
      remembered.close();
      stopUnpairing();
      stopLinking();
      secondHand.close();
      pairing.close();
      link.close();
    },
  };
}
