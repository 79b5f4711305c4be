import { Button, useTexts } from "@motcua/screen-kit";
import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { shellTexts } from "../../texts/shell-texts.ts";
import type { PageProps } from "../console.tsx";

type Loaded =
  | { readonly kind: "loading" }
  | { readonly kind: "ready"; readonly Page: ComponentType<PageProps> }
  | { readonly kind: "failed" };

/** A page whose code is fetched when it is first gone to; a line that breaks meanwhile is said and tried again. */
export function lazyPage(load: () => Promise<ComponentType<PageProps>>): ComponentType<PageProps> {
  let loaded: Loaded = { kind: "loading" };
  return function LazyPage(props: PageProps) {
    const [state, setState] = useState(loaded);
    const [tries, setTries] = useState(0);
    const texts = useTexts(shellTexts, props.app.languageChoice.language);
    useEffect(() => {
      if (loaded.kind === "ready") return;
      let isShown = true;
      const show = (next: Loaded) => {
        loaded = next;
        if (isShown) setState(next);
      };
      load().then(
        (Page) => show({ kind: "ready", Page }),
        () => show({ kind: "failed" }),
      );
      return () => {
        isShown = false;
      };
    }, [tries]);
    if (state.kind === "ready") return <state.Page {...props} />;
    return (
      <main class="page-wait">
        <p role="status">{state.kind === "loading" ? texts.loading : texts.loadFailed}</p>
        {state.kind === "failed" && (
          <Button kind="primary" size="desk" onPress={() => setTries(tries + 1)}>
            {texts.again}
          </Button>
        )}
      </main>
    );
  };
}
