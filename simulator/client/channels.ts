/** What each kind of client may ask, and what it is shown: the types behind `ask` and `view`. */
import type {
  AskTable,
  BoardView,
  boardAsks,
  CommandBody,
  CommandDone,
  DeviceRole,
  HardwareView,
  hardwareAsks,
  KioskView,
  kioskAsks,
  LeaseAsk,
  PhoneView,
  PrintLease,
  phoneAsks,
  SendingAsk,
  staffAsks,
  TabletView,
  tabletAsks,
  Watch,
  WatchedView,
} from "@motcua/protocol";

/** One ask: what it carries beside its id, and what it answers when it is done. */
export interface AskShape {
  readonly body: object;
  readonly done: object;
}

/** A channel as a client sees it. */
export interface Channel {
  readonly asks: Readonly<Record<string, AskShape>>;
  readonly view: object;
}

type AsksIn<T extends AskTable> = {
  readonly [Name in keyof T & string]: {
    readonly body: CommandBody<T[Name]>;
    readonly done: CommandDone<T[Name]>;
  };
};

type LeaseAsks = {
  readonly "print:lease": { readonly body: Omit<LeaseAsk, "id">; readonly done: PrintLease };
  readonly "print:sending": { readonly body: Omit<SendingAsk, "id">; readonly done: Record<string, never> };
};

interface DeviceChannels {
  readonly kiosk: { readonly asks: AsksIn<typeof kioskAsks>; readonly view: KioskView };
  readonly tablet: { readonly asks: AsksIn<typeof tabletAsks>; readonly view: TabletView };
  readonly board: { readonly asks: AsksIn<typeof boardAsks>; readonly view: BoardView };
  readonly hardware: { readonly asks: AsksIn<typeof hardwareAsks> & LeaseAsks; readonly view: HardwareView };
}

/** The channel of a device. */
export type DeviceChannel<R extends DeviceRole> = DeviceChannels[R];

/** The channel of a visitor's phone. */
export interface PhoneChannel {
  readonly asks: AsksIn<typeof phoneAsks>;
  readonly view: PhoneView;
}

/** The channel of a member of staff who watches one thing. */
export interface StaffChannel<K extends Watch["kind"]> {
  readonly asks: AsksIn<typeof staffAsks>;
  readonly view: WatchedView[K];
}
