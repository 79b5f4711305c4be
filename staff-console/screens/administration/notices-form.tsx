import type { Bilingual } from "@motcua/protocol";
import { Button, Card, Field, useTexts } from "@motcua/screen-kit";
import { ArrowUp, X } from "lucide-preact";
import { useState } from "preact/hooks";
import { procedureTexts } from "../../texts/procedure-texts.ts";
import type { ReadingPartProps } from "./procedures-page.tsx";

const mostNotices = 50;
const mostLetters = 400;

/** What boards and kiosks tell those who wait, in order. */
export function NoticesForm({ app, settings, change }: ReadingPartProps) {
  const texts = useTexts(procedureTexts, app.languageChoice.language);
  const [notices, setNotices] = useState<readonly Bilingual[]>(settings.notices);
  const set = (at: number, part: Partial<Bilingual>) =>
    setNotices(notices.map((notice, nth) => (nth === at ? { ...notice, ...part } : notice)));
  const raise = (at: number) =>
    setNotices([
      ...notices.slice(0, at - 1),
      ...notices.slice(at, at + 1),
      ...notices.slice(at - 1, at),
      ...notices.slice(at + 1),
    ]);
  const save = () => {
    const written = notices.flatMap(({ vi, en }) => {
      const said = vi.trim();
      return said === "" ? [] : [{ vi: said, en: en.trim() === "" ? said : en.trim() }];
    });
    return change((now) => ({ ...now, notices: written }));
  };
  const text = (at: number, language: "vi" | "en", label: string) => (
    <Field label={label} hint={language === "en" ? texts.enHint : null}>
      {(ids) => (
        <textarea
          {...ids}
          class="kit-input"
          rows={2}
          maxLength={mostLetters}
          value={notices[at]?.[language] ?? ""}
          onInput={(typed) => set(at, { [language]: typed.currentTarget.value })}
        />
      )}
    </Field>
  );
  return (
    <Card tone="plain" class="settings__card">
      <form class="form" onSubmit={(submit) => submit.preventDefault()}>
        <div class="heading">
          <h2>{texts.notices}</h2>
          <p>{texts.noticesWords}</p>
        </div>
        {notices.map((_notice, at) => {
          const nth = String(at + 1);
          return (
            <div key={nth} class="form__row">
              {text(at, "vi", texts.noticeVi(nth))}
              {text(at, "en", texts.noticeEn(nth))}
              <span class="row-presses">
                {at > 0 && (
                  <button
                    type="button"
                    class="row-press"
                    aria-label={texts.upNotice(nth)}
                    onClick={() => raise(at)}
                  >
                    <ArrowUp aria-hidden="true" />
                  </button>
                )}
                <button
                  type="button"
                  class="row-press row-press--bad"
                  aria-label={texts.removeNotice(nth)}
                  onClick={() => setNotices(notices.filter((_other, other) => other !== at))}
                >
                  <X aria-hidden="true" />
                </button>
              </span>
            </div>
          );
        })}
        <div class="form__actions">
          <Button kind="primary" size="desk" type="submit" onPress={save}>
            {texts.save}
          </Button>
          {notices.length < mostNotices && (
            <Button kind="quiet" size="desk" onPress={() => setNotices([...notices, { vi: "", en: "" }])}>
              {texts.addNotice}
            </Button>
          )}
        </div>
      </form>
    </Card>
  );
}
