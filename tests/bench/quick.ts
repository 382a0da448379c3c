/** Whether this run only tries whether all can be measured: `--quick`. Its record says so. */
export const quick: boolean = process.argv.includes("--quick");

/** How many rounds are measured. */
export function rounds(whole: number): number {
  return quick ? 1 : whole;
}
