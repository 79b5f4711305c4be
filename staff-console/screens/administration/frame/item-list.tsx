import { Button, useTexts } from "@motcua/screen-kit";
import { ChevronDown, ChevronUp, Plus } from "lucide-preact";
import type { ComponentChildren } from "preact";
import { useRef, useState } from "preact/hooks";
import { settingsPageTexts } from "../../../texts/settings-page-texts.ts";
import type { SettingsEdit } from "./settings-page.tsx";
import "./item-list.css";

export interface ItemListProps<Item extends { readonly id: string }> {
  readonly edit: SettingsEdit;
  readonly label: string;
  readonly items: readonly Item[];
  /** what an item is called, for its buttons */
  readonly nameOf: (item: Item) => string;
  /** the closed line of an item */
  readonly line: (item: Item) => ComponentChildren;
  /** its fields, once it is opened */
  readonly fields: (item: Item, change: (part: Partial<Item>) => void) => ComponentChildren;
  readonly onChange: (items: readonly Item[]) => void;
  /** null where nothing can be added here */
  readonly add: { readonly words: string; readonly make: () => Item } | null;
  /** `kept` where an item cannot go, with why */
  readonly removal: (
    item: Item,
  ) => { readonly kind: "free" } | { readonly kind: "kept"; readonly why: string };
  readonly order: "movable" | "fixed";
  /** takes an item out of everything else that names it */
  readonly onRemove?: (item: Item) => void;
  /** whether something in an item is wrong, so that it is found while closed */
  readonly hasProblem: (item: Item) => boolean;
}

/** Things in a list: opened one at a time, moved, added, removed; all by buttons. */
export function ItemList<Item extends { readonly id: string }>(props: ItemListProps<Item>) {
  const { edit, items, nameOf, onChange, order } = props;
  const texts = useTexts(settingsPageTexts, edit.app.languageChoice.language);
  const [opened, setOpened] = useState<string | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const focusOn = (id: string, control: "first-field" | "edit") =>
    queueMicrotask(() => {
      const item = list.current?.querySelector<HTMLElement>(`[data-item="${CSS.escape(id)}"]`);
      const first = control === "edit" ? ".item-list__edit" : ".item-list__fields :is(input, select)";
      requestAnimationFrame(() => item?.querySelector<HTMLElement>(first)?.focus());
    });
  const toggle = (id: string) => {
    const next = opened === id ? null : id;
    setOpened(next);
    focusOn(id, next === null ? "edit" : "first-field");
  };
  const move = (at: number, by: -1 | 1) => {
    const moved = [...items];
    const [item] = moved.splice(at, 1);
    if (item === undefined) return;
    moved.splice(at + by, 0, item);
    onChange(moved);
  };
  const change = (id: string) => (part: Partial<Item>) =>
    onChange(items.map((item) => (item.id === id ? { ...item, ...part } : item)));
  const remove = (item: Item) => {
    if (props.onRemove === undefined) onChange(items.filter(({ id }) => id !== item.id));
    else props.onRemove(item);
    setOpened(null);
  };
  const add = () => {
    if (props.add === null) return;
    const made = props.add.make();
    onChange([...items, made]);
    setOpened(made.id);
    focusOn(made.id, "first-field");
  };

  return (
    <div class="item-list">
      <ul ref={list} aria-label={props.label}>
        {items.map((item, at) => {
          const name = nameOf(item);
          const isOpen = opened === item.id;
          const removal = props.removal(item);
          const wrong = props.hasProblem(item);
          return (
            <li key={item.id} data-item={item.id} class={wrong ? "item-list__item--wrong" : undefined}>
              <div class="item-list__line">
                {order === "movable" && (
                  <span class="item-list__moves">
                    <Move
                      to="up"
                      state={at === 0 ? "stuck" : "free"}
                      name={name}
                      onMove={() => move(at, -1)}
                    />
                    <Move
                      to="down"
                      state={at === items.length - 1 ? "stuck" : "free"}
                      name={name}
                      onMove={() => move(at, 1)}
                    />
                  </span>
                )}
                <div class="item-list__words">{props.line(item)}</div>
                <button
                  type="button"
                  class="row-press item-list__edit"
                  aria-expanded={isOpen}
                  aria-label={isOpen ? texts.doneOf(name) : texts.editOf(name)}
                  onClick={() => toggle(item.id)}
                >
                  {isOpen ? texts.done : texts.edit}
                </button>
              </div>
              {isOpen && (
                <div class="item-list__fields">
                  {props.fields(item, change(item.id))}
                  <div class="item-list__end">
                    {removal.kind === "free" ? (
                      <button
                        type="button"
                        class="row-press row-press--bad"
                        aria-label={texts.removeOf(name)}
                        onClick={() => remove(item)}
                      >
                        {texts.remove}
                      </button>
                    ) : (
                      <p>{removal.why}</p>
                    )}
                  </div>
                </div>
              )}
            </li>
          );
        })}
      </ul>
      {props.add !== null && (
        <div>
          <Button kind="quiet" size="desk" icon={Plus} onPress={add}>
            {props.add.words}
          </Button>
        </div>
      )}
    </div>
  );

  function Move(move: {
    readonly to: "up" | "down";
    readonly state: "free" | "stuck";
    readonly name: string;
    readonly onMove: () => void;
  }) {
    const Icon = move.to === "up" ? ChevronUp : ChevronDown;
    return (
      <button
        type="button"
        class="item-list__move"
        aria-label={move.to === "up" ? texts.up(move.name) : texts.down(move.name)}
        aria-disabled={move.state === "stuck" ? "true" : undefined}
        onClick={() => {
          if (move.state === "free") move.onMove();
        }}
      >
        <Icon aria-hidden="true" />
      </button>
    );
  }
}
