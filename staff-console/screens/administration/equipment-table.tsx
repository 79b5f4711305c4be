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
  readonly nowMs: number;
  readonly onEdit: (kind: EquipmentKind, piece: Piece) => void;
  readonly onRemove: (kind: EquipmentKind, piece: Piece) => void;
}

interface PieceRow {
  readonly kind: EquipmentKind;
  readonly piece: Piece;
  readonly agent: string;
}

/** An agent that the settings name no printer for prints on the one it was started with. */
interface StartedWithRow {
  readonly kind: "started-with";
  readonly device: Device;
  readonly agent: string;
}

type Row = PieceRow | StartedWithRow;

/** Every piece by its agent: what it is, where it is used, how it is, what it said last, and a trial of it. */
export function EquipmentTable(props: EquipmentTableProps) {
  const { app, settings, devices, health, formats, nowMs } = props;
  const language = app.languageChoice.language.value;
  const texts = useTexts(equipmentTexts, app.languageChoice.language);
  const [tried, setTried] = useState<string | null>(null);
  const nameOf = (id: string) => devices.find((device) => device.id === id)?.name ?? "–";
  const startedWith = devices
    .filter(
      ({ id, role }) => role === "hardware" && !settings.equipment.printers.some(({ agent }) => agent === id),
    )
    .map((device): Row => ({ kind: "started-with", device, agent: device.name }));
  const pieces = equipmentKinds.flatMap((kind) =>
    settings.equipment[kind].map((piece): Row => ({ kind, piece, agent: nameOf(piece.agent) })),
  );
  const rows = [...startedWith, ...pieces].sort((a, b) =>
    a.agent.localeCompare(b.agent, "vi", { numeric: true }),
  );
  const healthOf = ({ id }: Piece) => health?.equipment.find(({ equipment }) => equipment === id) ?? null;
  const stateOf = (row: Row): EquipmentHealth["state"] => {
    if (row.kind !== "started-with") return healthOf(row.piece)?.state ?? "not-heard-of";
    const agent = health?.devices.find(({ id }) => id === row.device.id);
    if (agent === undefined || agent.report === null) return "not-heard-of";
    return agent.online ? (agent.report.printer ?? "ready") : "agent-away";
  };

  const counterWords = (wanted: string) => {
    const counter = settings.counters.find(({ id }) => id === wanted);
    return counter === undefined ? "–" : texts.counterNumber(String(counter.number));
  };
  const placeWords = (row: Row): string => {
    if (row.kind === "started-with") return texts.startedWithPlace;
    const { piece } = row;
    if ("prints" in piece)
      return piece.prints.map((one) => (one === "reception" ? texts.reception : nameOf(one))).join(", ");
    if ("counter" in piece) return counterWords(piece.counter);
    return piece.at.kind === "kiosk" ? nameOf(piece.at.kiosk) : counterWords(piece.at.counter);
  };
  const inputWords = (row: Row): string => {
    if (row.kind === "started-with") return "";
    const input = healthOf(row.piece)?.input ?? null;
    return input === null ? "" : `${input.what} · ${formats.moment(input.at, nowMs)}`;
  };
  const trial = async ({ piece }: PieceRow) => {
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
        keyOf={(row) => (row.kind === "started-with" ? row.device.id : row.piece.id)}
        empty={texts.none}
        density="dense"
        columns={[
          {
            key: "name",
            title: texts.name,
            kind: "words",
            cell: (row) => (row.kind === "started-with" ? texts.startedWith : row.piece.name),
          },
          {
            key: "kind",
            title: texts.kind,
            kind: "words",
            cell: ({ kind }) => (
              <span class="equipment__kind">
                {kindTexts[kind === "started-with" ? "printers" : kind][language]}
              </span>
            ),
          },
          { key: "agent", title: texts.agent, kind: "words", cell: ({ agent }) => agent },
          { key: "place", title: texts.place, kind: "words", cell: placeWords },
          {
            key: "state",
            title: texts.state,
            kind: "words",
            cell: (row) => {
              const state = stateOf(row);
              return <Badge tone={toneOf(state)}>{equipmentStateTexts[state][language]}</Badge>;
            },
          },
          { key: "input", title: texts.input, kind: "words", cell: inputWords },
          {
            key: "actions",
            title: texts.actions,
            kind: "figure",
            cell: (row) =>
              row.kind !== "started-with" && (
                <Actions {...props} row={row} tried={tried} onTry={() => void trial(row)} />
              ),
          },
        ]}
      />
      {startedWith.length > 0 && <p class="equipment__hint">{texts.startedWithHint}</p>}
    </section>
  );
}

interface ActionsProps extends EquipmentTableProps {
  readonly row: PieceRow;
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
