import { PressCard } from "@motcua/screen-kit";
import { ExternalLink } from "lucide-preact";
import type { ComponentType } from "preact";
import type { HubLine } from "./use-hub-line.ts";

export interface GoCardProps {
  readonly icon: ComponentType<{ "aria-hidden"?: "true" }>;
  readonly title: string;
  readonly words: string;
  /** a page of this console, or a screen in a tab of its own */
  readonly opens: "page" | "tab";
  /** a tab is opened by the hub's leave: there is none while it is away; a page says for itself what it can do then */
  readonly hub: HubLine["hub"];
  readonly onPress: () => unknown;
}

/** One screen of the office: what it is called and what happens there. */
export function GoCard({ icon: Icon, title, words, opens, hub, onPress }: GoCardProps) {
  return (
    <PressCard
      tone="plain"
      class="go-card"
      unavailable={opens === "tab" && hub === "away" ? "unavailable" : null}
      onPress={onPress}
    >
      <span class="go-card__icon">
        <Icon aria-hidden="true" />
      </span>
      <span class="go-card__words">
        <span class="go-card__title">{title}</span>
        <span class="go-card__about">{words}</span>
      </span>
      {opens === "tab" && (
        <span class="go-card__tab" aria-hidden="true">
          <ExternalLink />
        </span>
      )}
    </PressCard>
  );
}
