/** The service's time, as far as it is known. */
export interface Clock {
  now(): Date;
  /** Follows the `Date` header of an answer. `false` if there is none that can be right. */
  follow(date: string | null): boolean;
}

/** A clock that starts as this one. */
export function followingClock(system: () => Date): Clock {
  let offsetMs = 0;
  return {
    now: () => new Date(Number(system()) + offsetMs),
    follow(date) {
      const text = `${date}`;
      // `Date.parse` takes almost anything for a date; one of HTTP begins with a day of the week.
      const at = /^[A-Z][a-z]+,? /.test(text) ? Date.parse(text) : Number.NaN;
      // From 2017, when this version of the API appeared, to 2096: any other time is that of a broken clock.
      if (!(at > 1.5e12 && at < 4e12)) return false;
      offsetMs = at - system().getTime();
      return true;
    },
  };
}
