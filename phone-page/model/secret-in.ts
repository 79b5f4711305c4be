/** The secret behind the `#` of the ticket's link; null when it cannot be one. It never leaves for a server's log. */
export function secretIn(hash: string): string | null {
  return /^#([A-Za-z0-9_-]{22})$/.exec(hash)?.[1] ?? null;
}
