import type { ServiceId, TypedReport } from "@motcua/protocol";
import { Card, useTexts } from "@motcua/screen-kit";
import { feedbackReportTexts } from "../../../texts/reports/feedback-report-texts.ts";
import { channelTexts } from "../../../texts/reports/report-names.ts";
import { DataTable } from "../parts/data-table.tsx";
import { Empty } from "../parts/empty.tsx";
import { FigureCard, FigureRow } from "../parts/figure-card.tsx";
import { Meaning } from "../parts/meaning.tsx";
import { PageTitle } from "../parts/page-title.tsx";
import { MadeAt, Shown } from "../parts/shown.tsx";
import { pathOf, type ReportFrame, type ReportPageProps, useReport } from "../report-frame.ts";

/** What citizens wrote, how much of it was answered, and the dialogue meetings. */
export function FeedbackPage({ frame }: ReportPageProps) {
  const texts = useTexts(feedbackReportTexts, frame.app.languageChoice.language);
  const typed = useReport<TypedReport>(frame, pathOf(frame, "typed"));
  return (
    <Shown frame={frame} report={typed}>
      {(report) => (
        <>
          <PageTitle
            frame={frame}
            report={{ office: report.office, openDay: null, demonstration: false, before: null }}
          />
          <p class="report-ways">
            <a class="report-file" href="#/feedback">
              {texts.openFeedback}
            </a>
          </p>
          {report.feedback.received === 0 && report.feedback.typed.length === 0 && (
            <Empty frame={frame} words={texts.noFeedback} hint="enterHint" />
          )}
          {report.feedback.received > 0 && <Counts frame={frame} report={report} />}
          {report.feedback.typed.map(({ batch, received, resolved }) => (
            <p key={batch} class="said said--plain">
              {texts.typedFeedback(frame.words.amount(received), frame.words.amount(resolved))}
            </p>
          ))}
          {report.dialogues.length > 0 && <Dialogues frame={frame} report={report} />}
          <MadeAt frame={frame} report={report} />
        </>
      )}
    </Shown>
  );
}

interface PartProps {
  readonly frame: ReportFrame;
  readonly report: TypedReport;
}

function Counts({ frame, report }: PartProps) {
  const texts = useTexts(feedbackReportTexts, frame.app.languageChoice.language);
  const { words, language } = frame;
  const { received, answered, open, overdue, byService, byChannel } = report.feedback;
  const services = frame.app.office.inForce.value?.settings.services;
  const serviceName = (id: ServiceId | null) =>
    services?.find((known) => known.id === id)?.[language] ?? id ?? texts.noService;
  const counts = [
    { name: texts.feedbackReceived, value: received },
    { name: texts.answered, value: answered },
    { name: texts.unanswered, value: open },
    { name: texts.overdue, value: overdue },
  ];
  return (
    <>
      <FigureRow title={texts.feedback}>
        {counts.map(({ name, value }) => (
          <FigureCard
            key={name}
            name={
              <Meaning
                frame={frame}
                words={name}
                figure="feedback"
                definitions={report.definitions}
                legs={null}
              />
            }
            value={words.amount(value)}
            unit={null}
            of={texts.partOf(words.amount(value), words.amount(received))}
            more={null}
            change={null}
          />
        ))}
      </FigureRow>
      <div class="report-two">
        <Card tone="plain" class="report-block">
          <h3>{texts.byField}</h3>
          <DataTable
            frame={frame}
            caption={texts.byField}
            rowTitle={texts.byService}
            nameOf={({ service }) => serviceName(service)}
            keyOf={({ service }) => service ?? "(none)"}
            rows={byService}
            total={null}
            columns={[
              { key: "received", title: texts.feedbackReceived, cell: (row) => words.amount(row.received) },
              { key: "answered", title: texts.answered, cell: (row) => words.amount(row.answered) },
            ]}
          />
        </Card>
        <Card tone="plain" class="report-block">
          <h3>{texts.byChannel}</h3>
          <DataTable
            frame={frame}
            caption={texts.byChannel}
            rowTitle={texts.channel}
            nameOf={({ channel }) => channelTexts[channel]?.[language] ?? channel}
            keyOf={({ channel }) => channel}
            rows={byChannel}
            total={null}
            columns={[
              { key: "received", title: texts.feedbackReceived, cell: (row) => words.amount(row.received) },
            ]}
          />
        </Card>
      </div>
    </>
  );
}

function Dialogues({ frame, report }: PartProps) {
  const texts = useTexts(feedbackReportTexts, frame.app.languageChoice.language);
  const { words } = frame;
  return (
    <Card tone="plain" class="report-block">
      <h3>{texts.dialogues}</h3>
      <ul>
        {report.dialogues.map(({ meeting, registrationFrom, registrationTo, registered }) => (
          <li key={meeting}>
            {texts.dialogueIs(
              words.day(meeting),
              words.day(registrationFrom),
              words.day(registrationTo),
              words.amount(registered),
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
