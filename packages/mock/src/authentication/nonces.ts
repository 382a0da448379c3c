/** The nonces that were used. */
export interface Nonces {
  /** Notes a nonce. Answers `false` if it was noted before. */
  use(nonce: string): boolean;
  clear(): void;
}

/**
 * Remembers the last `capacity` nonces, and some before them, so that a mock that runs for days does not grow. They are
 * forgotten many at a time: to find the first of a set that much was deleted from takes long.
 */
export function createNonces(capacity: number): Nonces {
  let older = new Set<string>();
  let newer = new Set<string>();
  return {
    use(nonce) {
      if (older.has(nonce) || newer.has(nonce)) return false;
      if (newer.size === capacity) {
        older = newer;
        newer = new Set();
      }
      newer.add(nonce);
      return true;
    },
    clear() {
      older = new Set();
      newer = new Set();
    },
  };
}
