const most = 100;
const perSuccess = 0.2;
const resources = 5;
const mostAccounts = 1000;

/** How many retries the calls of a client may make together. */
export interface RetryBudgetOptions {
  /**
   * How many retries the calls to one resource, which is a path, may make beyond those that successes have earned; the
   * calls to all resources together five times as many. A number from 0.
   */
  readonly retries: number;
  /** How much of a retry each success earns. A number from 0. */
  readonly perSuccess: number;
}

/** What one call may take from the budget. */
export interface Share {
  /** Takes one retry out. `false` if none is left. */
  take(): boolean;
  /** The call has ended. */
  end(succeeded: boolean): void;
}

interface Account {
  /** Retries that were made and that no success has earned yet. */
  debt: number;
  /** Calls under way. */
  calls: number;
  /** The most calls that were under way at a time, since the last time without debt. */
  peak: number;
}

/**
 * Keeps an outage from being multiplied: once the budget is used up, calls put hardly more load on the service than
 * without retries. Each resource has a budget of its own, so that one that fails does not use up what others need, and
 * there is one for all. As many retries as the calls that are under way may make are there, so that a busy program gets
 * over an outage that is shorter than their waits.
 * @param options - `undefined` is the default, `false` no limit.
 * @returns opens the share of a call to a resource, which may make so many retries.
 */
export function retryBudget(
  options: RetryBudgetOptions | false | undefined,
): (resource: string, maxRetries: number) => Share {
  const all: Account = { debt: 0, calls: 0, peak: 0 };
  const accounts = new Map<string, Account>();

  return (resource, maxRetries) => {
    // The sums of fractions are not exact, so a hair's breadth is allowed.
    const hasLeft = ({ debt, peak }: Account, times: number) =>
      debt + 1 <= (options ? options.retries * times : Math.max(most * times, maxRetries * peak)) + 1e-6;
    let own = accounts.get(resource);
    if (!own) {
      own = { debt: 0, calls: 0, peak: 0 };
      accounts.set(resource, own);
    }
    begin(own);
    begin(all);
    return {
      take() {
        if (options === false) return true;
        if (!hasLeft(own, 1) || !hasLeft(all, resources)) return false;
        own.debt++;
        all.debt++;
        return true;
      },
      end(succeeded) {
        const earned = succeeded ? (options ? options.perSuccess : perSuccess) : 0;
        end(own, earned);
        end(all, earned);
        if (own.calls + own.debt === 0) accounts.delete(resource);
        else if (accounts.size > mostAccounts) accounts.clear();
      },
    };
  };
}

function begin(account: Account): void {
  account.calls++;
  account.peak = account.debt > 0 ? Math.max(account.peak, account.calls) : account.calls;
}

function end(account: Account, earned: number): void {
  account.calls--;
  account.debt = Math.max(0, account.debt - earned);
}
