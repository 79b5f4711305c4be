/** Opens an office through its API, as an administrator does on the first morning. */
import type { CounterId, DeviceId, PersonId, Placement, ZoneId } from "@motcua/protocol";
import { createOfficer, grantDevice, setUp } from "@motcua/simulator";
import type { WorkingSite } from "./working-site.ts";

export interface DeviceKey {
  readonly id: DeviceId;
  readonly token: string;
}

/** All that lets the office's devices and people in; plain values, so that another process can have them. */
export interface OfficeKeys {
  /** the administrator's cookie */
  readonly administrator: string;
  readonly kiosks: readonly DeviceKey[];
  readonly boards: readonly DeviceKey[];
  readonly counters: readonly {
    readonly id: CounterId;
    readonly officer: { readonly id: PersonId; readonly cookie: string };
    readonly tablet: DeviceKey;
  }[];
}

export interface OfficeKeysParts {
  readonly hubUrl: string;
  readonly setupToken: string;
  readonly site: WorkingSite;
  readonly kiosks: number;
  /** how many of the site's counters get an officer and a tablet */
  readonly counters: number;
}

/** Sets the hub up: so many kiosks, one board a zone, an officer and a tablet at each counter. */
export async function makeOfficeKeys(parts: OfficeKeysParts): Promise<OfficeKeys> {
  const { hubUrl, setupToken, site } = parts;
  const hub = { hubUrl, authority: null };
  const administrator = await setUp({ ...hub, token: setupToken });
  const pair = async (role: Placement["role"], name: string, place: Partial<Placement>) => {
    const placement: Placement = { role, name, counter: null, zone: null, ...place };
    const { device, token } = await grantDevice({ ...hub, cookie: administrator, placement });
    return { id: device.id, token };
  };
  const kiosks: DeviceKey[] = [];
  for (let nth = 1; nth <= parts.kiosks; nth++) kiosks.push(await pair("kiosk", `Ki-ốt ${nth}`, {}));
  const boards: DeviceKey[] = [];
  for (const zone of new Set(site.counters.map((counter) => counter.zone))) {
    boards.push(await pair("board", `Bảng ${zone}`, { zone: zone as ZoneId }));
  }
  const counters: OfficeKeys["counters"][number][] = [];
  for (const counter of site.counters.slice(0, parts.counters)) {
    const id = counter.id as CounterId;
    const officer = await createOfficer({
      ...hub,
      cookie: administrator,
      username: `can-bo-${counter.id}`,
      title: `Cán bộ ${counter.id}`,
      password: `mat-khau-cua-${counter.id}`,
    });
    counters.push({
      id,
      officer: { id: officer.person.id, cookie: officer.cookie },
      tablet: await pair("tablet", `Máy đánh giá ${counter.id}`, { counter: id }),
    });
  }
  return { administrator, kiosks, boards, counters };
}
