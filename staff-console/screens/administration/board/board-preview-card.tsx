import type { ZoneId } from "@motcua/protocol";
import { Button, browserTiming, Card, useTexts } from "@motcua/screen-kit";
import {
  type PreviewReady,
  type PreviewShow,
  type PreviewShown,
  previewMessage,
} from "@motcua/screen-kit/preview/board-preview.ts";
import { ChevronLeft, ChevronRight } from "lucide-preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { createBoardPreviewer } from "../../../model/board-previewer.ts";
import { boardPart } from "../../../model/hall-checks.ts";
import { boardContentTexts } from "../../../texts/board-content-texts.ts";
import { refusalWords } from "../../../texts/refusal-words.ts";
import { Choice } from "../../parts/choice.tsx";
import type { SettingsEdit } from "../frame/settings-page.tsx";

const board = { width: 1920, height: 1080 };
const wholeHall = "";

/** The board itself, in full HD and made small, with the draft; leafed through by hand. */
export function BoardPreviewCard({ edit }: { readonly edit: SettingsEdit }) {
  const { app, language, settings } = edit;
  const texts = useTexts(boardContentTexts, app.languageChoice.language);
  const frame = useRef<HTMLIFrameElement>(null);
  const glass = useRef<HTMLDivElement>(null);
  const [zone, setZone] = useState<string>(() => settings.zones[0]?.id ?? wholeHall);
  const [place, setPlace] = useState(0);
  const [pages, setPages] = useState(1);
  const previewer = useMemo(
    () => createBoardPreviewer({ http: app.http, after: browserTiming.after }),
    [app],
  );
  const preview = previewer.preview.value;
  const problem = previewer.problem.value;
  const [begun, setBegun] = useState<"not-yet" | "ready">("not-yet");
  const scale = useScale(glass);
  const fits = boardPart.check(settings).length === 0;
  const asked = JSON.stringify(settings.board);

  useEffect(() => {
    const hear = (message: MessageEvent<unknown>) => {
      if (message.source !== frame.current?.contentWindow) return;
      if (previewMessage<PreviewReady>(message, location.origin, "preview-ready")) setBegun("ready");
      const shown = previewMessage<PreviewShown>(message, location.origin, "preview-shown");
      if (shown !== null) setPages(shown.pages);
    };
    addEventListener("message", hear);
    return () => removeEventListener("message", hear);
  }, []);

  useEffect(() => {
    if (!fits) return;
    return previewer.follow({ board: settings.board, zone: zone === wholeHall ? null : (zone as ZoneId) });
  }, [asked, fits, zone]);

  const at = ((place % pages) + pages) % pages;
  useEffect(() => {
    if (begun !== "ready" || preview === null) return;
    const show: PreviewShow = {
      kind: "preview-show",
      view: preview.view,
      nowMs: preview.now,
      timeZone: preview.timeZone,
      place: at,
    };
    frame.current?.contentWindow?.postMessage(show, location.origin);
  }, [begun, preview, at]);

  return (
    <Card tone="plain" class="settings-card">
      <div class="settings-card__head">
        <h2>{texts.preview}</h2>
        <p>{texts.previewWords}</p>
      </div>
      {settings.zones.length > 1 && (
        <Choice
          label={texts.previewOf}
          value={zone}
          choices={[
            ...settings.zones.map((one) => ({ value: one.id as string, words: one[language] })),
            { value: wholeHall, words: texts.wholeHall },
          ]}
          onChoose={(chosen) => {
            setZone(chosen);
            setPlace(0);
          }}
        />
      )}
      <div ref={glass} class="board-glass">
        <iframe
          ref={frame}
          src="/board/?view=preview"
          title={texts.preview}
          tabIndex={-1}
          width={board.width}
          height={board.height}
          style={`transform: scale(${scale})`}
        />
      </div>
      <div class="board-leaf">
        <Button kind="quiet" size="desk" icon={ChevronLeft} onPress={() => setPlace(at - 1)}>
          {texts.previousPage}
        </Button>
        <p role="status">{texts.pageOf(String(at + 1), String(pages))}</p>
        <Button kind="quiet" size="desk" icon={ChevronRight} onPress={() => setPlace(at + 1)}>
          {texts.nextPage}
        </Button>
      </div>
      {!fits && <p class="said said--plain">{texts.previewWaits}</p>}
      {problem !== null && (
        <p class="said said--bad" role="alert">
          {problem.code === "hub-away" ? texts.previewFailed : refusalWords(problem, language)}
        </p>
      )}
    </Card>
  );
}

/** How much smaller than full HD the place for it is. */
function useScale(place: { readonly current: HTMLElement | null }): number {
  const [scale, setScale] = useState(0.25);
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const watch = new ResizeObserver(() => setScale(element.clientWidth / board.width));
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return scale;
}
