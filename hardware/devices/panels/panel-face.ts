/** What stands on the glass of a panel: the characters of one number, two dashes, or nothing. Pure. */
import type { PanelShow } from "@motcua/protocol";

/** What a panel of a given width shows, and how. `steady` and `blinking` are the panel's or the agent's to do. */
export interface PanelFace {
  /** exactly as many characters as the panel has */
  readonly cells: string;
  readonly light: "steady" | "blinking";
}

export interface FaceShape {
  readonly width: number;
  readonly letters: "shown" | "left-out";
  readonly align: "left" | "right";
}

/** The face of a panel for what its counter does: the number on call blinks, "--" is a pause, dark is nobody there. */
export function faceOf({ state, text }: Pick<PanelShow, "state" | "text">, shape: FaceShape): PanelFace {
  if (state === "paused") return { cells: placed("--", shape), light: "steady" };
  if (text === null || state === "closed" || state === "idle") return dark(shape);
  return { cells: placed(text, shape), light: state === "calling" ? "blinking" : "steady" };
}

/** Nothing at all. */
export const dark = ({ width }: Pick<FaceShape, "width">): PanelFace => ({
  cells: " ".repeat(width),
  light: "steady",
});

/** Every part of every character lit: shows a broken segment. */
export const pattern = ({ width }: Pick<FaceShape, "width">): PanelFace => ({
  cells: "8".repeat(width),
  light: "steady",
});

/** A number that is too long keeps its last characters: they are what tells it from its neighbours. */
function placed(text: string, { width, letters, align }: FaceShape): string {
  const shown = letters === "shown" ? text : text.replaceAll(/[A-Z]/g, "");
  const kept = shown.slice(-width);
  return align === "right" ? kept.padStart(width) : kept.padEnd(width);
}
