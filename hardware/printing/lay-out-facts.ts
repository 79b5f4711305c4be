import { type Column, centredLines, line, lineHeightDots } from "./lay-out-text.ts";
import type { LaidBlock } from "./lay-out-ticket.ts";
import type { TicketFact } from "./ticket-fields.ts";
import type { TextMeasure } from "./ticket-fonts.ts";
import type { LaidItem } from "./ticket-layout.ts";
import type { TemplateBlock, TextStyle } from "./ticket-template.ts";

type TextItem = Extract<LaidItem, { kind: "text" }>;

interface Parts {
  readonly facts: readonly TicketFact[];
  readonly block: Extract<TemplateBlock, { kind: "facts" }>;
  readonly column: Column;
  readonly measure: TextMeasure;
}

const cellPaddingDots = 8;
const dividerDots = 2;
const unitGapDots = 8;
const rowGapDots = 8;
/** A value too long for its place is set smaller down to this size, then goes on in the next line. */
const smallestValueDots = 22;

/** The figures of a ticket, beside each other on wide paper and below each other on narrow. */
export function layOutFacts(parts: Parts): LaidBlock | null {
  if (parts.facts.length === 0) return null;
  return parts.block.arrangement === "columns" ? inColumns(parts) : inRows(parts);
}

function inColumns(parts: Parts): LaidBlock {
  const { facts, block, measure } = parts;
  const cells = cellsOf(parts);
  const row = (top: number, lay: (fact: TicketFact, cell: Column) => LaidBlock) => {
    const laid = facts.map((fact, index) => lay(fact, cells[index] ?? parts.column));
    const heightDots = Math.max(...laid.map((each) => each.heightDots));
    // Lines of unequal number stand on a common last line, so that what follows lines up.
    items.push(...laid.flatMap((each) => moved(each.items, top + heightDots - each.heightDots)));
    return top + heightDots;
  };
  const items: LaidItem[] = [];
  const centred = (style: TextStyle, language: "vi" | "en") => (fact: TicketFact, column: Column) =>
    centredLines({ text: fact.label[language], style, column, ink: "black", measure });

  let heightDots = row(0, centred(block.label, "vi"));
  heightDots = row(heightDots, (fact, cell) => valueLine({ ...parts, fact, column: cell, at: "centre" }));
  if (block.languages.includes("en")) heightDots = row(heightDots, centred(block.english, "en"));

  const dividers = cells.slice(1).map(
    (cell): LaidItem => ({
      kind: "box",
      leftDots: cell.leftDots - cellPaddingDots - dividerDots / 2,
      topDots: 4,
      widthDots: dividerDots,
      heightDots: heightDots - 8,
      cornerDots: 0,
      outlineDots: null,
    }),
  );
  return { heightDots, items: [...items, ...dividers] };
}

/** Each fact gets the room it needs and an equal share of what is left; all the same when room is short. */
function cellsOf({ facts, block, column, measure }: Parts): Column[] {
  const needed = facts.map((fact) => {
    const value = measure(fact.value, block.value.face, block.value.sizeDots);
    const label = measure(fact.label.vi, block.label.face, block.label.sizeDots);
    return Math.ceil(Math.max(label, value + unitWidth(fact, block.label, measure)) + 2 * cellPaddingDots);
  });
  const left = column.widthDots - needed.reduce((sum, width) => sum + width, 0);
  const widths = needed.map((width) =>
    Math.floor(left >= 0 ? width + left / facts.length : column.widthDots / facts.length),
  );
  let leftDots = column.leftDots;
  return widths.map((width) => {
    const cell = { leftDots: leftDots + cellPaddingDots, widthDots: width - 2 * cellPaddingDots };
    leftDots += width;
    return cell;
  });
}

function inRows(parts: Parts): LaidBlock {
  const { block, column, measure } = parts;
  const items: LaidItem[] = [];
  let y = 0;
  for (const fact of parts.facts) {
    if (y > 0) y += rowGapDots;
    const text = fact.label.vi;
    const widthDots = Math.ceil(measure(text, block.label.face, block.label.sizeDots));
    const label = line({ text, style: block.label, leftDots: column.leftDots, widthDots, ink: "black" });
    const taken = widthDots + 2 * cellPaddingDots;
    const rest = { leftDots: column.leftDots + taken, widthDots: column.widthDots - taken };
    const value = valueLine({ ...parts, fact, column: rest, at: "right" });
    const baselineDots = value.items[0]?.baselineDots ?? label.baselineDots;
    items.push(...moved([{ ...label, baselineDots }, ...value.items], y));
    y += value.heightDots;
  }
  return { heightDots: y, items };
}

function unitWidth(fact: TicketFact, style: TextStyle, measure: TextMeasure): number {
  return fact.unit.vi === "" ? 0 : Math.ceil(unitGapDots + measure(fact.unit.vi, style.face, style.sizeDots));
}

/** The value with its unit small behind it. */
function valueLine(
  parts: Omit<Parts, "facts"> & { fact: TicketFact; at: "centre" | "right" },
): LaidBlock & { readonly items: readonly TextItem[] } {
  const { fact, block, column, measure } = parts;
  const unit = unitWidth(fact, block.label, measure);
  // Every value of a row stands on the same baseline, whatever its size.
  const { baselineDots } = line({ text: "", style: block.value, leftDots: 0, widthDots: 0, ink: "black" });
  for (let sizeDots = block.value.sizeDots; sizeDots >= smallestValueDots; sizeDots -= 2) {
    const style: TextStyle = { face: block.value.face, sizeDots };
    const widthDots = Math.ceil(measure(fact.value, style.face, sizeDots));
    const free = column.widthDots - widthDots - unit;
    if (free < 0) continue;
    const leftDots = column.leftDots + (parts.at === "centre" ? free / 2 : free);
    const value = line({ text: fact.value, style, leftDots, widthDots, ink: "black" });
    const small = line({
      text: fact.unit.vi,
      style: block.label,
      leftDots: leftDots + widthDots + unitGapDots,
      widthDots: unit - unitGapDots,
      ink: "black",
    });
    const items = unit === 0 ? [value] : [value, small];
    return {
      heightDots: lineHeightDots(block.value),
      items: items.map((item) => ({ ...item, baselineDots })),
    };
  }
  const style: TextStyle = { face: block.value.face, sizeDots: smallestValueDots };
  const text = `${fact.value} ${fact.unit.vi}`.trim();
  return centredLines({ text, style, column, ink: "black", measure });
}

function moved<Item extends LaidItem>(items: readonly Item[], byDots: number): Item[] {
  return items.map((item) =>
    item.kind === "text" ? { ...item, baselineDots: item.baselineDots + byDots } : item,
  );
}
