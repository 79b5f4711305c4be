import { inLanguage, StatusStrip, useTexts } from "@motcua/screen-kit";
import {
  Armchair,
  ChartColumn,
  ConciergeBell,
  FileSpreadsheet,
  FileText,
  LayoutDashboard,
  MessageSquareText,
  MonitorSpeaker,
  TicketCheck,
  Volume2,
} from "lucide-preact";
import { useMemo } from "preact/hooks";
import { type DeviceScreenCard, deviceScreensOf, pagesOf } from "../../model/office-screens.ts";
import { browserScreens, createScreenOpener } from "../../model/open-screen.ts";
import type { Route } from "../../model/route.ts";
import { refusalWords } from "../../texts/refusal-words.ts";
import { startTexts } from "../../texts/start-texts.ts";
import type { PageProps } from "../console.tsx";
import { PageHead } from "../parts/page-head.tsx";
import { AdministrationLinks } from "./administration-links.tsx";
import { CountersLegend, CountersSection } from "./counters-section.tsx";
import { GoCard } from "./go-card.tsx";
import { SampleDayCard } from "./sample-day-card.tsx";
import "./start-page.css";
import { useHubLine } from "./use-hub-line.ts";

/** The first page: a card for every screen of the office that this role may open. */
export function StartPage({ app, me }: PageProps) {
  const language = app.languageChoice.language;
  const texts = useTexts(startTexts, language);
  const line = useHubLine(app);
  const settings = app.office.inForce.value?.settings ?? null;
  const isDemonstration = settings?.demonstration ?? app.office.kind.value === "demonstration";
  const screens = useMemo(() => (settings === null ? [] : deviceScreensOf(settings)), [settings]);
  const opener = useMemo(() => createScreenOpener({ http: app.http, ...browserScreens() }), [app]);
  const pages = pagesOf(me);
  const mayOpenDevices = me.role === "administrator";
  const title = settings === null ? texts.title : inLanguage(settings.name, language.value);

  const open = async (opening: ReturnType<typeof opener.device>) => {
    const reply = await opening;
    if ("refused" in reply) app.toasts.show("bad", refusalWords(reply.refused, language.value));
    else if (reply.done === "blocked") app.toasts.show("bad", texts.blocked);
  };
  const go = (page: Exclude<Route["page"], "counter">) => ({
    onPress: () => app.router.go({ page } as Route),
  });
  const openDevice = (card: DeviceScreenCard) => () => open(opener.device(card));
  const hall = screens.filter(({ role }) => role !== "tablet");

  return (
    <>
      <PageHead app={app} me={me} title={title} link={line.watched} />
      {line.watched !== null && (
        <StatusStrip
          connection={line.watched.link.connection.value}
          nowMs={line.watched.nowMs.value}
          formats={line.watched.formats.value}
          language={language.value}
          place="bar"
        />
      )}
      <main class="page start">
        {isDemonstration && (
          <p class="start__demonstration">
            <strong>{texts.demonstration}.</strong> {texts.demonstrationWords}
          </p>
        )}
        <div class="start__columns">
          <div class="start__main">
            {mayOpenDevices && hall.length > 0 && (
              <section class="start__section" aria-label={texts.hall}>
                <div class="start__counters-head">
                  <Heading title={texts.hall} />
                  <p class="start__legend">{line.hub === "there" ? texts.hallWords : texts.hallAway}</p>
                </div>
                <div class="start__cards">
                  {hall.map((card) => (
                    <GoCard
                      key={card.slot}
                      icon={card.role === "kiosk" ? TicketCheck : MonitorSpeaker}
                      title={card.role === "kiosk" ? texts.kiosk : texts.board}
                      words={
                        card.role === "kiosk"
                          ? texts.kioskWords
                          : texts.boardWords(
                              card.zoneName === null ? "" : inLanguage(card.zoneName, language.value),
                            )
                      }
                      opens="tab"
                      hub={line.hub}
                      onPress={openDevice(card)}
                    />
                  ))}
                </div>
              </section>
            )}
            <section class="start__section" aria-label={texts.direction}>
              <Heading title={texts.direction} />
              <div class="start__cards">
                <GoCard
                  icon={Armchair}
                  title={texts.myCounter}
                  words={texts.myCounterWords}
                  opens="page"
                  hub={line.hub}
                  {...go("choose-counter")}
                />
                {pages.includes("reception") && (
                  <GoCard
                    icon={ConciergeBell}
                    title={texts.reception}
                    words={texts.receptionWords}
                    opens="page"
                    hub={line.hub}
                    {...go("reception")}
                  />
                )}
                {pages.includes("live") && (
                  <GoCard
                    icon={LayoutDashboard}
                    title={texts.live}
                    words={texts.liveWords}
                    opens="page"
                    hub={line.hub}
                    {...go("live")}
                  />
                )}
                {pages.includes("announcements") && (
                  <GoCard
                    icon={Volume2}
                    title={texts.announcements}
                    words={texts.announcementsWords}
                    opens="page"
                    hub={line.hub}
                    {...go("announcements")}
                  />
                )}
                {pages.includes("reports") && (
                  <GoCard
                    icon={ChartColumn}
                    title={texts.reports}
                    words={texts.reportsWords}
                    opens="page"
                    hub={line.hub}
                    {...go("reports")}
                  />
                )}
                {pages.includes("documents") && (
                  <GoCard
                    icon={FileText}
                    title={texts.documents}
                    words={texts.documentsWords}
                    opens="page"
                    hub={line.hub}
                    {...go("documents")}
                  />
                )}
                {pages.includes("figures") && (
                  <GoCard
                    icon={FileSpreadsheet}
                    title={texts.figures}
                    words={texts.figuresWords}
                    opens="page"
                    hub={line.hub}
                    {...go("figures")}
                  />
                )}
                {pages.includes("feedback") && (
                  <GoCard
                    icon={MessageSquareText}
                    title={texts.feedback}
                    words={texts.feedbackWords}
                    opens="page"
                    hub={line.hub}
                    {...go("feedback")}
                  />
                )}
              </div>
            </section>
            {mayOpenDevices && settings !== null && (
              <section class="start__section" aria-label={texts.counters}>
                <div class="start__counters-head">
                  <Heading title={texts.counters} />
                  <CountersLegend texts={texts} />
                </div>
                <CountersSection
                  settings={settings}
                  language={language.value}
                  texts={texts}
                  hub={line.hub}
                  consolesOpen={isDemonstration ? "in-tabs" : "here"}
                  openTablet={(counter) => {
                    const card = screens.find(({ placement }) => placement.counter === counter);
                    return card === undefined ? undefined : open(opener.device(card));
                  }}
                  openConsole={(counter) =>
                    isDemonstration
                      ? open(opener.exampleConsole(counter))
                      : app.router.go({ page: "counter", counter })
                  }
                />
              </section>
            )}
          </div>
          <aside class="start__side">
            {isDemonstration && mayOpenDevices && <SampleDayCard app={app} hub={line.hub} />}
            {pages.includes("devices") && <AdministrationLinks texts={texts} />}
            <button type="button" class="start__plain" onClick={() => app.session.changePassword()}>
              {texts.password}
            </button>
          </aside>
        </div>
      </main>
    </>
  );
}

function Heading({ title }: { readonly title: string }) {
  return (
    <div class="heading">
      <h2>{title}</h2>
    </div>
  );
}
