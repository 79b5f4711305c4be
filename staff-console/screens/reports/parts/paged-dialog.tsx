import type { Reply } from "@motcua/protocol";
import { Button, Dialog, useTexts } from "@motcua/screen-kit";
import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { refusalWords } from "../../../texts/refusal-words.ts";
import { reportTexts } from "../../../texts/reports/report-texts.ts";
import type { ReportFrame } from "../report-frame.ts";

/** The rows from an offset on, and how many there are in all. */
export interface RowsPage<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
}

export interface PagedDialogProps<Row> {
  readonly frame: ReportFrame;
  readonly title: string;
  readonly onClose: () => void;
  readonly read: (part: { readonly offset: string; readonly limit: string }) => Promise<Reply<RowsPage<Row>>>;
  /** said over the rows: how many of all are shown, and what they are */
  readonly note: (shown: string, total: string) => string;
  readonly children: (rows: readonly Row[]) => ComponentChildren;
}

const pageSize = 100;

/** What stands behind a figure, a hundred rows at a time; more of them when asked. */
export function PagedDialog<Row>({ frame, title, onClose, read, note, children }: PagedDialogProps<Row>) {
  const texts = useTexts(reportTexts, frame.app.languageChoice.language);
  const [rows, setRows] = useState<readonly Row[]>([]);
  const [total, setTotal] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const { words } = frame;
  const readFrom = async (offset: number) => {
    setProblem(null);
    const reply = await read({ offset: String(offset), limit: String(pageSize) });
    if ("refused" in reply) return setProblem(refusalWords(reply.refused, frame.language));
    setRows((before) => (offset === 0 ? reply.done.rows : [...before, ...reply.done.rows]));
    setTotal(reply.done.total);
  };
  useEffect(() => void readFrom(0), []);
  return (
    <Dialog
      title={title}
      closeLabel={texts.close}
      onClose={onClose}
      size="large"
      actions={
        <>
          <Button kind="primary" size="desk" onPress={onClose}>
            {texts.close}
          </Button>
          {total !== null && rows.length < total && (
            <Button kind="quiet" size="desk" onPress={() => readFrom(rows.length)}>
              {texts.more}
            </Button>
          )}
        </>
      }
    >
      {problem !== null && (
        <p class="said said--bad" role="alert">
          {problem}
        </p>
      )}
      {problem === null && total === null && <p role="status">{texts.loading}</p>}
      {total !== null && (
        <>
          <p class="legs__note" role="status">
            {note(words.amount(rows.length), words.amount(total))}
          </p>
          {children(rows)}
        </>
      )}
    </Dialog>
  );
}
