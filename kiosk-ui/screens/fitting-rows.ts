import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";

/**
 * As many rows as the page has room for, at most `most`: nobody should have to swipe. Names, letters and glasses differ,
 * so it is tried, not reckoned; it begins afresh when `about` changes.
 */
export function useFittingRows(most: number, about: string): [number, RefObject<HTMLUListElement | null>] {
  const list = useRef<HTMLUListElement>(null);
  const [rows, setRows] = useState(most);
  useLayoutEffect(() => setRows(most), [most, about]);
  useLayoutEffect(() => {
    const body = list.current?.closest(".kiosk__body");
    if (!list.current || !body) return;
    const tooMuch = body.scrollHeight - body.clientHeight;
    const rowHeight = list.current.offsetHeight / rows;
    if (tooMuch > 1) setRows(Math.max(1, rows - Math.ceil(tooMuch / rowHeight)));
  });
  useEffect(() => {
    // letters that load late are wider or narrower than those before
    if (document.fonts.status === "loading") void document.fonts.ready.then(() => setRows(most));
  }, [most]);
  return [rows, list];
}
