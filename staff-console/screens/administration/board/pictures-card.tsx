import type { BoardPicture, MediaKept } from "@motcua/protocol";
import { Card, mediaAddress, useTexts } from "@motcua/screen-kit";
import { useState } from "preact/hooks";
import { boardPart } from "../../../model/hall-checks.ts";
import { preparePicture } from "../../../model/prepare-picture.ts";
import { uploadFile } from "../../../model/upload-file.ts";
import { boardContentTexts, pictureFaultTexts } from "../../../texts/board-content-texts.ts";
import { refusalWords } from "../../../texts/refusal-words.ts";
import { FilePick } from "../../parts/file-pick.tsx";
import { BilingualFields } from "../frame/bilingual-fields.tsx";
import { ItemList } from "../frame/item-list.tsx";
import type { SettingsEdit } from "../frame/settings-page.tsx";
import { problemsIn } from "../settings/problems-in.ts";

const mostPictures = 24;

/** The office's own pictures, in the order in which boards show them. */
export function PicturesCard({ edit }: { readonly edit: SettingsEdit }) {
  const { app, language, settings, change } = edit;
  const texts = useTexts(boardContentTexts, app.languageChoice.language);
  const [wrong, setWrong] = useState<string | null>(null);
  const { pictures } = settings.board;
  const setPictures = (edited: (before: readonly BoardPicture[]) => readonly BoardPicture[]) =>
    change((now) => ({ ...now, board: { ...now.board, pictures: [...edited(now.board.pictures)] } }));
  const placeOf = (media: string) => String(pictures.findIndex((one) => one.media === media) + 1);

  const add = async (file: File) => {
    setWrong(null);
    const read = await preparePicture(file);
    if (read.kind === "wrong") return setWrong(pictureFaultTexts[read.why][language]);
    const reply = await uploadFile<MediaKept>(app.http, "media?kind=picture", read.file);
    if ("refused" in reply) return setWrong(refusalWords(reply.refused, language));
    const { digest } = reply.done;
    if (pictures.some(({ media }) => media === digest)) return setWrong(texts.alreadyThere);
    setPictures((before) => [...before, { media: digest, vi: "", en: "" }]);
  };

  return (
    <Card tone="plain" class="settings-card">
      <div class="settings-card__head">
        <h2>{texts.pictures}</h2>
        <p>{texts.picturesWords}</p>
      </div>
      {pictures.length === 0 && <p class="page__words">{texts.noPictures}</p>}
      <ItemList
        edit={edit}
        label={texts.pictures}
        items={pictures.map((picture) => ({ ...picture, id: picture.media }))}
        nameOf={({ media }) => texts.pictureNumber(placeOf(media))}
        onChange={(items) => setPictures(() => items.map(({ media, vi, en }) => ({ media, vi, en })))}
        order="movable"
        add={null}
        hasProblem={({ id }) => problemsIn(boardPart, edit, `pictures/${id}`)}
        removal={() => ({ kind: "free" })}
        line={(picture) => (
          <span class="board-picture">
            <img src={mediaAddress(picture.media)} alt="" />
            <span>{picture[language] || texts.noCaption}</span>
          </span>
        )}
        fields={(picture, changePicture) => (
          <BilingualFields
            edit={edit}
            label={texts.caption}
            value={picture}
            onChange={changePicture}
            at={`pictures/${picture.media}`}
            maxLength={120}
          />
        )}
      />
      {pictures.length < mostPictures ? (
        <FilePick
          label={texts.addPicture}
          hint={texts.addPictureHint}
          accept="image/png,image/jpeg,image/webp"
          error={wrong}
          onChoose={(file) => void add(file)}
        />
      ) : (
        <p class="page__words">{texts.most(String(mostPictures))}</p>
      )}
    </Card>
  );
}
