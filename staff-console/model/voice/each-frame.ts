/** Runs before each picture that the browser draws, until it is undone; not while nobody looks. */
export function eachFrame(run: () => void): () => void {
  let asked = requestAnimationFrame(again);
  function again() {
    asked = requestAnimationFrame(again);
    run();
  }
  return () => cancelAnimationFrame(asked);
}
