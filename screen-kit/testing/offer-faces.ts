/** What a page of faces offers to a test, which turns from face to face without loading it anew. */
export interface FacesOffered {
  showFace(face: string | null, language: string | null): Promise<void>;
}

export interface FacesParts {
  readonly address: URLSearchParams;
  readonly page: HTMLElement;
  /** takes what was shown away and shows this face of a device of its own; null is the page's first one */
  readonly show: (face: string | null, language: string | null) => Promise<void>;
}

/** Shows the face of the address, `?face=reasons&language=en`, and offers the others. */
export async function offerFaces({ address, page, show }: FacesParts): Promise<void> {
  const asServed = [...page.attributes].map(({ name, value }) => ({ name, value }));
  const showFace: FacesOffered["showFace"] = async (face, language) => {
    // no face inherits a look from the one before
    for (const { name } of [...page.attributes]) page.removeAttribute(name);
    for (const { name, value } of asServed) page.setAttribute(name, value);
    await show(face, language);
    // drawn, and what waits for a frame has run
    for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
  };
  Object.assign(globalThis, { showFace } satisfies FacesOffered);
  await showFace(address.get("face"), address.get("language"));
}
