import type { Bilingual, CounterId, Device, Me, Placement, SiteSettings } from "@motcua/protocol";
import { administrationPages } from "./administration-pages.ts";
import type { Route } from "./route.ts";

/** A screen that is a device of its own, opened in a tab. */
export interface DeviceScreenCard {
  readonly role: "kiosk" | "tablet" | "board";
  /** its name in the address, and of its token in this browser */
  readonly slot: string;
  readonly placement: Placement;
  readonly counterNumber: number | null;
  readonly zoneName: Bilingual | null;
}

/** The device screens of an office: one kiosk, a board for each zone, a tablet for each counter that has one. */
export function deviceScreensOf(settings: SiteSettings): readonly DeviceScreenCard[] {
  const zone = (wanted: string) => {
    const found = settings.zones.find(({ id }) => id === wanted);
    return found === undefined ? null : { vi: found.vi, en: found.en };
  };
  const kiosk: DeviceScreenCard = {
    role: "kiosk",
    slot: "kiosk-1",
    placement: { role: "kiosk", name: "Máy lấy số 1", counter: null, zone: settings.zones[0]?.id ?? null },
    counterNumber: null,
    zoneName: zone(settings.zones[0]?.id ?? ""),
  };
  const boards = settings.zones.map(
    ({ id, vi, en }): DeviceScreenCard => ({
      role: "board",
      slot: `board-${id}`,
      placement: { role: "board", name: `Bảng ${vi}`.slice(0, 60), counter: null, zone: id },
      counterNumber: null,
      zoneName: { vi, en },
    }),
  );
  const tablets = settings.counters
    .filter(({ hasTablet }) => hasTablet)
    .map(
      ({ id, number, zone: place }): DeviceScreenCard => ({
        role: "tablet",
        slot: `tablet-${number}`,
        placement: { role: "tablet", name: `Máy đánh giá quầy ${number}`, counter: id, zone: place },
        counterNumber: number,
        zoneName: zone(place),
      }),
    );
  return [kiosk, ...boards, ...tablets];
}

/**
 * Whether this browser is that device already. Its token alone does not say so: the hub's data may be new, or the
 * device revoked, and then it is not among the hub's devices.
 */
export function needsGrant(
  { placement }: DeviceScreenCard,
  devices: readonly Device[],
  token: string | null,
): "grant" | "paired" {
  const known = devices.some(
    ({ role, name, revokedAt }) => role === placement.role && name === placement.name && revokedAt === null,
  );
  return token !== null && known ? "paired" : "grant";
}

/** Where a device screen is opened. */
export function addressOf({ role, slot }: DeviceScreenCard, grant: string | null): string {
  const path = `/${role}/?device=${slot}`;
  return grant === null ? path : `${path}#grant=${encodeURIComponent(grant)}`;
}

/** The address of a counter's console as a seat of its own, so that several stand side by side in one browser. */
export function seatAddress(counter: CounterId): string {
  return `/staff/?seat=${seatOf(counter)}#/counter/${counter}`;
}

/** A seat's name is 20 signs at most. */
export function seatOf(counter: CounterId): string {
  return counter.slice(-20).replace(/^-+/, "");
}

/** The pages that a role may use; the hub holds the same line whatever is shown here (S1). */
export function pagesOf({ role }: Pick<Me, "role">): readonly Route["page"][] {
  const desk = ["start", "account", "choose-counter", "counter", "feedback"] as const;
  switch (role) {
    case "officer":
      return desk;
    case "reception":
      return [...desk, "reception"];
    case "supervisor":
      return [...desk, "reception", "live", "announcements", "reports", "figures", "dossiers", "documents"];
    case "administrator":
      return [
        ...desk,
        "reception",
        "live",
        "announcements",
        "reports",
        "figures",
        "dossiers",
        "past-visits",
        "documents",
        ...administrationPages,
      ];
    default:
      return role satisfies never;
  }
}
