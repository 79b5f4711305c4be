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
import { refusalLevel } from "../access/refusal-level.ts";
import { seatPattern, sessionTokenFrom } from "../access/session-cookie.ts";
import type { SocketParts } from "./parts.ts";

/** What a refused connection is told; screens read `data.code`. */
export class HandshakeRefused extends Error {
  readonly data: { readonly code: RefusalCode };
  constructor(code: RefusalCode) {
    super(code);
    this.data = { code };
  }
}

type Next = (error?: Error) => void;

/** Sends a connection away with a code, and leaves a line (S1). */
function turnAway(socket: Socket, next: Next, code: RefusalCode, { log }: Pick<SocketParts, "log">): void {
  const { auth, address } = socket.handshake;
  const shown = auth.token === undefined || auth.token === null ? "nothing" : "a-token";
  log[refusalLevel(code, shown)]({ door: socket.nsp.name, from: address, code }, "A connection was refused.");
  next(new HandshakeRefused(code));
}

/** Lets only devices of this role in; the device stands in `socket.data.device`. */
export function admitDevices(namespace: Namespace, role: DeviceRole, parts: SocketParts): void {
  const { access } = parts;
  namespace.use((socket, next) => {
    const noEntry = (code: RefusalCode) => turnAway(socket, next, code, parts);
    const token: unknown = socket.handshake.auth.token;
    if (typeof token !== "string" || token.length > 200) return noEntry("not-paired");
    access.devices.deviceOf(token).then(
      (found) => {
        if (isRefused(found)) return noEntry(found.refused.code);
        if (found.done.role !== role) {
          void access.trail.note(`device:${found.done.id}`, "channel-refused", role);
          return noEntry("not-allowed");
        }
        socket.data.device = found.done;
        next();
      },
      () => noEntry("storage-unavailable"),
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
  readonly token: string;
}

/** Lets people in who are signed in and may watch what they ask to watch. */
export function admitStaff(namespace: Namespace, parts: SocketParts): void {
  const { access, desk, site } = parts;
  namespace.use((socket, next) => {
    const noEntry = (code: RefusalCode) => turnAway(socket, next, code, parts);
    const { auth, headers } = socket.handshake;
    const seat = typeof auth.seat === "string" && seatPattern.test(auth.seat) ? auth.seat : "";
    const token = sessionTokenFrom(headers.cookie, seat);
    const watch = watchOf(auth.watch);
    if (token === null) return noEntry("session-needed");
    if (watch === null) return noEntry("bad-request");
    if (
      watch.kind === "counter" &&
      !desk.state(site).settings.counters.some(({ id }) => id === watch.counter)
    ) {
      return noEntry("unknown-counter");
    }
    access.sessions.personOf(token).then(
      (person) => {
        if (person === null) return noEntry("session-needed");
        if (person.me.mustChangePassword) return noEntry("own-password-needed");
        if (!mayWatch(person.me, watch)) {
          void access.trail.note(`person:${person.me.id}`, "watch-refused", watch.kind);
          return noEntry("not-allowed");
        }
        socket.data.staff = {
          me: person.me,
          expiresAt: person.expiresAt,
          watch,
          token,
        } satisfies StaffSocketData;
        next();
      },
      () => noEntry("storage-unavailable"),
    );
  });
}

/** The person behind a connection that `admitStaff` let in, and what is watched. */
export const staffOf = (socket: Socket): StaffSocketData => socket.data.staff as StaffSocketData;

function watchOf(value: unknown): Watch | null {
  if (typeof value !== "object" || value === null || !("kind" in value)) return null;
  if (value.kind === "live" || value.kind === "reception" || value.kind === "hub")
    return { kind: value.kind };
  if (value.kind === "counter" && "counter" in value && typeof value.counter === "string") {
    return { kind: "counter", counter: value.counter };
  }
  return null;
}

/** V2: the live board shows ratings as they come, so officers do not see it. */
function mayWatch({ role }: Me, watch: Watch): boolean {
  switch (watch.kind) {
    case "counter":
    case "hub":
      return true;
    case "reception":
      return role !== "officer";
    case "live":
      return role === "supervisor" || role === "administrator";
    default:
      return watch satisfies never;
  }
}
