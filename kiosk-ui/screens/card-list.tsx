import { classes } from "@motcua/screen-kit";
import type { ComponentChildren } from "preact";
import type { CardPlan } from "../model/card-plan.ts";
import type { Kiosk } from "../model/kiosk.ts";
import { Pager } from "./pager.tsx";
import "./card-list.css";

export interface CardListProps {
  readonly kiosk: Kiosk;
  readonly plan: CardPlan;
  /** takes the element whose height cards and pager share */
  readonly room: (element: HTMLElement | null) => void;
  readonly label: string;
  readonly place: number;
  readonly pages: number;
  /** the cards of this page */
  readonly children: ComponentChildren;
}

/** Cards in rows of one height, by the plan, and the pager at the foot of their room. */
export function CardList({ kiosk, plan, room, label, place, pages, children }: CardListProps) {
  const { columns, rows, size, notes, nameLines, mostRowRem, gapRem } = plan;
  return (
    <div class="kiosk-list" ref={room}>
      <ul
        class={classes(
          "kiosk-services",
          `kiosk-services--${size}`,
          notes === "shown" ? "kiosk-services--noted" : null,
        )}
        aria-label={label}
        style={`--columns: ${columns}; --rows: ${rows}; --name-lines: ${nameLines}; --most-row: ${mostRowRem}rem; --gap: ${gapRem}rem`}
      >
        {children}
      </ul>
      <Pager kiosk={kiosk} place={place} pages={pages} />
    </div>
  );
}
