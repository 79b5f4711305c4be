/** What an administrator does before the doors open: sets up, adds people, pairs devices, starts a sample day. */
import type {
  Claimed,
  Device,
  Grant,
  NewPersonBody,
  PairingRequest,
  PairingState,
  Person,
  Placement,
  SampleDayBody,
  SampleDayState,
  Session,
} from "@motcua/protocol";
import { askHttp, type HttpAnswer } from "./ask-http.ts";
import type { HubAddress } from "./hub-client.ts";
import { HubRefused } from "./hub-refused.ts";

/** A paired device, with the token that it comes in with. */
export interface PairedDevice {
  readonly token: string;
  readonly device: Device;
}

/** Whoever asks with an administrator's cookie. */
export interface AsAdministrator extends HubAddress {
  readonly cookie: string;
}

const cookieOf = ({ cookie }: HttpAnswer, what: string): string => {
  if (cookie === null) throw new HubRefused("session-needed", what);
  return cookie;
};

/**
 * Exchanges the token of the set-up link for an administrator's session, and chooses a password where one must be
 * chosen first; answers the cookie.
 */
export async function setUp({ token, ...hub }: HubAddress & { readonly token: string }): Promise<string> {
  const answer = await askHttp({
    ...hub,
    method: "POST",
    path: "/api/v1/setup",
    body: { token },
    cookie: null,
  });
  const cookie = cookieOf(answer, "the set-up");
  const { me } = answer.value as Session;
  if (!me.mustChangePassword) return cookie;
  return choosePassword({ ...hub, cookie, current: null, next: `${token}-and-no-more` });
}

/** Signs a person in at the browser's own seat; answers the cookie. */
export async function signIn(
  person: HubAddress & { readonly username: string; readonly password: string },
): Promise<string> {
  const { username, password, ...hub } = person;
  const body = { username, password };
  const answer = await askHttp({ ...hub, method: "POST", path: "/api/v1/session", body, cookie: null });
  return cookieOf(answer, "the sign-in");
}

/** Chooses the password that a new person must choose at first; all earlier sessions end. Answers the new cookie. */
export async function choosePassword(
  person: AsAdministrator & { readonly current: string | null; readonly next: string },
): Promise<string> {
  const { current, next, ...by } = person;
  const path = "/api/v1/session/password";
  return cookieOf(await askHttp({ ...by, method: "POST", path, body: { current, next } }), "the password");
}

/** Adds a member of staff. */
export async function createPerson({
  person,
  ...by
}: AsAdministrator & { readonly person: NewPersonBody }): Promise<Person> {
  return (await askHttp({ ...by, method: "POST", path: "/api/v1/people", body: person })).value as Person;
}

/** Adds an officer who signs in and chooses the password; answers the person and the cookie. */
export async function createOfficer(
  officer: AsAdministrator & {
    readonly username: string;
    readonly title: string;
    readonly password: string;
  },
): Promise<{ readonly person: Person; readonly cookie: string }> {
  const { username, title, password, ...by } = officer;
  const first = `${password} at first`;
  const person = await createPerson({ ...by, person: { username, title, password: first, role: "officer" } });
  const hub = { hubUrl: by.hubUrl, authority: by.authority };
  const cookie = await signIn({ ...hub, username, password: first });
  return { person, cookie: await choosePassword({ ...hub, cookie, current: first, next: password }) };
}

/** Pairs a device by a grant: confirmed beforehand, claimed once. */
export async function grantDevice({
  placement,
  ...by
}: AsAdministrator & { readonly placement: Placement }): Promise<PairedDevice> {
  const granted = await askHttp({
    ...by,
    method: "POST",
    path: "/api/v1/devices/grants",
    body: { placement },
  });
  const { grant } = granted.value as Grant;
  const path = "/api/v1/devices/claim";
  return (await askHttp({ ...by, method: "POST", path, body: { grant }, cookie: null })).value as Claimed;
}

/** Pairs a device by its code, the way a device that was carried in is paired. */
export async function pairDevice({
  placement,
  ...by
}: AsAdministrator & { readonly placement: Placement }): Promise<PairedDevice> {
  const { role, name } = placement;
  const asked = await askHttp({
    ...by,
    method: "POST",
    path: "/api/v1/devices/requests",
    body: { role, name },
    cookie: null,
  });
  const { request, code } = asked.value as PairingRequest;
  await askHttp({ ...by, method: "POST", path: "/api/v1/devices/confirm", body: { code, placement } });
  const path = `/api/v1/devices/requests/${encodeURIComponent(request)}`;
  const state = (await askHttp({ ...by, method: "GET", path, body: null, cookie: null }))
    .value as PairingState;
  if (state.state !== "confirmed") throw new HubRefused("not-paired", "the pairing");
  return { token: state.token, device: state.device };
}

/** Starts the sample day of a demonstration. */
export async function startSampleDay({
  day,
  ...by
}: AsAdministrator & { readonly day: SampleDayBody }): Promise<SampleDayState> {
  const path = "/api/v1/demonstration/sample-day";
  return (await askHttp({ ...by, method: "POST", path, body: day })).value as SampleDayState;
}

/** Whether a sample day runs. */
export async function sampleDayState(by: AsAdministrator): Promise<SampleDayState> {
  const path = "/api/v1/demonstration/sample-day";
  return (await askHttp({ ...by, method: "GET", path, body: null })).value as SampleDayState;
}

/** Stops the sample day; officers leave their counters first. */
export async function stopSampleDay(by: AsAdministrator): Promise<SampleDayState> {
  const path = "/api/v1/demonstration/sample-day";
  return (await askHttp({ ...by, method: "DELETE", path, body: null })).value as SampleDayState;
}
