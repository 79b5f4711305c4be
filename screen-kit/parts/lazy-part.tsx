import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";

/** A part of a screen whose code comes later than the page. */
export interface LazyPart<Props> {
  readonly Part: ComponentType<Props>;
  /** fetches the code before it is needed, so that it is there when the hub is not */
  fetch(): Promise<void>;
}

export interface LazyPartParts<Props> {
  readonly load: () => Promise<ComponentType<Props>>;
  /** what stands there until the code has come, or if it does not come */
  readonly Meanwhile: ComponentType<Props> | null;
}

/** Keeps what is rarely opened out of the first load. What did not come is asked for anew when the part shows again. */
export function lazyPart<Props extends object>({ load, Meanwhile }: LazyPartParts<Props>): LazyPart<Props> {
  let loaded: ComponentType<Props> | null = null;
  const fetch = async () => {
    loaded ??= await load();
  };
  return {
    fetch: () => fetch().catch(() => undefined),
    Part(props) {
      const [, showAnew] = useState(0);
      useEffect(() => {
        if (loaded !== null) return;
        let isShown = true;
        fetch().then(
          () => {
            if (isShown) showAnew((times) => times + 1);
          },
          () => undefined,
        );
        return () => {
          isShown = false;
        };
      }, []);
      const Loaded = loaded;
      if (Loaded !== null) return <Loaded {...props} />;
      return Meanwhile === null ? null : <Meanwhile {...props} />;
    },
  };
}
