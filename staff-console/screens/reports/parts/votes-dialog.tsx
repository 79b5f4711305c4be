import type { SingleVote, VotesReport } from "@motcua/protocol";
import { useTexts } from "@motcua/screen-kit";
import { reportPath } from "../../../model/report-reader.ts";
import { ratingReportTexts } from "../../../texts/reports/rating-report-texts.ts";
import { modeTexts } from "../../../texts/reports/report-names.ts";
import type { ReportFrame } from "../report-frame.ts";
import { DataTable } from "./data-table.tsx";
import { PagedDialog } from "./paged-dialog.tsx";

export interface VotesDialogProps {
  readonly frame: ReportFrame;
  readonly onClose: () => void;
}

/** Single votes, only for those whom the settings name; each look is logged, and no vote tells whose it was (V2). */
export function VotesDialog({ frame, onClose }: VotesDialogProps) {
  const texts = useTexts(ratingReportTexts, frame.app.languageChoice.language);
  const { words, language } = frame;
  const { http } = frame.app;
  const settings = frame.app.office.inForce.value?.settings;
  const counterOf = (id: string | null) =>
    settings?.counters.find((known) => known.id === id)?.number.toString() ?? "–";
  const serviceOf = (id: string | null) =>
    settings?.services.find((known) => known.id === id)?.[language] ?? id ?? "–";
  const scales = settings === undefined ? [] : [settings.ratingScale, ...settings.formerScales];
  const levelOf = ({ scale, level }: SingleVote) =>
    scales.find(({ id }) => id === scale)?.levels.find(({ value }) => value === level)?.[language] ??
    words.amount(level);
  const reasonOf = (id: string) => settings?.ratingReasons.find((known) => known.id === id)?.[language] ?? id;
  return (
    <PagedDialog<SingleVote>
      frame={frame}
      title={texts.singleVotes}
      onClose={onClose}
      read={async (part) => {
        const reply = await http.get<VotesReport>(reportPath("votes", { ...frame.period, ...part }));
        return "refused" in reply ? reply : { done: { rows: reply.done.votes, total: reply.done.total } };
      }}
      note={(shown, total) => `${texts.partOf(shown, total)}. ${texts.singleVotesNote}`}
    >
      {(votes) => (
        <DataTable
          frame={frame}
          caption={texts.singleVotes}
          rowTitle={texts.order}
          nameOf={({ at }) => words.amount(at)}
          keyOf={({ at }) => String(at)}
          rows={votes.map((vote, at) => ({ vote, at: at + 1 }))}
          total={null}
          columns={[
            { key: "day", title: texts.day, cell: ({ vote }) => words.day(vote.day) },
            { key: "counter", title: texts.counter, cell: ({ vote }) => counterOf(vote.counter) },
            {
              key: "service",
              kind: "words",
              title: texts.byService,
              cell: ({ vote }) => serviceOf(vote.service),
            },
            { key: "level", kind: "words", title: texts.level, cell: ({ vote }) => levelOf(vote) },
            {
              key: "satisfied",
              kind: "words",
              title: texts.satisfied,
              cell: ({ vote }) => (vote.satisfied ? texts.yes : texts.no),
            },
            {
              key: "reasons",
              kind: "words",
              title: texts.reasons,
              cell: ({ vote }) => vote.reasons.map(reasonOf).join(", ") || "–",
            },
            {
              key: "mode",
              kind: "words",
              title: texts.mode,
              cell: ({ vote }) => modeTexts[vote.mode][language],
            },
          ]}
        />
      )}
    </PagedDialog>
  );
}
