import type { OfficeDocumentEntry } from "@motcua/protocol";
import { Badge, dayWords, ProgressBar, Table, useTexts } from "@motcua/screen-kit";
import { documentFileAddress } from "../../../model/documents.ts";
import { addDays } from "../../../model/report-period.ts";
import type { StaffApp } from "../../../model/staff-app.ts";
import {
  documentFormatTexts,
  documentKindTexts,
  documentTexts,
  makingStepTexts,
} from "../../../texts/document-texts.ts";

export interface DocumentTableProps {
  readonly app: StaffApp;
  readonly documents: readonly OfficeDocumentEntry[];
  readonly onCancel: (entry: OfficeDocumentEntry) => void;
  readonly onRemove: (entry: OfficeDocumentEntry) => void;
}

const shortHashLetters = 16;

/** One row a document, latest first. */
export function DocumentTable({ app, documents, onCancel, onRemove }: DocumentTableProps) {
  const language = app.languageChoice.language.value;
  const texts = useTexts(documentTexts, app.languageChoice.language);
  const formats = app.formats.value;
  return (
    <Table
      caption={texts.list}
      rows={documents}
      keyOf={({ id }) => id}
      empty={texts.none}
      density="dense"
      columns={[
        { key: "document", title: texts.document, kind: "words", cell: documentCell },
        { key: "asked", title: texts.asked, kind: "words", cell: askedCell },
        { key: "state", title: texts.state, kind: "words", cell: stateCell },
        { key: "actions", title: texts.actions, kind: "figure", cell: actionsCell },
      ]}
    />
  );

  function documentCell({ kind, period, format, fileName }: OfficeDocumentEntry) {
    return (
      <>
        <strong>
          {documentKindTexts[kind][language]} ({documentFormatTexts[format]})
        </strong>
        <p class="typed-note">{texts.period(dayWords(period.from), dayWords(addDays(period.until, -1)))}</p>
        <p class="typed-note documents__name">{fileName}</p>
      </>
    );
  }

  function askedCell({ askedAt, askedBy, schedule }: OfficeDocumentEntry) {
    return (
      <>
        {formats.clockAndDate(askedAt)}
        {askedBy !== null && <p class="typed-note">{texts.by(askedBy)}</p>}
        {schedule !== null && <p class="typed-note">{texts.bySchedule(schedule[language])}</p>}
      </>
    );
  }

  function stateCell({ making }: OfficeDocumentEntry) {
    switch (making.state) {
      case "making":
        return (
          <div class="documents__state">
            <span role="status">{makingStepTexts[making.step][language]}</span>
            <ProgressBar
              label={makingStepTexts[making.step][language]}
              share={making.percent / 100}
              tone="next"
            />
          </div>
        );
      case "ready":
        return (
          <>
            <Badge tone="good">{texts.ready}</Badge>{" "}
            {texts.size(formats.amount(Math.max(1, Math.round(making.bytes / 1024))))}
            <p class="typed-note">
              {texts.anchor(`${making.anchor.seq}:${making.anchor.hash.slice(0, shortHashLetters)}`)}
            </p>
          </>
        );
      case "failed":
        return (
          <>
            <Badge tone="bad">{texts.failed}</Badge>
            <p class="typed-note">{making.sentence[language]}</p>
          </>
        );
      case "cancelled":
        return <Badge tone="plain">{texts.cancelled}</Badge>;
    }
  }

  function actionsCell(entry: OfficeDocumentEntry) {
    if (entry.making.state === "making") {
      return (
        <button type="button" class="row-press" onClick={() => onCancel(entry)}>
          {texts.cancel}
        </button>
      );
    }
    return (
      <span class="row-presses">
        {entry.making.state === "ready" && (
          <a
            class="row-press"
            href={documentFileAddress(entry.id)}
            download={entry.fileName}
            aria-label={texts.downloadOf(entry.fileName)}
          >
            {texts.download}
          </a>
        )}
        <button type="button" class="row-press row-press--bad" onClick={() => onRemove(entry)}>
          {texts.remove}
        </button>
      </span>
    );
  }
}
