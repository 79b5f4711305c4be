import type { TabletView } from "@motcua/protocol";
import { DeviceGate, useTexts } from "@motcua/screen-kit";
import { useEffect } from "preact/hooks";
import type { Tablet } from "../model/tablet.ts";
import { tabletTexts } from "../texts/tablet-texts.ts";
import { Question } from "./question.tsx";
import { Reasons } from "./reasons.tsx";
import { Rest } from "./rest.tsx";
import { Thanks } from "./thanks.tsx";
import { FreeWords } from "./words.tsx";
import "./tablet.css";

const touches = ["pointerdown", "keydown", "input"] as const;

/** The tablet: whichever page is true now. A touch anywhere gives the question its full time again. */
export function TabletScreen({ tablet }: { readonly tablet: Tablet }) {
  const { touched } = tablet.round;
  const texts = useTexts(tabletTexts, tablet.device.languageChoice.language);
  useEffect(() => {
    for (const touch of touches) addEventListener(touch, touched);
    return () => {
      for (const touch of touches) removeEventListener(touch, touched);
    };
  }, [touched]);
  return (
    <DeviceGate
      device={tablet.device}
      whenAway="go-on"
      stillWorks={null}
      staffFacts={() => [{ label: texts.waitingVotes, value: String(tablet.waitingVotes.value) }]}
    >
      {(view) => <PageOf tablet={tablet} view={view} />}
    </DeviceGate>
  );
}

function PageOf({ tablet, view }: { readonly tablet: Tablet; readonly view: TabletView }) {
  const page = tablet.round.page.value;
  switch (page.kind) {
    case "rest":
      return <Rest tablet={tablet} view={view} />;
    case "question":
      return <Question tablet={tablet} asking={page.asking} />;
    case "reasons":
      return <Reasons tablet={tablet} asking={page.asking} />;
    case "words":
      return <FreeWords tablet={tablet} asking={page.asking} />;
    case "thanks":
      return <Thanks tablet={tablet} view={page.view} />;
    default:
      return page satisfies never;
  }
}
