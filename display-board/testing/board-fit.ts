/** Whether everything on a board has its place: measured in the page, by a browser. */
import type { Locator, Page } from "playwright-core";

/** Elements that reach out of the glass, or whose words do not fit. */
export function misfits(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const all = [...document.querySelectorAll("main, main *")].filter((e) => !e.closest(".kit-only-heard"));
    const outside = all.filter((element) => {
      const { right, bottom } = element.getBoundingClientRect();
      return right > innerWidth + 1 || bottom > innerHeight + 1;
    });
    const cut = all.filter((element) => {
      const hides = getComputedStyle(element).overflow !== "visible";
      return (
        hides &&
        (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 2)
      );
    });
    return [...outside, ...cut].map((element) => `${element.tagName}.${element.className}`);
  });
}

/** What an element lies over or under: its own surroundings apart, nothing should. */
export function coveredBy(one: Locator): Promise<string[]> {
  return one.evaluate((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const others = [...document.querySelectorAll("main *")].filter(
      (other) => !other.contains(element) && !element.contains(other),
    );
    const isCovered = (other: Element) => {
      const box = other.getBoundingClientRect();
      return box.left < right && box.right > left && box.top < bottom && box.bottom > top;
    };
    return others.filter(isCovered).map((other) => `${other.tagName}.${other.getAttribute("class")}`);
  });
}
