const most = 20;
const perSuccess = 0.2;

/** How many more retries the calls of a client may make together. */
export interface RetryBudget {
  /** Takes one retry out. `false` if none is left. */
  take(): boolean;
  /** Puts a part of one back: a call has succeeded. */
  refund(): void;
}

/**
 * A budget of 20 retries, to which every fifth successful call adds one. In an outage it runs dry, so that the calls
 * of a client put hardly more load on the service than without retries.
 */
export function retryBudget(): RetryBudget {
  let left = most;
  return {
    take() {
      if (left < 1) return false;
      left -= 1;
      return true;
    },
    refund() {
      left = Math.min(most, left + perSuccess);
    },
  };
}
