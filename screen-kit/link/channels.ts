/** The protocol's channels as the link types them. Types only: a screen must not carry the hub's schemas. */
import type {
  AskTable,
  BoardView,
  boardAsks,
  CounterScan,
  DeviceSelf,
  Guide,
  Health,
  KioskScan,
  KioskView,
  kioskAsks,
  PhoneView,
  phoneAsks,
  staffAsks,
  TabletView,
  tabletAsks,
  Voice,
  Watch,
  WatchedView,
  ZoneVoices,
} from "@motcua/protocol";

/** What one namespace carries: asks by name, the view it is told, and its other tells. */
export interface Channel {
  readonly asks: AskTable;
  readonly view: unknown;
  readonly tells: object;
}

/** The channel of a screen that is a device. */
export interface DeviceChannel extends Channel {
  readonly tells: { readonly self: DeviceSelf };
}

export interface KioskChannel extends Channel {
  readonly asks: typeof kioskAsks;
  readonly view: KioskView;
  readonly tells: { readonly scan: KioskScan; readonly self: DeviceSelf; readonly guide: Guide };
}

export interface TabletChannel extends Channel {
  readonly asks: typeof tabletAsks;
  readonly view: TabletView;
  readonly tells: { readonly self: DeviceSelf };
}

export interface BoardChannel extends Channel {
  readonly asks: typeof boardAsks;
  readonly view: BoardView;
  readonly tells: { readonly voice: Voice; readonly self: DeviceSelf };
}

export interface PhoneChannel extends Channel {
  readonly asks: typeof phoneAsks;
  readonly view: PhoneView;
  readonly tells: Record<never, never>;
}

export interface StaffChannel<K extends Watch["kind"]> extends Channel {
  readonly asks: typeof staffAsks;
  readonly view: WatchedView[K];
  readonly tells: { readonly health: Health; readonly voices: ZoneVoices; readonly scan: CounterScan };
}

/** The namespace of each kind of screen. */
export type Namespace = "/kiosk" | "/tablet" | "/board" | "/staff" | "/phone";
