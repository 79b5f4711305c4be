import type { Device, EquipmentHealth, Health, SiteSettings } from "@motcua/protocol";
import { Badge, type BadgeTone, type Formats, Table, useTexts } from "@motcua/screen-kit";
import { useState } from "preact/hooks";
import { type EquipmentKind, equipmentKinds, type Piece } from "../../model/equipment-draft.ts";
import type { StaffApp } from "../../model/staff-app.ts";
import { equipmentStateTexts, equipmentTexts, kindTexts } from "../../texts/equipment-texts.ts";
import { tryPiece } from "./try-piece.ts";

export interface EquipmentTableProps {
  readonly app: StaffApp;
  readonly settings: SiteSettings;
  readonly devices: readonly Device[];
  readonly health: Health | null;
  readonly formats: Formats;
  readonly onEdit: (kind: EquipmentKind, piece: Piece) => void;
  readonly onRemove: (kind: EquipmentKind, piece: Piece) => void;
}

interface Row {
  readonly kind: EquipmentKind;
  readonly piece: Piece;
  readonly agent: string;
}

/** Every piece by its agent: what it is, where it is used, how it is, what it said last, and a trial of it. */
export function EquipmentTable(props: EquipmentTableProps) {
  const { app, settings, devices, health, formats } = props;
  const language = app.languageChoice.language.value;
  const texts = useTexts(equipmentTexts, app.languageChoice.language);
  const [tried, setTried] = useState<string | null>(null);
  const nameOf = (id: string) => devices.find((device) => device.id === id)?.name ?? "–";
  const rows = equipmentKinds
    .flatMap((kind) =>
      settings.equipment[kind].map((piece): Row => ({ kind, piece, agent: nameOf(piece.agent) })),
    )
    .sort((a, b) => a.agent.localeCompare(b.agent, "vi", { numeric: true }));
  const healthOf = ({ id }: Piece) => health?.equipment.find(({ equipment }) => equipment === id) ?? null;

  const counterWords = (wanted: string) => {
    const counter = settings.counters.find(({ id }) => id === wanted);
    return counter === undefined ? "–" : texts.counterNumber(String(counter.number));
  };
  const placeWords = ({ piece }: Row): string => {
    if ("prints" in piece)
      return piece.prints.map((one) => (one === "reception" ? texts.reception : nameOf(one))).join(", ");
    if ("counter" in piece) return counterWords(piece.counter);
    return piece.at.kind === "kiosk" ? nameOf(piece.at.kiosk) : counterWords(piece.at.counter);
  };
  const inputWords = ({ piece }: Row): string => {
    const input = healthOf(piece)?.input ?? null;
    return input === null ? "" : `${input.what} · ${formats.clock(input.at)}`;
  };
  const trial = async ({ piece }: Row) => {
    setTried(piece.id);
    const { tone, words } = await tryPiece(app, piece.id, texts, language);
    app.toasts.show(tone, words);
    setTried(null);
  };

  return (
    <section class="panel-box" aria-label={texts.title}>
      <Table
        caption={texts.title}
        rows={rows}
        keyOf={({ piece }) => piece.id}
        empty={texts.none}
        density="dense"
        columns={[
          { key: "name", title: texts.name, kind: "words", cell: ({ piece }) => piece.name },
          { key: "kind", title: texts.kind, kind: "words", cell: ({ kind }) => kindTexts[kind][language] },
          { key: "agent", title: texts.agent, kind: "words", cell: ({ agent }) => agent },
          { key: "place", title: texts.place, kind: "words", cell: placeWords },
          {
            key: "state",
            title: texts.state,
            kind: "words",
            cell: ({ piece }) => {
              const state = healthOf(piece)?.state ?? "not-heard-of";
              return <Badge tone={toneOf(state)}>{equipmentStateTexts[state][language]}</Badge>;
            },
          },
          { key: "input", title: texts.input, kind: "words", cell: inputWords },
          {
            key: "actions",
            title: texts.actions,
            kind: "figure",
            cell: (row) => <Actions {...props} row={row} tried={tried} onTry={() => void trial(row)} />,
          },
        ]}
      />
    </section>
  );
}

interface ActionsProps extends EquipmentTableProps {
  readonly row: Row;
  /** the piece that is being tried now */
  readonly tried: string | null;
  readonly onTry: () => void;
}

function Actions({ app, row: { kind, piece }, tried, onTry, onEdit, onRemove }: ActionsProps) {
  const texts = useTexts(equipmentTexts, app.languageChoice.language);
  return (
    <span class="row-presses">
      {(kind === "printers" || kind === "panels") && (
        <button
          type="button"
          class="row-press"
          aria-label={tried === piece.id ? texts.trying(piece.name) : texts.tryOf(piece.name)}
          aria-disabled={tried === null ? undefined : "true"}
          onClick={() => {
            if (tried === null) onTry();
          }}
        >
          {texts.tryIt}
        </button>
      )}
      <button
        type="button"
        class="row-press"
        aria-label={texts.editOf(piece.name)}
        onClick={() => onEdit(kind, piece)}
      >
        {texts.edit}
      </button>
      <button
        type="button"
        class="row-press row-press--bad"
        aria-label={texts.removeOf(piece.name)}
        onClick={() => onRemove(kind, piece)}
      >
        {texts.remove}
      </button>
    </span>
  );
}

function toneOf(state: EquipmentHealth["state"]): BadgeTone {
  switch (state) {
    case "ready":
      return "good";
    case "near-end":
      return "warning";
    case "waiting":
    case "not-heard-of":
    case "cannot-tell":
      return "plain";
    default:
      return "bad";
  }
}
