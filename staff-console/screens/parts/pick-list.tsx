import { Field } from "@motcua/screen-kit";
import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import "./pick-list.css";

export interface PickListProps<Item> {
  readonly label: string;
  readonly placeholder: string;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** what fits the query, best first */
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  readonly row: (item: Item) => ComponentChildren;
  /** the one that Enter takes; the first when null */
  readonly chosen: string | null;
  readonly onChoose: (item: Item) => void;
  readonly onEnter: () => unknown;
  readonly empty: string;
}

/** Typing narrows, arrows move, Enter takes: one thing out of many without a mouse. */
export function PickList<Item>(props: PickListProps<Item>) {
  const { items, keyOf, chosen } = props;
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const place = Math.max(
    0,
    items.findIndex((item) => keyOf(item) === chosen),
  );
  const optionId = (at: number) => `${id}-option-${at}`;
  useEffect(() => {
    list.current?.querySelector(`[aria-selected="true"]`)?.scrollIntoView({ block: "nearest" });
  }, [place, items]);
  const move = (by: number) => {
    const next = items[Math.min(items.length - 1, Math.max(0, place + by))];
    if (next !== undefined) props.onChoose(next);
  };
  return (
    <div class="pick">
      <Field label={props.label}>
        {(ids) => (
          <input
            {...ids}
            class="kit-input"
            type="text"
            role="combobox"
            aria-expanded="true"
            aria-controls={`${id}-list`}
            aria-autocomplete="list"
            aria-activedescendant={items.length === 0 ? undefined : optionId(place)}
            autocomplete="off"
            maxLength={60}
            placeholder={props.placeholder}
            value={props.query}
            onInput={(typed) => props.onQuery(typed.currentTarget.value)}
            onKeyDown={(press) => {
              if (press.key === "ArrowDown" || press.key === "ArrowUp") {
                move(press.key === "ArrowDown" ? 1 : -1);
                press.preventDefault();
              }
              if (press.key === "Enter" && !press.repeat) {
                press.preventDefault();
                props.onEnter();
              }
            }}
          />
        )}
      </Field>
      <div class="pick__list" id={`${id}-list`} role="listbox" aria-label={props.label} ref={list}>
        {items.map((item, at) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: its keys are those of the field above, which keeps the focus
          <div
            key={keyOf(item)}
            id={optionId(at)}
            class="pick__item"
            role="option"
            tabIndex={-1}
            aria-selected={at === place ? "true" : "false"}
            onClick={() => props.onChoose(item)}
          >
            {props.row(item)}
          </div>
        ))}
      </div>
      {items.length === 0 && (
        <p class="pick__empty" role="status">
          {props.empty}
        </p>
      )}
    </div>
  );
}
