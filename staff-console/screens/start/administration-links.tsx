import { Printer, Settings, TabletSmartphone, Ticket, Users } from "lucide-preact";
import type { AdministrationPage } from "../../model/administration-pages.ts";
import type { startTexts } from "../../texts/start-texts.ts";

const links = [
  { page: "settings", icon: Settings },
  { page: "devices", icon: TabletSmartphone },
  { page: "equipment", icon: Printer },
  { page: "people", icon: Users },
  { page: "ticket", icon: Ticket },
] as const satisfies readonly { readonly page: AdministrationPage; readonly icon: unknown }[];

/** The way into the administration, and straight to the pages of it that are wanted most. */
export function AdministrationLinks({ texts }: { readonly texts: (typeof startTexts)["en"] }) {
  return (
    <section class="start__section" aria-labelledby="start-administration">
      <div class="heading">
        <h2 id="start-administration">{texts.administration}</h2>
      </div>
      <ul class="start__links">
        {links.map(({ page, icon: Icon }) => (
          <li key={page}>
            <a href={`#/${page}`}>
              <Icon aria-hidden="true" />
              {texts[page]}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
