import type { LegBehind, LegsReport } from "@motcua/protocol";
import { useTexts } from "@motcua/screen-kit";
import { reportPath } from "../../../model/report-reader.ts";
import { endingTexts } from "../../../texts/reports/report-names.ts";
import { reportTexts } from "../../../texts/reports/report-texts.ts";
import type { LegsAsk, ReportFrame } from "../report-frame.ts";
import { DataTable } from "./data-table.tsx";
import { PagedDialog } from "./paged-dialog.tsx";

export interface LegsDialogProps {
  readonly frame: ReportFrame;
  readonly ask: LegsAsk;
  readonly onClose: () => void;
}

/** The legs behind one figure, the longest first; no vote is among them (V2). */
export function LegsDialog({ frame, ask, onClose }: LegsDialogProps) {
  const texts = useTexts(reportTexts, frame.app.languageChoice.language);
  const { words, language } = frame;
  const { http } = frame.app;
  const clock = (atMs: number | null) => (atMs === null ? "–" : frame.app.formats.value.clock(atMs));
  const settings = frame.app.office.inForce.value?.settings;
  const serviceOf = (id: string) => settings?.services.find((known) => known.id === id)?.[language] ?? id;
  const counterOf = (id: string | null) =>
    settings?.counters.find((known) => known.id === id)?.number.toString() ?? "–";
  return (
    <PagedDialog<LegBehind>
      frame={frame}
      title={ask.title}
      onClose={onClose}
      read={async (part) => {
        const { which, group } = ask;
        const query = {
          ...frame.period,
          which,
          by: group?.by ?? null,
          key: group?.key ?? null,
          weekday: ask.only?.weekday ?? null,
          fromSeconds: ask.only?.fromSeconds?.toString() ?? null,
          untilSeconds: ask.only?.untilSeconds?.toString() ?? null,
          ...part,
        };
        const reply = await http.get<LegsReport>(reportPath("legs", query));
        return "refused" in reply ? reply : { done: { rows: reply.done.legs, total: reply.done.total } };
      }}
      note={(shown, total) => `${texts.legsTotal(shown, total)}. ${texts.legsNote}`}
    >
      {(legs) => (
        <DataTable
          frame={frame}
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
            ...(ask.which === "walked"
              ? [{ key: "walk", title: texts.walk, cell: (leg: LegBehind) => words.span(leg.walkSeconds) }]
              : []),
            {
              key: "service-time",
              title: texts.serviceTime,
              cell: ({ serviceSeconds }) => words.span(serviceSeconds),
            },
            ...(ask.which === "wrapped-up"
              ? [
                  {
                    key: "wrap-up",
                    title: texts.wrapUp,
                    cell: (leg: LegBehind) => words.span(leg.wrapUpSeconds),
                  },
                ]
              : []),
            {
              key: "ending",
              kind: "words",
              title: texts.ending,
              cell: ({ ending, doubtful }) =>
                `${endingTexts[ending][language]}${doubtful ? ` (${texts.doubtful})` : ""}`,
            },
          ]}
        />
      )}
    </PagedDialog>
  );
}
