/** The nonces that were used. */
export interface Nonces {
  /** Notes a nonce. Answers `false` if it was noted before. */
  use(nonce: string): boolean;
  clear(): void;
}

/** Remembers the last `capacity` nonces, so that a mock that runs for days does not grow. */
export function createNonces(capacity: number): Nonces {
  const used = new Set<string>();
  return {
    use(nonce) {
      if (used.has(nonce)) return false;
      used.add(nonce);
      // A set keeps the order of insertion: the first is the oldest.
      for (const oldest of used) {
        if (used.size <= capacity) break;
        used.delete(oldest);
      }
      return true;
    },
    clear: () => used.clear(),
  };
}
