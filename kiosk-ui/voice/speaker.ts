import { effect } from "@preact/signals";
import type { Kiosk } from "../model/kiosk.ts";
import { type Heard, type Spoken, spokenOf } from "./spoken.ts";

export interface SpeakerParts {
  readonly kiosk: Pick<Kiosk, "device" | "visit" | "door" | "appearance">;
  /** sounds one thing to its end; ends early when told to */
  readonly sound: (spoken: Spoken, language: Heard["language"], gone: AbortSignal) => Promise<void>;
}

/** Reads each page aloud while that is wished for; a new page ends what is said of the one before. */
export function createSpeaker({ kiosk, sound }: SpeakerParts): { close(): void } {
  const { device, visit, door, appearance } = kiosk;
  let saying = new AbortController();
  let saidBefore = "";
  /** resolves once what was begun last has been said */
  let ended: Promise<void> = Promise.resolve();

  const say = async (all: readonly Spoken[], language: Heard["language"], { signal }: AbortController) => {
    for (const spoken of all) {
      if (signal.aborted) return;
      // a clip that is not to be had is left out: the rest still helps
      await sound(spoken, language, signal).catch(() => undefined);
    }
  };
  const stop = effect(() => {
    if (appearance.looks.value.sound === "quiet") {
      saying.abort();
      saidBefore = "";
      return;
    }
    const language = device.languageChoice.language.value;
    const page = visit.page.value;
    const spoken = spokenOf({
      page,
      door: door.value.kind,
      printing: visit.printing.value,
      language,
      chosen: chosenOn(page, device.link.view.peek(), language),
    });
    // a view that says the same, or a letter that is typed, is no reason to say it again
    const key = JSON.stringify(spoken);
    if (key === saidBefore) return;
    const isMore = saidBefore !== "" && key.startsWith(saidBefore.slice(0, -1));
    const rest = isMore ? spoken.slice((JSON.parse(saidBefore) as Spoken[]).length) : spoken;
    saidBefore = key;
    const before = saying;
    if (!isMore) before.abort();
    const next = isMore ? before : new AbortController();
    saying = next;
    ended = (isMore ? ended : Promise.resolve()).then(() => say(rest, language, next));
  });
  return {
    close() {
      stop();
      saying.abort();
    },
  };
}

function chosenOn(
  page: Heard["page"],
  view: Kiosk["device"]["link"]["view"]["value"],
  language: Heard["language"],
): readonly string[] {
  if (!("wish" in page) || view === null) return [];
  const { service, procedure } = page.wish;
  const named = view.procedures.find((known) => known.service === service && known.vi === procedure);
  const field = view.services.find(({ id }) => id === service)?.name;
  const name = named?.[language] ?? field?.[language];
  return name === undefined ? [] : [name];
}
