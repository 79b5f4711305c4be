import type { Language, SettingsInForce, SiteSettings } from "@motcua/protocol";
import type { ComponentChildren } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import type { AdministrationPage } from "../../../model/administration-pages.ts";
import { createSettingsDraft, type SettingsDraft, type SettingsPart } from "../../../model/settings-draft.ts";
import type { StaffApp } from "../../../model/staff-app.ts";
import { menuTexts } from "../../../texts/administration-menu-texts.ts";
import type { PageProps } from "../../console.tsx";
import { NotYetPage } from "../../parts/not-yet-page.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { LeaveDialog } from "./leave-dialog.tsx";
import { SaveBar } from "./save-bar.tsx";
import "../administration.css";
import "./settings-page.css";

/** What the fields of a page of settings are given. */
export interface SettingsEdit {
  readonly app: StaffApp;
  readonly language: Language;
  /** as they will be when this page is saved */
  readonly settings: SiteSettings;
  /** as they were when the page was opened or last saved */
  readonly before: SiteSettings;
  readonly change: (edit: (settings: SiteSettings) => SiteSettings) => void;
  /** puts other values into some fields of the document */
  readonly set: (fields: Partial<SiteSettings>) => void;
  /** what is to be said beside a field now, by the name that the part's check gave it */
  readonly problem: (at: string) => string | null;
}

export interface SettingsPageProps extends PageProps {
  readonly page: AdministrationPage;
  readonly part: SettingsPart;
  readonly children: (edit: SettingsEdit) => ComponentChildren;
}

/**
 * A page of settings: its fields, checked while one types; what will change, in words; saving, undoing, and
 * somebody else's changes explained. The page itself only says which fields it is about and draws them.
 */
export function SettingsPage({ app, me, page, part, children }: SettingsPageProps) {
  const language = app.languageChoice.language.value;
  const inForce = app.office.inForce.value;
  useEffect(() => {
    // whoever opens a page of settings starts from the newest
    void app.office.reload();
  }, [app]);
  const title = menuTexts[page].title[language];
  if (inForce === null) {
    return <NotYetPage app={app} me={me} title={title} problem={app.office.problem.value} />;
  }
  return (
    <>
      <PageHead app={app} me={me} title={title} link={null} />
      <SettingsForm app={app} page={page} part={part} inForce={inForce}>
        {children}
      </SettingsForm>
    </>
  );
}

interface SettingsFormProps extends Pick<SettingsPageProps, "app" | "page" | "part" | "children"> {
  readonly inForce: SettingsInForce;
}

function SettingsForm({ app, page, part, inForce, children }: SettingsFormProps) {
  const language = app.languageChoice.language.value;
  const draft = useMemo(
    () => createSettingsDraft({ office: app.office, part, begins: inForce }),
    [app, part],
  );
  followTheOffice(draft, inForce);
  useEffect(() => {
    const state = () => (draft.changes.peek().length > 0 ? "unsaved" : "saved");
    const warn = (leaving: BeforeUnloadEvent) => {
      if (state() === "unsaved") leaving.preventDefault();
    };
    const letGo = app.router.hold(state);
    addEventListener("beforeunload", warn);
    return () => {
      letGo();
      removeEventListener("beforeunload", warn);
    };
  }, [app, draft]);
  const edit: SettingsEdit = {
    app,
    language,
    settings: draft.settings.value,
    before: draft.before.value,
    change: draft.change,
    set: (fields) => draft.change((settings) => ({ ...settings, ...fields })),
    problem: (at) => draft.problemAt(at)?.[language] ?? null,
  };
  return (
    <>
      <form
        class="settings-form"
        noValidate
        onSubmit={(submit) => {
          submit.preventDefault();
          void draft.save();
        }}
        onKeyDown={(press) => {
          if (press.key !== "s" || !(press.ctrlKey || press.metaKey)) return;
          press.preventDefault();
          void draft.save();
        }}
      >
        <main class="page settings-form__fields">
          <p class="page__words">{menuTexts[page].words[language]}</p>
          {children(edit)}
        </main>
        <SaveBar app={app} draft={draft} />
      </form>
      {app.router.wanted.value !== null && <LeaveDialog app={app} draft={draft} />}
    </>
  );
}

/** A draft that nobody has touched shows what is in force, also when that changes under it. */
function followTheOffice(draft: SettingsDraft, inForce: SettingsInForce): void {
  useEffect(() => {
    const untouched = draft.changes.peek().length === 0 && draft.state.peek().kind === "editing";
    if (untouched && draft.before.peek() !== inForce.settings) draft.discard();
  }, [draft, inForce]);
}
