import type { CounterId, Language, SiteSettings } from "@motcua/protocol";
import { Badge, inLanguage, useOnePress } from "@motcua/screen-kit";
import { Monitor, Tablet } from "lucide-preact";
import type { ComponentType } from "preact";
import type { startTexts } from "../../texts/start-texts.ts";

export interface CountersSectionProps {
  readonly settings: SiteSettings;
  readonly language: Language;
  readonly texts: (typeof startTexts)["en"];
  readonly openConsole: (counter: CounterId) => unknown;
  readonly openTablet: (counter: CounterId) => unknown;
}

/** Every counter with the two screens that stand there. */
export function CountersSection(props: CountersSectionProps) {
  const { settings, language, texts } = props;
  return (
    <ul class="start__counters">
      {settings.counters.map(({ id, number, services, hasTablet, reservedForPriority }) => (
        <li key={id} class="start__counter">
          <span class="start__counter-number">{number}</span>
          <span class="start__counter-words">
            {services.map((service) => nameOf(settings, service, language)).join(", ")}
            {reservedForPriority && <Badge tone="call">{texts.reservedForPriority}</Badge>}
          </span>
          <span class="start__counter-screens">
            <OpenButton
              icon={Monitor}
              label={texts.openConsoleOf(String(number))}
              words={texts.console}
              onPress={() => props.openConsole(id)}
            />
            {hasTablet && (
              <OpenButton
                icon={Tablet}
                label={texts.openTabletOf(String(number))}
                words={texts.tablet}
                onPress={() => props.openTablet(id)}
              />
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

interface OpenButtonProps {
  readonly icon: ComponentType<{ "aria-hidden"?: "true" }>;
  readonly label: string;
  readonly words: string;
  readonly onPress: () => unknown;
}

function OpenButton({ icon: Icon, label, words, onPress }: OpenButtonProps) {
  const { run, state } = useOnePress(onPress);
  return (
    <button
      type="button"
      class="start__open"
      aria-label={label}
      aria-busy={state === "busy" ? "true" : undefined}
      onClick={run}
    >
      <Icon aria-hidden="true" />
      <span aria-hidden="true">{words}</span>
    </button>
  );
}

function nameOf(settings: SiteSettings, service: string, language: Language): string {
  const found = settings.services.find(({ id }) => id === service);
  return found === undefined ? service : inLanguage(found, language);
}
