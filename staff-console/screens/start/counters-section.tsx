import type { CounterId, Language, SiteSettings } from "@motcua/protocol";
import { Badge, inLanguage, useOnePress } from "@motcua/screen-kit";
import { Monitor, Tablet } from "lucide-preact";
import type { ComponentType } from "preact";
import type { startTexts } from "../../texts/start-texts.ts";
import "./counters-section.css";
import type { HubLine } from "./use-hub-line.ts";

export interface CountersSectionProps {
  readonly settings: SiteSettings;
  readonly language: Language;
  readonly texts: (typeof startTexts)["en"];
  readonly hub: HubLine["hub"];
  /** a screen in a tab of its own needs the hub's leave to open */
  readonly consolesOpen: "in-tabs" | "here";
  readonly openConsole: (counter: CounterId) => unknown;
  readonly openTablet: (counter: CounterId) => unknown;
}

/** Every counter with the two screens that stand there. */
export function CountersSection(props: CountersSectionProps) {
  const { settings, language, texts } = props;
  const whileAway = props.hub === "away" ? "unavailable" : null;
  const servicesOf = (services: readonly string[]) =>
    services.map((service) => nameOf(settings, service, language)).join(", ");
  return (
    <ul class="start__counters">
      {settings.counters.map(({ id, number, services, hasTablet, reservedForPriority }) => (
        <li key={id} class="start__counter">
          <span class="start__counter-number">{number}</span>
          <span class="start__counter-words">
            <span class="start__counter-services" title={servicesOf(services)}>
              {servicesOf(services)}
            </span>
            {reservedForPriority && <Badge tone="call">{texts.reservedForPriority}</Badge>}
          </span>
          <span class="start__counter-screens">
            <OpenButton
              icon={Monitor}
              label={texts.openConsoleOf(String(number))}
              unavailable={props.consolesOpen === "in-tabs" ? whileAway : null}
              onPress={() => props.openConsole(id)}
            />
            {hasTablet && (
              <OpenButton
                icon={Tablet}
                label={texts.openTabletOf(String(number))}
                unavailable={whileAway}
                onPress={() => props.openTablet(id)}
              />
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What the two pictures beside each counter open. */
export function CountersLegend({ texts }: Pick<CountersSectionProps, "texts">) {
  return (
    <p class="start__legend">
      <span>
        <Monitor aria-hidden="true" />
        {texts.console}
      </span>
      <span>
        <Tablet aria-hidden="true" />
        {texts.tablet}
      </span>
    </p>
  );
}

interface OpenButtonProps {
  readonly icon: ComponentType<{ "aria-hidden"?: "true" }>;
  readonly label: string;
  readonly unavailable: "unavailable" | null;
  readonly onPress: () => unknown;
}

function OpenButton({ icon: Icon, label, unavailable, onPress }: OpenButtonProps) {
  const { run, state } = useOnePress(onPress);
  return (
    <button
      type="button"
      class="start__open"
      aria-label={label}
      title={label}
      aria-disabled={unavailable === null ? undefined : "true"}
      aria-busy={state === "busy" ? "true" : undefined}
      onClick={unavailable === null ? run : undefined}
    >
      <Icon aria-hidden="true" />
    </button>
  );
}

function nameOf(settings: SiteSettings, service: string, language: Language): string {
  const found = settings.services.find(({ id }) => id === service);
  return found === undefined ? service : inLanguage(found, language);
}
