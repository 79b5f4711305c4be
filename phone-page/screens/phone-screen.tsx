// First: the parts build on it.
import "./phone.css";
import { SampleDayStrip, Starting, useTexts } from "@motcua/screen-kit";
import { Link2Off } from "lucide-preact";
import type { Phone } from "../model/phone.ts";
import { phoneTexts } from "../texts/phone-texts.ts";
import { Connection } from "./connection.tsx";
import { FeedbackPage } from "./feedback-page.tsx";
import { Foot } from "./foot.tsx";
import { Head } from "./head.tsx";
import { Stage } from "./stage.tsx";
import { Tidings } from "./tidings.tsx";

/** The page of one ticket: where it stands, the question after its service, and a way to write to the office. */
export function PhoneScreen({ phone }: { readonly phone: Phone }) {
  const hello = phone.link.hello.value;
  return (
    <>
      {hello?.sampleDay === "running" && (
        <SampleDayStrip
          language={phone.languageChoice.language.value}
          day={() => phone.formats.value.date(phone.nowMs.value)}
          rate={hello.rate}
        />
      )}
      <Ticket phone={phone} />
    </>
  );
}

function Ticket({ phone }: { readonly phone: Phone }) {
  const { link, hasSecret, languageChoice, feedback } = phone;
  const texts = useTexts(phoneTexts, languageChoice.language);
  const view = link.view.value;
  const connection = link.connection.value;
  const isBadLink = !hasSecret || (connection.kind === "refused" && connection.code === "unknown-link");
  if (isBadLink) {
    return (
      <>
        <Head phone={phone} office={view?.office ?? null} />
        <main class="sheet">
          <Tidings tone="bad" icon={Link2Off} title={texts.badLink} words={texts.badLinkWords} />
        </main>
      </>
    );
  }
  if (view === null) {
    return connection.kind === "starting" || connection.kind === "connected" ? (
      <Starting language={languageChoice.language.value} />
    ) : (
      <>
        <Head phone={phone} office={null} />
        <main class="sheet">
          <h1 class="kit-only-heard">{texts.title}</h1>
          <Connection phone={phone} shownAt={null} />
        </main>
      </>
    );
  }
  return (
    <>
      <Head phone={phone} office={view.office} />
      <main class="sheet">
        <Connection phone={phone} shownAt={link.shown.value?.at ?? null} />
        {feedback.step.value.kind === "closed" ? (
          <>
            <Stage phone={phone} view={view} />
            <Foot phone={phone} view={view} />
          </>
        ) : (
          <FeedbackPage phone={phone} />
        )}
      </main>
    </>
  );
}
