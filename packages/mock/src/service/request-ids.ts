/**
 * Makes request IDs in the form of the service's: UUIDs in upper case.
 * @param seed The same seed gives the same IDs in the same order. Without one they are random.
 */
export function createRequestIds(seed: number | undefined): () => string {
  if (seed === undefined) return () => crypto.randomUUID().toUpperCase();
  const random = splitMix32(seed);
  return () => {
    const hex = Array.from({ length: 4 }, () => random().toString(16).padStart(8, "0")).join("");
    return hex.replace(/(.{8})(.{4}).(.{3}).(.{3})/, "$1-$2-4$3-8$4-").toUpperCase();
  };
}

// A small generator is enough: the IDs must repeat with the seed, not resist guessing.
function splitMix32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
}
