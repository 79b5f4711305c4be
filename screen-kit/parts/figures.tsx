import "./figures.css";

/**
 * Figures that stand still while they change: clocks, stopwatches, columns. Be Vietnam Pro has no tabular figures
 * (no `tnum`), so each digit stands in a box of one width.
 */
export function Figures({ children }: { readonly children: string }) {
  return (
    <span class="kit-figures" role="img" aria-label={children}>
      {[...children].map((character, place) =>
        /\d/.test(character) ? (
          <span class="kit-figures__digit" key={place}>
            {character}
          </span>
        ) : (
          character
        ),
      )}
    </span>
  );
}
