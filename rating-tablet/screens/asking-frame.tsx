import { ProgressBar, useTexts } from "@motcua/screen-kit";
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Asking } from "../model/page.ts";
import type { Tablet } from "../model/tablet.ts";
import { tabletTexts } from "../texts/tablet-texts.ts";
import { Officer } from "./officer.tsx";
import "./asking-frame.css";

export interface AskingFrameProps {
  readonly tablet: Tablet;
  readonly asking: Asking;
  readonly kind: "question" | "reasons" | "words";
  readonly title: string;
  readonly hint: ComponentChildren;
  readonly children: ComponentChildren;
  /** the buttons at the foot: the quiet one left, the next step right */
  readonly left: ComponentChildren;
  readonly right: ComponentChildren;
}

/** The frame of the question and its two steps: whom it is about, one title, the time that is left. */
export function AskingFrame(props: AskingFrameProps) {
  const { tablet, asking, kind } = props;
  const texts = useTexts(tabletTexts, tablet.device.languageChoice.language);
  const heading = useRef<HTMLHeadingElement>(null);
  const focusHeading = () => heading.current?.focus({ preventScroll: true });
  useEffect(focusHeading, []);
  return (
    <main class={`asking asking--${kind}`} data-guard={tablet.round.guard.value}>
      <header class="asking__head">
        <Officer tablet={tablet} view={asking.view} size="row" />
        <p class="asking__about">
          {texts.counter} <strong>{asking.view.counter.number}</strong> · {texts.number}{" "}
          <strong>{asking.number}</strong>
        </p>
      </header>
      <div class="asking__title">
        <h1 ref={heading} tabIndex={-1}>
          {props.title}
        </h1>
        <p class="asking__hint">{props.hint}</p>
      </div>
      <div class="asking__body">{props.children}</div>
      <footer class="asking__foot">
        {props.left}
        <ProgressBar label={texts.untilClose} share={tablet.round.untilClose.share.value ?? 0} tone="next" />
        {props.right}
      </footer>
    </main>
  );
}
