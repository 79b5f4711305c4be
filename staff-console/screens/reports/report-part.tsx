import type { ComponentType } from "preact";
import type { ReportPageName } from "../../model/report-address.ts";
import { BusyPage } from "./pages/busy-page.tsx";
import { CountersPage } from "./pages/counters-page.tsx";
import { DossiersPage } from "./pages/dossiers-page.tsx";
import { FeedbackPage } from "./pages/feedback-page.tsx";
import { OverviewPage } from "./pages/overview-page.tsx";
import { RatingsPage } from "./pages/ratings-page.tsx";
import { WaitsPage } from "./pages/waits-page.tsx";
import "./pages/pages.css";
import type { ReportFrame, ReportPageProps } from "./report-frame.ts";

const pages: Readonly<Record<ReportPageName, ComponentType<ReportPageProps>>> = {
  overview: OverviewPage,
  waits: WaitsPage,
  ratings: RatingsPage,
  counters: CountersPage,
  busy: BusyPage,
  dossiers: DossiersPage,
  feedback: FeedbackPage,
};

/** The page that the address names. */
export function ReportPart({ frame }: { readonly frame: ReportFrame }) {
  const Page = pages[frame.choice.page];
  return <Page key={frame.choice.page} frame={frame} />;
}
