import { useTexts } from "@motcua/screen-kit";
import { hashOfReport, type ReportChoice, reportPages } from "../../model/report-address.ts";
import { hashOf } from "../../model/route.ts";
import type { StaffApp } from "../../model/staff-app.ts";
import { pageTexts } from "../../texts/reports/report-names.ts";
import { reportTexts } from "../../texts/reports/report-texts.ts";
import { startTexts } from "../../texts/start-texts.ts";

/** The pages of the reports as links: each keeps the period, and can be sent to somebody; then where figures come from and go to. */
export function ReportTabs({ app, choice }: { readonly app: StaffApp; readonly choice: ReportChoice }) {
  const texts = useTexts(reportTexts, app.languageChoice.language);
  const language = app.languageChoice.language.value;
  return (
    <nav class="report-tabs" aria-label={texts.pages}>
      <div class="report-tabs__row">
        <ul>
          {reportPages.map((page) => (
            <li key={page}>
              <a
                href={hashOfReport({ ...choice, page })}
                aria-current={choice.page === page ? "page" : undefined}
              >
                {pageTexts[page][language]}
              </a>
            </li>
          ))}
        </ul>
        <ul class="report-tabs__more">
          {(["documents", "figures", "feedback"] as const).map((page) => (
            <li key={page}>
              <a href={hashOf({ page })}>{startTexts[language][page]}</a>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  );
}
