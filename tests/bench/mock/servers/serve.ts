/** Tells the benchmark where this process listens, and from then on its heap in bytes whenever it is asked. */
export function serve(url: string): void {
  process.send?.(url);
  process.on("message", () => {
    globalThis.gc?.();
    process.send?.(process.memoryUsage().heapUsed);
  });
  process.on("disconnect", () => process.exit());
}
