import type { ComponentChildren } from "preact";
import "./figure-card.css";

export interface FigureCardProps {
  /** its name, which opens what it means */
  readonly name: ComponentChildren;
  readonly value: string;
  readonly unit: string | null;
  /** n or the denominator, never left out */
  readonly of: ComponentChildren;
  readonly more: string | null;
  readonly change: ComponentChildren;
}

/** One figure a leader reads first: what it is, how much, of how many, and how it changed. */
export function FigureCard({ name, value, unit, of, more, change }: FigureCardProps) {
  return (
    <li class="figure">
      <h3 class="figure__name">{name}</h3>
      <p class="figure__value">
        {value}
        {unit !== null && <span class="figure__unit">{unit}</span>}
      </p>
      <p class="figure__of">{of}</p>
      {more !== null && <p class="figure__more">{more}</p>}
      {change}
    </li>
  );
}

/** The figures of a page, as many side by side as there is room for. */
export function FigureRow({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ComponentChildren;
}) {
  return (
    <ul class="figures" aria-label={title}>
      {children}
    </ul>
  );
}
