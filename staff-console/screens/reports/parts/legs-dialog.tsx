import type { LegBehind, LegsReport } from "@motcua/protocol";
import { Button, Dialog, useTexts } from "@motcua/screen-kit";
import { useEffect, useState } from "preact/hooks";
import { reportPath } from "../../../model/report-reader.ts";
import { refusalWords } from "../../../texts/refusal-words.ts";
import { endingTexts } from "../../../texts/reports/report-names.ts";
import { reportTexts } from "../../../texts/reports/report-texts.ts";
import type { LegsAsk, ReportFrame } from "../report-frame.ts";
import { DataTable } from "./data-table.tsx";

export interface LegsDialogProps {
  readonly frame: ReportFrame;
  readonly ask: LegsAsk;
  readonly onClose: () => void;
}

const pageSize = 100;

/** The legs behind one figure, the longest wait first; no vote is among them (V2). */
export function LegsDialog({ frame, ask, onClose }: LegsDialogProps) {
  const texts = useTexts(reportTexts, frame.app.languageChoice.language);
  const [legs, setLegs] = useState<readonly LegBehind[]>([]);
  const [total, setTotal] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const { http } = frame.app;

  const read = async (offset: number) => {
    setProblem(null);
    const reply = await http.get<LegsReport>(
      reportPath("legs", {
        ...frame.period,
        which: ask.which,
        by: ask.group?.by ?? null,
        key: ask.group?.key ?? null,
        offset: String(offset),
        limit: String(pageSize),
      }),
    );
    if ("refused" in reply) return setProblem(refusalWords(reply.refused, frame.language));
    setLegs((before) => (offset === 0 ? reply.done.legs : [...before, ...reply.done.legs]));
    setTotal(reply.done.total);
  };
  useEffect(() => void read(0), []);

  const { words } = frame;
  const clock = (atMs: number | null) => (atMs === null ? "–" : frame.app.formats.value.clock(atMs));
  const settings = frame.app.office.inForce.value?.settings;
  const serviceOf = (id: string) => {
    const service = settings?.services.find((known) => known.id === id);
    return service === undefined ? id : service[frame.language];
  };
  const counterOf = (id: string | null) =>
    settings?.counters.find((known) => known.id === id)?.number.toString() ?? "–";
  return (
    <Dialog
      title={ask.title}
      closeLabel={texts.close}
      onClose={onClose}
      size="large"
      actions={
        <>
          <Button kind="primary" size="desk" onPress={onClose}>
            {texts.close}
          </Button>
          {total !== null && legs.length < total && (
            <Button kind="quiet" size="desk" onPress={() => read(legs.length)}>
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
            {texts.legsTotal(words.amount(legs.length), words.amount(total))}. {texts.legsNote}
          </p>
          <DataTable
            caption={ask.title}
            rowTitle={texts.number}
            nameOf={({ number }) => number}
            keyOf={({ day, number, joinedAt }) => `${day} ${number} ${joinedAt}`}
            rows={legs}
            total={null}
            columns={[
              { key: "day", title: texts.day, cell: ({ day }) => words.day(day) },
              {
                key: "service",
                kind: "words",
                title: texts.byService,
                cell: ({ service }) => serviceOf(service),
              },
              { key: "counter", title: texts.counter, cell: ({ counter }) => counterOf(counter) },
              { key: "joined", title: texts.joined, cell: ({ joinedAt }) => clock(joinedAt) },
              { key: "called", title: texts.called, cell: ({ firstCalledAt }) => clock(firstCalledAt) },
              { key: "wait", title: texts.wait, cell: ({ waitSeconds }) => words.span(waitSeconds) },
              {
                key: "service-time",
                title: texts.serviceTime,
                cell: ({ serviceSeconds }) => words.span(serviceSeconds),
              },
              {
                key: "ending",
                kind: "words",
                title: texts.ending,
                cell: ({ ending, doubtful }) =>
                  `${endingTexts[ending][frame.language]}${doubtful ? ` (${texts.doubtful})` : ""}`,
              },
            ]}
          />
        </>
      )}
    </Dialog>
  );
}
