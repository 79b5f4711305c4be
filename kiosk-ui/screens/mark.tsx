/** The place of the office's own image; until it has one, an open door. */
export function Mark() {
  return (
    <svg class="kiosk__mark" viewBox="0 0 512 512" aria-hidden="true" focusable="false">
      <rect width="512" height="512" rx="112" fill="var(--primary)" />
      <g fill="none" stroke="var(--primary-ink)" stroke-width="40" stroke-linecap="round">
        <path d="M136 396V196a120 120 0 0 1 240 0v200M96 396h320" />
      </g>
      <circle cx="256" cy="268" r="44" fill="var(--primary-ink)" />
    </svg>
  );
}
