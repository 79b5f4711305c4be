import { useCallback, useRef, useState } from "preact/hooks";
import type { Looks } from "../model/appearance.ts";
import { type CardPlan, type CardPlanParts, planCards } from "../model/card-plan.ts";
import { glassOf } from "../model/glass.ts";
import type { Orientation } from "../model/page-size.ts";

export interface CardListParts extends Pick<CardPlanParts, "names" | "states" | "orientation" | "looks"> {
  /** whether a line or a button of the page's own stands above the cards, within the body */
  readonly above: "something" | "nothing";
}

/** What stands around the body of a page: head, title and its hint, foot, and the spaces between. */
const aroundRem = {
  portrait: { normal: 20, large: 24.5 },
  landscape: { normal: 14, large: 12.8 },
} as const satisfies Record<Orientation, Record<Looks["text"], number>>;
const aboveRem = { normal: 4.6, large: 4 } as const;
/** how much of the glass the body has when all of it is within reach of a wheelchair, as in frame.css */
const lowShare = { portrait: 0.56, landscape: 0.6 } as const;

/**
 * The plan of a list of cards, and where to put the element that holds cards and pager. It is reckoned from the size of
 * the window, so that the first picture stands at once; should the browser lay the page out to another height (the strip of a
 * sample day, a long name of the office), the plan follows it before that is painted.
 */
export function useCardPlan({
  above,
  ...parts
}: CardListParts): [CardPlan, (room: HTMLElement | null) => void] {
  const { orientation, looks } = parts;
  const glass = glassOf(window, looks);
  const keyNow = () => `${orientation} ${looks.text} ${looks.reach} ${innerWidth} ${innerHeight}`;
  const [laidOut, setLaidOut] = useState<{ key: string; roomRem: number } | null>(null);
  const body =
    looks.reach === "low"
      ? glass.heightRem * lowShare[orientation]
      : glass.heightRem - aroundRem[orientation][looks.text];
  const roomRem =
    laidOut?.key === keyNow() ? laidOut.roomRem : body - (above === "something" ? aboveRem[looks.text] : 0);
  const plan = planCards({ ...parts, widthRem: glass.widthRem, roomRem });
  const follow = useRef<(heightPx: number) => void>(() => undefined);
  follow.current = (heightPx) => {
    const now = glassOf(window, looks);
    const roomNow = heightPx / now.remPx;
    const fitting = planCards({ ...parts, widthRem: now.widthRem, roomRem: roomNow });
    if (JSON.stringify(fitting) !== JSON.stringify(plan)) setLaidOut({ key: keyNow(), roomRem: roomNow });
  };
  const observer = useRef<ResizeObserver | null>(null);
  const hold = useCallback((room: HTMLElement | null) => {
    observer.current?.disconnect();
    observer.current = null;
    if (room === null) return;
    observer.current = new ResizeObserver(([entry]) => entry && follow.current(entry.contentRect.height));
    observer.current.observe(room);
  }, []);
  return [plan, hold];
}
