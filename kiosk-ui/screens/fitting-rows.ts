import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";

/**
 * As many rows as the page has room for, at most `most`: nobody should have to swipe. Names, letters and glasses differ,
 * so it is tried, not reckoned; it begins afresh when `about` changes.
 */
export function useFittingRows(most: number, about: string): [number, RefObject<HTMLUListElement | null>] {
  const list = useRef<HTMLUListElement>(null);
  const key = `${most} ${about}`;
  const [fitted, setFitted] = useState({ key, rows: most });
  const rows = fitted.key === key ? fitted.rows : most;
  const fit = () => {
    const body = list.current?.closest(".kiosk__body");
    if (!list.current || !body) return;
    const tooMuch = body.scrollHeight - body.clientHeight;
    const rowHeight = list.current.offsetHeight / rows;
    if (tooMuch > 1 && rows > 1) {
      setFitted({ key, rows: Math.max(1, rows - Math.ceil(tooMuch / rowHeight)) });
    }
  };
  useLayoutEffect(fit);
  useEffect(() => {
    // letters and styles that come late change what fits, without anything being drawn anew
    if (list.current === null) return;
    const observer = new ResizeObserver(fit);
    observer.observe(list.current);
    return () => observer.disconnect();
  });
  return [rows, list];
}
