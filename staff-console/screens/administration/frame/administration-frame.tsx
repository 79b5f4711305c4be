import { useTexts } from "@motcua/screen-kit";
import { ArrowLeft, ChevronDown } from "lucide-preact";
import type { ComponentChildren } from "preact";
import { type AdministrationPage, administrationGroups } from "../../../model/administration-pages.ts";
import type { StaffApp } from "../../../model/staff-app.ts";
import { groupTexts, menuTexts } from "../../../texts/administration-menu-texts.ts";
import { settingsPageTexts } from "../../../texts/settings-page-texts.ts";
import "./administration-frame.css";

interface AdministrationFrameProps {
  readonly app: StaffApp;
  readonly page: AdministrationPage;
  readonly children: ComponentChildren;
}

/** A page of the administration beside the menu of all of them, whose group of pages stands open. */
export function AdministrationFrame({ app, page, children }: AdministrationFrameProps) {
  const language = app.languageChoice.language.value;
  const texts = useTexts(settingsPageTexts, app.languageChoice.language);
  return (
    <div class="administration">
      <nav class="administration__menu" aria-label={texts.menu}>
        <a class="administration__back" href="#/">
          <ArrowLeft aria-hidden="true" />
          {texts.backToStart}
        </a>
        <MenuLink page="settings" />
        {administrationGroups.map(([group, pages]) => (
          <details key={group} open={pages.includes(page)}>
            <summary class="administration__group">
              {groupTexts[group][language]}
              <ChevronDown aria-hidden="true" />
            </summary>
            {pages.map((each) => (
              <MenuLink key={each} page={each} />
            ))}
          </details>
        ))}
      </nav>
      <div class="administration__page">{children}</div>
    </div>
  );

  function MenuLink({ page: to }: { readonly page: AdministrationPage }) {
    return (
      <a class="administration__link" href={`#/${to}`} aria-current={to === page ? "page" : undefined}>
        {menuTexts[to].title[language]}
      </a>
    );
  }
}
