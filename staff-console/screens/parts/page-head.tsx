import type { Me, Watch } from "@motcua/protocol";
import { Figures, StatusStrip, useTexts } from "@motcua/screen-kit";
import { House, Languages, LogOut } from "lucide-preact";
import type { ComponentChildren } from "preact";
import type { StaffApp } from "../../model/staff-app.ts";
import type { Watched } from "../../model/watched.ts";
import { shellTexts } from "../../texts/shell-texts.ts";
import "./page-head.css";

export interface PageHeadProps {
  readonly app: StaffApp;
  readonly me: Me;
  readonly title: string;
  /** the page's own socket, and the hub's time; null on pages without one */
  readonly link:
    | (Pick<Watched<Watch["kind"]>, "nowMs" | "formats"> & {
        readonly link: Pick<Watched<Watch["kind"]>["link"], "connection" | "clock">;
      })
    | null;
  /** buttons of the page itself */
  readonly children?: ComponentChildren;
}

/** The line over every page: where one is, who one is, how the hub is, and the way home. */
export function PageHead({ app, me, title, link, children }: PageHeadProps) {
  const { language, choose } = app.languageChoice;
  const texts = useTexts(shellTexts, language);
  const other = language.value === "vi" ? "en" : "vi";
  return (
    <header class="page-head">
      <a class="page-head__home" href="#/" aria-label={texts.home} title={texts.home}>
        <House aria-hidden="true" />
      </a>
      <h1 class="page-head__title">{title}</h1>
      {children}
      <span class="page-head__space" />
      <a class="page-head__who" href="#/account" title={texts.account}>
        {me.title}
      </a>
      {link !== null && (
        <>
          <StatusStrip
            connection={link.link.connection.value}
            nowMs={link.nowMs.value}
            formats={link.formats.value}
            language={language.value}
            place="inline"
          />
          {link.link.clock.known.value === "hub" && (
            <span class="page-head__clock">
              <Figures>{link.formats.value.clock(link.nowMs.value)}</Figures>
            </span>
          )}
        </>
      )}
      <button
        type="button"
        class="page-head__press"
        lang={other}
        onClick={() => choose(other)}
        title={other === "en" ? "English" : "Tiếng Việt"}
      >
        <Languages aria-hidden="true" />
        <span>{other === "en" ? "English" : "Tiếng Việt"}</span>
      </button>
      <button type="button" class="page-head__press" onClick={() => void app.session.signOut()}>
        <LogOut aria-hidden="true" />
        <span>{texts.signOut}</span>
      </button>
    </header>
  );
}
