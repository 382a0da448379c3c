/** The nonces that were used. */
export interface Nonces {
  /** Notes a nonce. Answers `false` if it was noted before. */
  use(nonce: string): boolean;
  clear(): void;
}

/** Remembers the last `capacity` nonces, so that a mock that runs for days does not grow. */
export function createNonces(capacity: number): Nonces {
  const used = new Set<string>();
  // A ring of the same nonces: to find the first of a set that much was deleted from takes long.
  let ring: string[] = [];
  let next = 0;
  return {
    use(nonce) {
      if (used.has(nonce)) return false;
      used.delete(ring[next] ?? "");
      used.add(nonce);
      ring[next] = nonce;
      next = (next + 1) % capacity;
      return true;
    },
    clear() {
      used.clear();
      ring = [];
    },
  };
}
