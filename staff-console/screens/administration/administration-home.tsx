import {
  Armchair,
  BookOpen,
  Building2,
  Clock,
  Coffee,
  DatabaseBackup,
  Eye,
  FileDown,
  Gauge,
  HeartHandshake,
  Layers,
  ListOrdered,
  MapPinned,
  Monitor,
  Printer,
  ScrollText,
  Settings,
  Smile,
  TabletSmartphone,
  Ticket,
  Users,
  Volume2,
} from "lucide-preact";
import type { ComponentType } from "preact";
import { type AdministrationPage, administrationGroups } from "../../model/administration-pages.ts";
import { groupTexts, menuTexts } from "../../texts/administration-menu-texts.ts";
import type { PageProps } from "../console.tsx";
import { PageHead } from "../parts/page-head.tsx";
import "./administration-home.css";

const icons: Readonly<Record<AdministrationPage, ComponentType<{ "aria-hidden"?: "true" }>>> = {
  settings: Settings,
  office: Building2,
  hours: Clock,
  limits: Gauge,
  services: Layers,
  counters: Armchair,
  zones: MapPinned,
  priority: HeartHandshake,
  queue: ListOrdered,
  pauses: Coffee,
  procedures: BookOpen,
  rating: Smile,
  "single-votes": Eye,
  devices: TabletSmartphone,
  board: Monitor,
  voice: Volume2,
  equipment: Printer,
  ticket: Ticket,
  people: Users,
  audit: ScrollText,
  copy: FileDown,
  backups: DatabaseBackup,
};

/** The first page of the administration: every page of it with what one does there. */
export function AdministrationHome({ app, me }: PageProps) {
  const language = app.languageChoice.language.value;
  return (
    <>
      <PageHead app={app} me={me} title={menuTexts.settings.title[language]} link={null} />
      <main class="page administration-home">
        <p class="page__words">{menuTexts.settings.words[language]}</p>
        {administrationGroups.map(([group, pages]) => (
          <section key={group} class="administration-home__group" aria-labelledby={`home-${group}`}>
            <h2 id={`home-${group}`}>{groupTexts[group][language]}</h2>
            <ul>
              {pages.map((page) => {
                const Icon = icons[page];
                return (
                  <li key={page}>
                    <a class="administration-home__card" href={`#/${page}`}>
                      <span class="administration-home__icon">
                        <Icon aria-hidden="true" />
                      </span>
                      <span>
                        <strong>{menuTexts[page].title[language]}</strong>
                        <small>{menuTexts[page].words[language]}</small>
                      </span>
                    </a>
                  </li>
                );
              })}
            </ul>
          </section>
        ))}
      </main>
    </>
  );
}
