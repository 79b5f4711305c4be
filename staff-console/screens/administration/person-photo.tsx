import type { Person } from "@motcua/protocol";
import { Button, useTexts } from "@motcua/screen-kit";
import { ImageMinus, ImagePlus } from "lucide-preact";
import { useRef, useState } from "preact/hooks";
import type { Listed } from "../../model/listed.ts";
import { preparePortrait } from "../../model/prepare-picture.ts";
import type { StaffApp } from "../../model/staff-app.ts";
import { administrationTexts } from "../../texts/administration-texts.ts";
import { pictureFaultTexts } from "../../texts/board-content-texts.ts";
import { refusalWords } from "../../texts/refusal-words.ts";
import "./person-photo.css";

export interface PersonPhotoProps {
  readonly app: StaffApp;
  readonly listed: Listed<Person>;
  readonly person: Person;
}

/** The photo that the tablet at this person's counter shows: brought, replaced, removed. It counts at once. */
export function PersonPhoto({ app, listed, person }: PersonPhotoProps) {
  const language = app.languageChoice.language.value;
  const texts = useTexts(administrationTexts, app.languageChoice.language);
  const picker = useRef<HTMLInputElement>(null);
  const [photo, setPhoto] = useState(person.photo);
  const [problem, setProblem] = useState<string | null>(null);
  const path = `people/${person.id}/photo`;
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    setProblem(null);
    const portrait = await preparePortrait(file);
    if (portrait.kind === "wrong") return setProblem(pictureFaultTexts[portrait.why][language]);
    const reply = await listed.after(app.http.send<{ photo: string }>(path, portrait.file));
    if ("refused" in reply) return setProblem(refusalWords(reply.refused, language));
    setPhoto(reply.done.photo);
    app.toasts.show("good", texts.photoKept);
  };
  const remove = async () => {
    setProblem(null);
    const reply = await listed.after(app.http.remove<object>(path));
    if ("refused" in reply) return setProblem(refusalWords(reply.refused, language));
    setPhoto(null);
    app.toasts.show("good", texts.photoRemoved);
  };
  return (
    <fieldset class="person-photo">
      <legend>{texts.photo}</legend>
      {photo === null ? (
        <span class="person-photo__none" aria-hidden="true" />
      ) : (
        <img
          class="person-photo__picture"
          src={`/api/v1/photos/${photo}`}
          alt={texts.photoOf(person.title)}
        />
      )}
      <div class="person-photo__words">
        <p>{texts.photoWords}</p>
        {problem !== null && (
          <p class="said said--bad" role="alert">
            {problem}
          </p>
        )}
        <div class="form__actions">
          <input
            ref={picker}
            class="kit-only-heard"
            type="file"
            accept="image/*"
            aria-label={texts.choosePhoto}
            tabIndex={-1}
            onChange={(picked) => {
              void take(picked.currentTarget.files?.[0]);
              picked.currentTarget.value = "";
            }}
          />
          <Button kind="quiet" size="desk" icon={ImagePlus} onPress={() => picker.current?.click()}>
            {texts.choosePhoto}
          </Button>
          {photo !== null && (
            <Button kind="quiet" size="desk" icon={ImageMinus} onPress={remove}>
              {texts.removePhoto}
            </Button>
          )}
        </div>
      </div>
    </fieldset>
  );
}
