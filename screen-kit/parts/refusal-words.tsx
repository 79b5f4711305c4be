import type { Language, Refusal } from "@motcua/protocol";
import { lazyPart } from "./lazy-part.tsx";

export interface RefusalWordsProps {
  readonly refusal: Pick<Refusal, "code">;
  readonly language: Language;
}

const words = lazyPart<RefusalWordsProps>({
  load: async () => {
    const { refusalText } = await import("../texts/refusal-texts.ts");
    return ({ refusal, language }) => <>{refusalText(refusal, language)}</>;
  },
  Meanwhile: null,
});

/** What to say on a device about a "no". All the sentences are a tenth of a first load, in which nobody is refused. */
export const RefusalWords = words.Part;

/** Fetches them ahead, so that they are there while the hub is away. */
export const fetchRefusalWords = words.fetch;
