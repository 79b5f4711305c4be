import type { Looks } from "./appearance.ts";
import type { Orientation } from "./page-size.ts";

/** How the cards of a list are laid out: the same whether anybody waits or not, so that no card moves between two people. */
export interface CardPlan {
  readonly columns: number;
  /** as many on every page: the last one is not drawn larger for being less full */
  readonly rows: number;
  readonly perPage: number;
  /** few services have room to be read from a step away */
  readonly size: "roomy" | "compact";
  /** what stands in brackets behind a name: where it has no room it is found by the search */
  readonly notes: "shown" | "hidden";
  /** how many lines a name may take */
  readonly nameLines: number;
  /** the most height of a row, in rem; the rest of the page stays free */
  readonly mostRowRem: number;
  readonly gapRem: number;
}

export interface CardPlanParts {
  /** main names and what stands behind them in brackets */
  readonly names: readonly { readonly main: string; readonly note: string | null }[];
  /** what a card says below its name: how it is there now, or nothing */
  readonly states: "with-states" | "names-alone";
  readonly orientation: Orientation;
  readonly looks: Looks;
  readonly widthRem: number;
  /** the room for cards and pager together, in rem */
  readonly roomRem: number;
}

/** What the pager takes from the cards, with the space before it; its buttons are as large as a finger wants them. */
const pagerRem = { normal: 4.5, large: 3.9 } as const;
const borderRem = 0.2;
const leastCardRem = 15.8;
/** at the left and right of every page, as in frame.css */
const pagePaddingRem = { portrait: 1.5, landscape: 1.75 } as const;
/** a bold letter of the typeface is so wide on average, in its own size; words do not break just where a line is full */
const letterEm = 0.56;
const wrapLoss = 1.5;
/** what stands in brackets is set smaller, and lighter */
const noteShare = 0.8;

/** The measures of a card, in step with service-card.css and welcome.css. */
interface CardSize {
  readonly nameRem: number;
  readonly stateRem: number;
  readonly paddingRem: { readonly block: number; readonly inline: number };
  readonly letterRem: number;
  readonly gapRem: number;
  readonly mostRowRem: number;
}

const roomyCard = {
  nameRem: 1.2,
  stateRem: 0.95,
  paddingRem: { block: 0.6, inline: 1.1 },
  letterRem: 4.5,
  gapRem: 0.7,
} as const;
const roomy = {
  portrait: { ...roomyCard, mostRowRem: 9 },
  landscape: { ...roomyCard, mostRowRem: 8.6 },
} as const satisfies Record<Orientation, CardSize>;
const compact = {
  portrait: {
    nameRem: 1.05,
    stateRem: 0.84,
    paddingRem: { block: 0.4, inline: 0.7 },
    letterRem: 3.35,
    gapRem: 0.5,
    mostRowRem: 8.6,
  },
  landscape: {
    nameRem: 1,
    stateRem: 0.8,
    paddingRem: { block: 0.25, inline: 0.6 },
    letterRem: 2.75,
    gapRem: 0.45,
    mostRowRem: 9,
  },
} as const satisfies Record<Orientation, CardSize>;

/** Divides services into pages by what fits: names, letters and the glass decide, never how many people wait. */
export function planCards(parts: CardPlanParts): CardPlan {
  const { names, orientation, looks, roomRem } = parts;
  const columns = columnsOf(parts);
  const small = rowOf(compact[orientation], "hidden", columns, parts);
  const most = mostRows(orientation, looks);
  const fitting = (room: number) => Math.max(1, Math.min(most, rowsIn(room, small)));
  const wanted = Math.max(1, Math.ceil(names.length / columns));
  const isOne = wanted <= fitting(roomRem);
  const room = isOne ? roomRem : roomRem - pagerRem[looks.text];
  const pages = isOne ? 1 : Math.ceil(wanted / fitting(room));
  const rows = Math.ceil(wanted / pages);
  const large = (["shown", "hidden"] as const)
    .map((notes) => rowOf(roomy[orientation], notes, columns, parts))
    .find((row) => looks.text === "normal" && rows <= rowsIn(room, row));
  const size = large === undefined ? "compact" : "roomy";
  const { notes, nameLines, mostRowRem, gapRem } = large ?? small;
  return { columns, rows, perPage: rows * columns, size, notes, nameLines, mostRowRem, gapRem };
}

/** With everything within reach of a wheelchair a page is no higher than the hand reaches. */
function mostRows(orientation: Orientation, { reach }: Looks): number {
  if (reach === "low") return orientation === "portrait" ? 4 : 3;
  return orientation === "portrait" ? 10 : 6;
}

/** Old monitors are nearly square: a card is never too narrow for its words. */
function columnsOf({ orientation, widthRem }: CardPlanParts): number {
  if (orientation === "portrait") return 2;
  const room = widthRem - 2 * pagePaddingRem.landscape;
  return Math.min(4, Math.max(2, Math.floor(room / leastCardRem)));
}

interface Row extends Pick<CardPlan, "notes" | "nameLines" | "mostRowRem" | "gapRem"> {
  /** the least height of a row */
  readonly rem: number;
}

const rowsIn = (room: number, { rem, gapRem }: Row) => Math.floor((room + gapRem) / (rem + gapRem));

function rowOf(
  { nameRem, stateRem, paddingRem, letterRem, gapRem, mostRowRem }: CardSize,
  notes: CardPlan["notes"],
  columns: number,
  { names, states, orientation, widthRem }: CardPlanParts,
): Row {
  const page = widthRem - 2 * pagePaddingRem[orientation];
  const words = (page - (columns - 1) * gapRem) / columns - 2 * paddingRem.inline - letterRem - borderRem;
  const letters = names.map(
    ({ main, note }) => main.length + (notes === "shown" ? (note?.length ?? 0) * noteShare : 0),
  );
  const perLine = Math.max(1, words / (nameRem * letterEm) - wrapLoss);
  const nameLines = Math.min(4, Math.max(2, Math.ceil(Math.max(0, ...letters) / perLine)));
  // how many wait and how long stand side by side where both have room
  const stateLines = states === "names-alone" ? 0 : words >= 15.5 * stateRem ? 1 : 2;
  const lines = nameLines * nameRem * 1.2 + stateLines * stateRem * 1.25 + (stateLines > 0 ? 0.2 : 0);
  const rem = lines + 2 * paddingRem.block + borderRem;
  return { rem, notes, nameLines, gapRem, mostRowRem: Math.max(rem, mostRowRem) };
}
