import type { Batch, HistoryFound } from "@motcua/protocol";
import { Table, useTexts } from "@motcua/screen-kit";
import type { StaffApp } from "../../../model/staff-app.ts";
import { historyTexts } from "../../../texts/history-texts.ts";
import { periodDays } from "../period-days.ts";
import { dayList } from "./days-of.ts";

export interface FoundVisitsProps {
  readonly app: StaffApp;
  readonly found: HistoryFound;
  readonly isReady: boolean;
  /** the batch that the file corrects */
  readonly replaced: Batch | null;
}

/** What a file would bring, beside what it replaces; or line by line what stands in the way. */
export function FoundVisits({ app, found, isReady, replaced }: FoundVisitsProps) {
  const language = app.languageChoice.language.value;
  const texts = useTexts(historyTexts, app.languageChoice.language);
  const { amount } = app.formats.value;
  const { visits, ratings, days, period, badLines, problems, counted, countedDays } = found;
  const old = replaced?.content?.kind === "visits" ? replaced.content : null;
  const written = (n: number | undefined) => (n === undefined ? texts.nothing : amount(n));
  const rows = [
    { name: texts.visits, before: written(old?.visits), after: amount(visits) },
    { name: texts.ratings, before: written(old?.ratings), after: amount(ratings) },
    { name: texts.days, before: written(old?.days), after: amount(days) },
    {
      name: texts.period,
      before: old === null ? texts.nothing : periodDays(old.period),
      after: period === null ? texts.nothing : periodDays(period),
    },
  ];
  const beforeColumn = { key: "before", title: texts.before, kind: "figure", cell: rowBefore } as const;
  return (
    <>
      <h3 class="typed-title">{isReady ? texts.readyTitle : texts.notReadyTitle}</h3>
      {badLines > 0 && (
        <p class="said said--bad" role="alert">
          {texts.badLines(amount(badLines))}
          {badLines > problems.length && ` ${texts.firstShown(amount(problems.length))}`}
        </p>
      )}
      {counted > 0 && (
        <p class="said said--bad" role="alert">
          {texts.counted(
            amount(counted),
            dayList(countedDays) + (counted > countedDays.length ? ` ${texts.more}` : ""),
          )}
        </p>
      )}
      {visits === 0 && badLines === 0 && (
        <p class="said said--bad" role="alert">
          {texts.noVisits}
        </p>
      )}
      {problems.length > 0 ? (
        <Table
          caption={texts.notReadyTitle}
          rows={problems}
          keyOf={({ line, column }) => `${line} ${column}`}
          empty={texts.nothing}
          density="dense"
          columns={[
            { key: "line", title: texts.line, kind: "figure", cell: ({ line }) => amount(line) },
            {
              key: "column",
              title: texts.column,
              kind: "words",
              cell: ({ column }) => column || texts.nothing,
            },
            { key: "reason", title: texts.reason, kind: "words", cell: ({ sentence }) => sentence[language] },
          ]}
        />
      ) : (
        <Table
          caption={texts.readyTitle}
          rows={rows}
          keyOf={({ name }) => name}
          empty={texts.nothing}
          density="dense"
          columns={[
            { key: "item", title: texts.item, kind: "words", cell: ({ name }) => name },
            ...(old === null ? [] : [beforeColumn]),
            { key: "after", title: texts.after, kind: "figure", cell: ({ after }) => after },
          ]}
        />
      )}
      {isReady && <p>{old === null ? texts.willAdd(amount(visits), amount(days)) : texts.willReplace}</p>}
      {found.withoutOfficer > 0 && (
        <p class="typed-note">
          {texts.withoutOfficer(amount(found.withoutOfficer), found.unknownOfficers.join(", "))}
        </p>
      )}
    </>
  );
}

const rowBefore = ({ before }: { readonly before: string }) => before;
