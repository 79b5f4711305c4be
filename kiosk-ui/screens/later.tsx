import { lazyPart, useTexts } from "@motcua/screen-kit";
import type { ComponentType } from "preact";
import type { Kiosk } from "../model/kiosk.ts";
import { kioskTexts } from "../texts/kiosk-texts.ts";
import { StepFoot } from "./foot.tsx";
import { Frame } from "./frame.tsx";

interface WithKiosk {
  readonly kiosk: Kiosk;
}

/** A page whose code comes after the first load; until it is there, the frame and the way back are. */
function later<Props extends WithKiosk>(load: () => Promise<ComponentType<Props>>) {
  return lazyPart<Props>({ load, Meanwhile: Opening });
}

function Opening({ kiosk }: WithKiosk) {
  const texts = useTexts(kioskTexts, kiosk.device.languageChoice.language);
  return (
    <Frame kiosk={kiosk} kind="opening" title={texts.opening} foot={<StepFoot kiosk={kiosk} />}>
      <p>{texts.openingWords}</p>
    </Frame>
  );
}

const reading = () => import("./reading/reading.ts");
const letters = () => import("./letters/letter.tsx");
const search = later(async () => (await reading()).Search);
const procedure = later(async () => (await reading()).Procedure);
const notices = later(async () => (await reading()).Notices);
const more = later(async () => (await reading()).More);
const ease = later(async () => (await reading()).Ease);
const help = later(async () => (await reading()).Help);
const letter = later(async () => (await letters()).LetterStep);
const officeHours = lazyPart({ load: async () => (await reading()).OfficeHours, Meanwhile: null });
const meanwhile = lazyPart({ load: async () => (await reading()).Meanwhile, Meanwhile: null });

export const Search = search.Part;
export const Procedure = procedure.Part;
export const Notices = notices.Part;
export const More = more.Part;
export const Ease = ease.Part;
export const Help = help.Part;
export const Letter = letter.Part;
export const OfficeHours = officeHours.Part;
export const Meanwhile = meanwhile.Part;

/** Fetches what comes later, so that it is there when it is touched, and when the hub is not. */
export async function fetchLater(): Promise<void> {
  const parts = [search, procedure, notices, more, ease, help, letter, officeHours, meanwhile];
  await Promise.all(parts.map(({ fetch }) => fetch()));
}
