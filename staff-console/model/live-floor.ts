import type {
  CounterActivity,
  Equipment,
  EquipmentHealth,
  Health,
  LiveView,
  ZoneId,
  ZoneVoices,
} from "@motcua/protocol";

type FloorCounter = LiveView["counters"][number];

/** How a counter stands, as the live board colours it: red is late, amber a call. */
export type FloorTone = CounterActivity | "late";

/** One counter's tile. */
export interface FloorTile {
  readonly tone: FloorTone;
  /** how long it has been so */
  readonly seconds: number | null;
  /** of the service's expected minutes, while somebody is served; 1 is reached */
  readonly share: number | null;
}

export function floorTile({ activity, since, expectedMinutes }: FloorCounter, nowMs: number): FloorTile {
  const seconds = since === null ? null : Math.max(0, (nowMs - since) / 1000);
  if (activity !== "serving" || seconds === null || expectedMinutes === null) {
    return { tone: activity, seconds, share: null };
  }
  const share = seconds / 60 / expectedMinutes;
  return { tone: share > 1 ? "late" : "serving", seconds, share };
}

/** Services with somebody waiting, the one that waits longest against its target first; the rest below, as they stand. */
export function servicesByNeed(services: LiveView["services"], nowMs: number): LiveView["services"] {
  const need = ({ longestSince, targetMinutes }: LiveView["services"][number]) =>
    longestSince === null ? -1 : (nowMs - longestSince) / 60_000 / targetMinutes;
  return [...services].sort((a, b) => need(b) - need(a));
}

type HealthDevice = Health["devices"][number];

/** What is wrong with a device, worst first; empty when nothing is. */
export type DeviceTrouble = "offline" | "printer" | "battery" | "votes-waiting" | "clock";

export function deviceTroubles({ online, report }: HealthDevice): readonly DeviceTrouble[] {
  return [
    ...(online ? [] : (["offline"] as const)),
    ...(report?.printer != null ? (["printer"] as const) : []),
    ...(report?.batteryPercent != null && report.batteryPercent < 20 ? (["battery"] as const) : []),
    ...(report !== null && report.waitingVotes > 0 ? (["votes-waiting"] as const) : []),
    ...(report !== null && Math.abs(report.clockErrorSeconds) > 300 ? (["clock"] as const) : []),
  ];
}

/** How a board stands to the voice of the hall; "locked" is one that should speak and waits for a touch. */
export type BoardSound = "unknown" | "speaks" | "locked" | "loading" | "muted" | "shows-only";

/** What a board that is online does about sound, and for which zones. */
export function boardSound(
  { id, report }: Pick<HealthDevice, "id" | "report">,
  voices: ZoneVoices | null,
): { readonly sound: BoardSound; readonly zones: readonly ZoneId[] } {
  if (voices === null) return { sound: "unknown", zones: [] };
  const speaksIn = voices.zones.filter(({ speaks }) => speaks === id).map(({ zone }) => zone);
  const isWanted = voices.zones.some(({ wanted }) => wanted === id);
  const sound = (): BoardSound => {
    if (!isWanted && speaksIn.length === 0) return "shows-only";
    if (voices.muted) return "muted";
    if (report?.sound === "locked") return "locked";
    return report?.sound === "loading" || speaksIn.length === 0 ? "loading" : "speaks";
  };
  return { sound: sound(), zones: speaksIn };
}

/** One piece of equipment on the live board; `trouble` names a state that somebody has to see to. */
export interface FloorPiece {
  readonly id: string;
  readonly name: string;
  readonly kind: keyof Equipment;
  readonly trouble: EquipmentHealth["state"] | null;
}

const wellStates: ReadonlySet<EquipmentHealth["state"]> = new Set([
  "ready",
  "waiting",
  "cannot-tell",
  "not-heard-of",
]);

/** The equipment of the settings, pieces in trouble first. */
export function piecesByTrouble(
  health: readonly EquipmentHealth[],
  equipment: Equipment | null,
): readonly FloorPiece[] {
  if (equipment === null) return [];
  const kinds = ["printers", "panels", "keypads", "scanners"] as const;
  const pieces = kinds.flatMap((kind) =>
    equipment[kind].map(({ id, name }): FloorPiece => {
      const state = health.find((piece) => piece.equipment === id)?.state ?? "not-heard-of";
      return { id, name, kind, trouble: wellStates.has(state) ? null : state };
    }),
  );
  return [...pieces].sort((a, b) => Number(b.trouble !== null) - Number(a.trouble !== null));
}

/** The share of satisfied ratings, only from the site's minimum of votes on (V4). */
export function satisfiedShare({ n, satisfied, minimumForShare }: LiveView["ratings"]): number | null {
  return n === 0 || n < minimumForShare ? null : satisfied / n;
}

/** Ratings that came with a finished service, of the services that could be rated; null when none could (V4). */
export function responseRate({ n, rateable }: LiveView["ratings"]): number | null {
  return rateable === 0 ? null : Math.min(1, n / rateable);
}
