/**
 * The panels of one serial line. One is written at a time: what changed first, then what was not written for ten
 * seconds. A panel that does not answer is asked more and more seldom, so that it does not slow down its neighbours.
 */
import type { EquipmentId } from "@motcua/protocol";
import type { Clock } from "../../clock.ts";
import type { Written } from "./modbus-writer.ts";
import { dark, type PanelFace } from "./panel-face.ts";

/** One panel on the line, as the bus writes it. */
export interface BusPanel {
  readonly id: EquipmentId;
  readonly width: number;
  /** `by-itself`: the model has a register for it; otherwise the agent writes number and dark in turn */
  readonly blinks: "by-itself" | "by-writing";
  write(face: PanelFace): Promise<Written>;
}

/** `waiting`: nothing was written yet. */
export type PanelState = "waiting" | "ready" | "no-answer";

export interface PanelBus {
  show(id: EquipmentId, face: PanelFace): void;
  /** How the next write to this panel goes; `no-answer` at once when there is no line. */
  nextWrite(id: EquipmentId): Promise<"shown" | "no-answer">;
  state(id: EquipmentId): PanelState;
  /** The line opened: whatever the panels show now is not known. */
  lineOpened(): void;
  close(): void;
}

export interface PanelBusParts {
  readonly panels: readonly BusPanel[];
  readonly clock: Clock;
  /** nothing is written while there is no line; `lineOpened` says that there is one again */
  readonly line: () => "there" | "away";
  readonly onState: (id: EquipmentId, state: PanelState) => void;
}

export const refreshMs = 10_000;
const blinkStepMs = 600;
/** Blinking by writing ends by itself: it takes the line from the others. */
const blinkForMs = 12_000;
const lineLostMs = 500;
const silentDelaysMs = [1_000, 2_000, 5_000, 10_000, 30_000] as const;

interface Unit {
  readonly panel: BusPanel;
  wanted: PanelFace | null;
  wantedSinceMs: number;
  shown: string | null;
  state: PanelState;
  failures: number;
  notBeforeMs: number;
  refreshAtMs: number;
  /** who waits to hear how the next write goes */
  waiting: ((outcome: "shown" | "no-answer") => void)[];
}

/** Builds the bus; nothing is written before there is something to show. */
export function createPanelBus({ panels, clock, line, onState }: PanelBusParts): PanelBus {
  const units = new Map<EquipmentId, Unit>(panels.map((panel) => [panel.id, freshUnit(panel)]));
  let turn: "idle" | "writing" | "closed" = "idle";
  let callOff: () => void = () => undefined;

  const become = (unit: Unit, state: PanelState) => {
    if (unit.state === state) return;
    unit.state = state;
    onState(unit.panel.id, state);
  };

  async function pump() {
    while (turn === "idle" && line() === "there") {
      callOff();
      const nowMs = clock.nowMs();
      const due = [...units.values()]
        .map((unit) => ({ unit, atMs: dueAtMs(unit, nowMs) }))
        .toSorted((a, b) => a.atMs - b.atMs)[0];
      if (due === undefined || due.atMs === Number.POSITIVE_INFINITY) return;
      if (due.atMs > nowMs) {
        callOff = clock.schedule(due.atMs - nowMs, () => void pump());
        return;
      }
      turn = "writing";
      await writeTo(due.unit);
      rest();
    }
  }

  /** Between two writes; a bus that was closed meanwhile stays closed. */
  function rest() {
    if (turn === "writing") turn = "idle";
  }

  async function writeTo(unit: Unit) {
    const face = faceNow(unit, clock.nowMs());
    if (face === null) return;
    const written = await unit.panel.write(face);
    for (const tell of unit.waiting.splice(0)) tell(written === "written" ? "shown" : "no-answer");
    const nowMs = clock.nowMs();
    if (written === "no-line") {
      // The line is about to be seen as lost; when it opens again everything is written at once.
      unit.notBeforeMs = nowMs + lineLostMs;
      return;
    }
    if (written === "written") {
      unit.failures = 0;
      unit.shown = keyOf(face);
      unit.refreshAtMs = nowMs + refreshMs;
      become(unit, "ready");
      return;
    }
    const delay = silentDelaysMs[Math.min(unit.failures, silentDelaysMs.length - 1)] ?? refreshMs;
    unit.failures++;
    unit.shown = null;
    unit.notBeforeMs = nowMs + delay;
    become(unit, "no-answer");
  }

  return {
    show: (id, face) => {
      const unit = units.get(id);
      if (unit === undefined || (unit.wanted !== null && keyOf(unit.wanted) === keyOf(face))) return;
      unit.wanted = face;
      unit.wantedSinceMs = clock.nowMs();
      void pump();
    },
    nextWrite: (id) => {
      const unit = units.get(id);
      if (unit === undefined || line() === "away" || turn === "closed") return Promise.resolve("no-answer");
      // Somebody stands before it: a panel that was silent is tried at once.
      unit.notBeforeMs = 0;
      unit.refreshAtMs = 0;
      return new Promise((resolve) => {
        unit.waiting.push(resolve);
        void pump();
      });
    },
    state: (id) => units.get(id)?.state ?? "waiting",
    lineOpened: () => {
      for (const unit of units.values()) Object.assign(unit, { shown: null, failures: 0, notBeforeMs: 0 });
      void pump();
    },
    close: () => {
      turn = "closed";
      callOff();
      for (const unit of units.values()) for (const tell of unit.waiting.splice(0)) tell("no-answer");
    },
  };
}

const freshUnit = (panel: BusPanel): Unit => ({
  panel,
  wanted: null,
  wantedSinceMs: 0,
  shown: null,
  state: "waiting",
  failures: 0,
  notBeforeMs: 0,
  refreshAtMs: 0,
  waiting: [],
});

const keyOf = ({ cells, light }: PanelFace) => `${light} ${cells}`;

const blinksByWriting = ({ panel, wanted, wantedSinceMs }: Unit, nowMs: number) =>
  wanted?.light === "blinking" && panel.blinks === "by-writing" && nowMs - wantedSinceMs < blinkForMs;

/** What has to stand on the panel at this moment. */
function faceNow(unit: Unit, nowMs: number): PanelFace | null {
  const { wanted, panel, wantedSinceMs } = unit;
  if (wanted === null) return null;
  if (panel.blinks === "by-itself") return wanted;
  const isDarkHalf = Math.floor((nowMs - wantedSinceMs) / blinkStepMs) % 2 === 1;
  return blinksByWriting(unit, nowMs) && isDarkHalf ? dark(panel) : { cells: wanted.cells, light: "steady" };
}

/** When the panel has to be written next; infinity when there is nothing to write. */
function dueAtMs(unit: Unit, nowMs: number): number {
  const face = faceNow(unit, nowMs);
  if (face === null) return Number.POSITIVE_INFINITY;
  if (unit.shown !== keyOf(face)) return Math.max(unit.notBeforeMs, unit.wantedSinceMs);
  if (!blinksByWriting(unit, nowMs)) return unit.refreshAtMs;
  const steps = Math.floor((nowMs - unit.wantedSinceMs) / blinkStepMs) + 1;
  return Math.min(unit.refreshAtMs, unit.wantedSinceMs + steps * blinkStepMs);
}
