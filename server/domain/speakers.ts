/** C3: which board is the voice of which zone, of those that are there now. */
import type { Audibility, DeviceId, ZoneId, ZoneSpeaker } from "@motcua/protocol";

/** C3: after this long a call is shown and not spoken. */
export const announceWithinMillis = 20_000;

/** A board that is connected. */
export interface StandingBoard {
  readonly id: DeviceId;
  /** null: it shows the whole hall */
  readonly zone: ZoneId | null;
  /** null until it has said so */
  readonly audibility: Audibility | null;
}

export interface Speaker<Board extends StandingBoard> {
  readonly zone: ZoneId;
  /** the board that speaks now */
  readonly speaks: Board | null;
  /** the one that would if it could be heard; others stand in for it */
  readonly wanted: Board | null;
}

/**
 * One voice a zone: the board an administrator chose, else the one that has stood in the zone longest, else one of
 * the whole hall. A board whose browser waits for a touch is passed over while another can be heard.
 * `boards` stand in the order in which they came.
 */
export function electSpeakers<Board extends StandingBoard>(
  zones: readonly ZoneId[],
  boards: readonly Board[],
  chosen: readonly ZoneSpeaker[],
): Speaker<Board>[] {
  return zones.map((zone) => {
    const choice = chosen.find((one) => one.zone === zone);
    if (choice?.board === null) return { zone, speaks: null, wanted: null };
    const own = boards.filter((board) => board.zone === zone);
    const everywhere = boards.filter((board) => board.zone === null);
    const inOrder = [...own, ...everywhere].sort(
      (a, b) => Number(b.id === choice?.board) - Number(a.id === choice?.board),
    );
    const wanted = inOrder[0] ?? null;
    return { zone, speaks: inOrder.find(({ audibility }) => audibility !== "locked") ?? wanted, wanted };
  });
}
