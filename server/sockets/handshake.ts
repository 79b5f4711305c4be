/** Who connects: a device by its token, a member of staff by the cookie of the seat. Everybody else is refused. */
import {
  type Device,
  type DeviceRole,
  type EpochMillis,
  isRefused,
  type Me,
  type RefusalCode,
  type Watch,
} from "@motcua/protocol";
import type { Namespace, Socket } from "socket.io";
import { seatPattern, sessionTokenFrom } from "../access/session-cookie.ts";
import type { SocketParts } from "./parts.ts";

/** What a refused connection is told; screens read `data.code`. */
class HandshakeRefused extends Error {
  readonly data: { readonly code: RefusalCode };
  constructor(code: RefusalCode) {
    super(code);
    this.data = { code };
  }
}

/** Lets only devices of this role in; the device stands in `socket.data.device`. */
export function admitDevices(namespace: Namespace, role: DeviceRole, { access }: SocketParts): void {
  namespace.use((socket, next) => {
    const token: unknown = socket.handshake.auth.token;
    if (typeof token !== "string" || token.length > 200) return next(new HandshakeRefused("not-paired"));
    access.devices.deviceOf(token).then(
      (found) => {
        if (isRefused(found)) return next(new HandshakeRefused(found.refused.code));
        if (found.done.role !== role) {
          void access.trail.note(`device:${found.done.id}`, "channel-refused", role);
          return next(new HandshakeRefused("not-allowed"));
        }
        socket.data.device = found.done;
        next();
      },
      () => next(new HandshakeRefused("storage-unavailable")),
    );
  });
}

/** The device behind a connection that `admitDevices` let in. */
export const deviceOf = (socket: Socket): Device => socket.data.device as Device;

export interface StaffSocketData {
  readonly me: Me;
  /** when the session ends, and with it the connection; the machine's time */
  readonly expiresAt: EpochMillis;
  readonly watch: Watch;
}

/** Lets people in who are signed in and may watch what they ask to watch. */
export function admitStaff(namespace: Namespace, { access, desk, site }: SocketParts): void {
  namespace.use((socket, next) => {
    const { auth, headers } = socket.handshake;
    const seat = typeof auth.seat === "string" && seatPattern.test(auth.seat) ? auth.seat : "";
    const token = sessionTokenFrom(headers.cookie, seat);
    const watch = watchOf(auth.watch);
    if (token === null) return next(new HandshakeRefused("session-needed"));
    if (watch === null) return next(new HandshakeRefused("bad-request"));
    if (
      watch.kind === "counter" &&
      !desk.state(site).settings.counters.some(({ id }) => id === watch.counter)
    ) {
      return next(new HandshakeRefused("unknown-counter"));
    }
    access.sessions.personOf(token).then(
      (person) => {
        if (person === null) return next(new HandshakeRefused("session-needed"));
        if (!mayWatch(person.me, watch)) {
          void access.trail.note(`person:${person.me.id}`, "watch-refused", watch.kind);
          return next(new HandshakeRefused("not-allowed"));
        }
        socket.data.staff = { me: person.me, expiresAt: person.expiresAt, watch } satisfies StaffSocketData;
        next();
      },
      () => next(new HandshakeRefused("storage-unavailable")),
    );
  });
}

/** The person behind a connection that `admitStaff` let in, and what is watched. */
export const staffOf = (socket: Socket): StaffSocketData => socket.data.staff as StaffSocketData;

function watchOf(value: unknown): Watch | null {
  if (typeof value !== "object" || value === null || !("kind" in value)) return null;
  if (value.kind === "live" || value.kind === "reception") return { kind: value.kind };
  if (value.kind === "counter" && "counter" in value && typeof value.counter === "string") {
    return { kind: "counter", counter: value.counter };
  }
  return null;
}

/** V2: the live board shows ratings as they come, so officers do not see it. */
function mayWatch({ role }: Me, watch: Watch): boolean {
  switch (watch.kind) {
    case "counter":
      return true;
    case "reception":
      return role !== "officer";
    case "live":
      return role === "supervisor" || role === "administrator";
    default:
      return watch satisfies never;
  }
}
