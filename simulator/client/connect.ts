/** Comes in by the doors of the hub: as a paired device, as a member of staff who is signed in, as a visitor with a link. */
import type { DeviceRole, Watch } from "@motcua/protocol";
import type { DeviceChannel, PhoneChannel, StaffChannel } from "./channels.ts";
import { type HubAddress, type HubClient, openHubClient } from "./hub-client.ts";

export interface DeviceConnection<R extends DeviceRole> extends HubAddress {
  readonly namespace: R;
  readonly token: string;
}

/** Connects a device by its token. */
export function connectDevice<R extends DeviceRole>(
  connection: DeviceConnection<R>,
): Promise<HubClient<DeviceChannel<R>>> {
  const { token, namespace, hubUrl, authority } = connection;
  return openHubClient({ hubUrl, authority, namespace, auth: { token }, cookie: null });
}

export interface StaffConnection<K extends Watch["kind"]> extends HubAddress {
  /** as a browser sends it: `motcua=…`, or `motcua.<seat>=…` */
  readonly cookie: string;
  /** the seat that the cookie is of; null is the browser's own */
  readonly seat: string | null;
  readonly watch: Extract<Watch, { readonly kind: K }>;
}

/** Connects a member of staff to the one thing that the connection watches. */
export function connectStaff<K extends Watch["kind"]>(
  connection: StaffConnection<K>,
): Promise<HubClient<StaffChannel<K>>> {
  const { cookie, seat, watch, hubUrl, authority } = connection;
  const auth = seat === null ? { watch } : { watch, seat };
  return openHubClient({ hubUrl, authority, namespace: "staff", auth, cookie });
}

/** Connects the phone of a visitor by the link on the ticket. */
export function connectPhone({
  followUrl,
  hubUrl,
  authority,
}: HubAddress & { readonly followUrl: string }): Promise<HubClient<PhoneChannel>> {
  const auth = { token: new URL(followUrl).hash.slice(1) };
  return openHubClient({ hubUrl, authority, namespace: "phone", auth, cookie: null });
}
