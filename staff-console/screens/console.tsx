import type { Me } from "@motcua/protocol";
import { ToastList } from "@motcua/screen-kit";
import { useEffect } from "preact/hooks";
import { isAdministrationPage } from "../model/administration-pages.ts";
import { pagesOf } from "../model/office-screens.ts";
import type { StaffApp } from "../model/staff-app.ts";
import { administrationScreens } from "./administration/administration-screens.ts";
import { AdministrationFrame } from "./administration/frame/administration-frame.tsx";
import { CounterPage } from "./counter/counter-page.tsx";
import { lazyPage } from "./parts/lazy-page.tsx";
import "./parts/page.css";
import { NotAllowedPage } from "./parts/not-allowed-page.tsx";
import { SampleDayNote } from "./parts/sample-day-note.tsx";
import { SessionPage } from "./session/session-page.tsx";
import { ChooseCounterPage } from "./start/choose-counter-page.tsx";
import { StartPage } from "./start/start-page.tsx";

// The counter opens with the page: it is what most people here come for. The rest is fetched when it is gone to.
const ReceptionPage = lazyPage(async () => (await import("./reception/reception-page.tsx")).ReceptionPage);
const AccountPage = lazyPage(async () => (await import("./account/account-page.tsx")).AccountPage);
const LivePage = lazyPage(async () => (await import("./live/live-page.tsx")).LivePage);
const ReportsPage = lazyPage(async () => (await import("./reports/reports-page.tsx")).ReportsPage);
const FiguresPage = lazyPage(async () => (await import("./reports/typed/figures-page.tsx")).FiguresPage);
const DossierImportPage = lazyPage(
  async () => (await import("./reports/dossiers/import-page.tsx")).DossierImportPage,
);
const PastVisitsPage = lazyPage(
  async () => (await import("./reports/history/past-visits-page.tsx")).PastVisitsPage,
);
const FeedbackDeskPage = lazyPage(
  async () => (await import("./reports/feedback/feedback-page.tsx")).FeedbackDeskPage,
);
const DocumentsPage = lazyPage(
  async () => (await import("./reports/documents/documents-page.tsx")).DocumentsPage,
);
const AnnouncementsPage = lazyPage(
  async () => (await import("./announcements/announcements-page.tsx")).AnnouncementsPage,
);
/** What every page is given. */
export interface PageProps {
  readonly app: StaffApp;
  readonly me: Me;
}

/** The whole console: first who it is, then the page that the address names. */
export function Console({ app }: { readonly app: StaffApp }) {
  const state = app.session.state.value;
  const me = state.kind === "signed-in" ? state.me : null;
  useEffect(() => (me === null ? undefined : app.office.learn()), [app, me]);
  return (
    <>
      {me !== null && app.office.kind.value === "demonstration" && <SampleDayNote app={app} me={me} />}
      {state.kind === "signed-in" ? (
        <Page app={app} me={state.me} />
      ) : (
        <SessionPage app={app} state={state} />
      )}
      <ToastList toasts={app.toasts} />
    </>
  );
}

function Page({ app, me }: PageProps) {
  const route = app.router.route.value;
  if (!pagesOf(me).includes(route.page)) return <NotAllowedPage app={app} me={me} />;
  if (isAdministrationPage(route.page)) {
    const Shown = administrationScreens[route.page];
    return (
      <AdministrationFrame app={app} page={route.page}>
        <Shown key={route.page} app={app} me={me} />
      </AdministrationFrame>
    );
  }
  switch (route.page) {
    case "start":
      return <StartPage app={app} me={me} />;
    case "choose-counter":
      return <ChooseCounterPage app={app} me={me} />;
    case "counter":
      return <CounterPage key={route.counter} app={app} me={me} counter={route.counter} />;
    case "account":
      return <AccountPage app={app} me={me} />;
    case "reception":
      return <ReceptionPage app={app} me={me} />;
    case "live":
      return <LivePage app={app} me={me} />;
    case "announcements":
      return <AnnouncementsPage app={app} me={me} />;
    case "reports":
      return <ReportsPage app={app} me={me} />;
    case "figures":
      return <FiguresPage app={app} me={me} />;
    case "dossiers":
      return <DossierImportPage app={app} me={me} />;
    case "past-visits":
      return <PastVisitsPage app={app} me={me} />;
    case "feedback":
      return <FeedbackDeskPage app={app} me={me} />;
    case "documents":
      return <DocumentsPage app={app} me={me} />;
    default:
      return route.page satisfies never;
  }
}
