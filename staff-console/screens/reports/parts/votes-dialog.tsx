import type { SingleVote, VotesReport } from "@motcua/protocol";
import { Button, Dialog, useTexts } from "@motcua/screen-kit";
import { useEffect, useState } from "preact/hooks";
import { reportPath } from "../../../model/report-reader.ts";
import { refusalWords } from "../../../texts/refusal-words.ts";
import { ratingReportTexts } from "../../../texts/reports/rating-report-texts.ts";
import { modeTexts } from "../../../texts/reports/report-names.ts";
import type { ReportFrame } from "../report-frame.ts";
import { DataTable } from "./data-table.tsx";

export interface VotesDialogProps {
  readonly frame: ReportFrame;
  readonly onClose: () => void;
}

const pageSize = 100;

/** Single votes, only for those whom the settings name; each look is logged, and no vote tells whose it was (V2). */
export function VotesDialog({ frame, onClose }: VotesDialogProps) {
  const texts = useTexts(ratingReportTexts, frame.app.languageChoice.language);
  const [votes, setVotes] = useState<readonly SingleVote[]>([]);
  const [total, setTotal] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const { words, language } = frame;
  const read = async (offset: number) => {
    const ask = { ...frame.period, offset: String(offset), limit: String(pageSize) };
    const reply = await frame.app.http.get<VotesReport>(reportPath("votes", ask));
    if ("refused" in reply) return setProblem(refusalWords(reply.refused, language));
    setVotes((before) => (offset === 0 ? reply.done.votes : [...before, ...reply.done.votes]));
    setTotal(reply.done.total);
  };
  useEffect(() => void read(0), []);

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
  const numbered = votes.map((vote, at) => ({ vote, at: at + 1 }));
  return (
    <Dialog
      title={texts.singleVotes}
      closeLabel={texts.close}
      onClose={onClose}
      size="large"
      actions={
        <>
          <Button kind="primary" size="desk" onPress={onClose}>
            {texts.close}
          </Button>
          {total !== null && votes.length < total && (
            <Button kind="quiet" size="desk" onPress={() => read(votes.length)}>
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
            {texts.partOf(words.amount(votes.length), words.amount(total))}. {texts.singleVotesNote}
          </p>
          <DataTable
            caption={texts.singleVotes}
            rowTitle={texts.order}
            nameOf={({ at }) => words.amount(at)}
            keyOf={({ at }) => String(at)}
            rows={numbered}
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
        </>
      )}
    </Dialog>
  );
}
