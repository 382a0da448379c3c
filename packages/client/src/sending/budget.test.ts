import { expect, test } from "vitest";
import { retryBudget as budgetOf, type RetryBudgetOptions, type Share } from "./budget.ts";

/** A budget for calls that make as many retries as by default. */
function retryBudget(options: RetryBudgetOptions | false | undefined): (resource: string) => Share {
  const budget = budgetOf(options);
  return (resource) => budget(resource, 2);
}

/** How many retries each of these calls is given in turn, until none is given any more. */
function drain(shares: readonly Share[]): number {
  let taken = 0;
  for (let before = -1; before < taken; ) {
    before = taken;
    for (const share of shares) if (share.take()) taken++;
  }
  return taken;
}

const open = (times: number, budget: ReturnType<typeof retryBudget>, resource = "/a") =>
  Array.from({ length: times }, () => budget(resource));

test("calls one after the other have 100 retries, and no success in between earns more", () => {
  const budget = retryBudget(undefined);
  let taken = 0;
  for (let call = 0; call < 1000; call++) {
    const share = budget("/a");
    for (let retry = 0; retry < 2; retry++) taken += Number(share.take());
    share.end(false);
  }
  expect(taken).toBe(100);
});

test("1,000 calls at the same time have two retries each", () => {
  expect(drain(open(1000, retryBudget(undefined)))).toBe(2000);
});

test("five successes earn one retry, and no more than have been made", () => {
  const budget = retryBudget(undefined);
  const [share] = open(1, budget);
  expect(share && drain([share])).toBe(100);
  for (let success = 0; success < 5; success++) budget("/a").end(true);
  expect(share && drain([share])).toBe(1);
});

test("a resource that fails leaves the others their retries, and all together have five times as many", () => {
  const budget = retryBudget(undefined);
  expect(drain(open(1, budget, "/failing"))).toBe(100);
  expect(drain(open(1, budget, "/other"))).toBe(100);
  const rest = Array.from({ length: 9 }, (_, index) => drain(open(1, budget, `/${index}`)));
  expect(rest).toEqual([100, 100, 100, 0, 0, 0, 0, 0, 0]);
});

test("numbers that are given hold however many calls are under way", () => {
  const budget = retryBudget({ retries: 3, perSuccess: 1 });
  const shares = open(50, budget);
  expect(drain(shares)).toBe(3);
  shares.pop()?.end(true);
  expect(drain(shares)).toBe(1);
  expect(drain(open(9, retryBudget({ retries: 0, perSuccess: 0 })))).toBe(0);
});

test("without a budget nothing is refused", () => {
  const [share] = open(1, retryBudget(false));
  for (let retry = 0; retry < 10_000; retry++) expect(share?.take()).toBe(true);
  share?.end(true);
  expect(share?.take()).toBe(true);
});

test("the accounts of resources that owe retries are forgotten when there are more than 1,000", () => {
  const budget = retryBudget({ retries: 1000, perSuccess: 0 });
  const take = (resource: string, times: number) => {
    const share = budget(resource);
    const given = Array.from({ length: times }, share.take).filter(Boolean).length;
    share.end(false);
    return given;
  };
  expect(take("/first", 1001)).toBe(1000);
  for (let index = 0; index < 999; index++) take(`/${index}`, 1);
  expect(take("/first", 1)).toBe(0);
  take("/one more", 1);
  expect(take("/first", 1)).toBe(1);
});

test("what a call owes stays known while another to the same resource is under way", () => {
  const budget = retryBudget({ retries: 1, perSuccess: 0 });
  const [one, other] = open(2, budget);
  expect(one?.take()).toBe(true);
  one?.end(false);
  expect(budget("/a").take()).toBe(false);
  other?.end(false);
  expect(budget("/a").take()).toBe(false);
});

test("resources that owe nothing are forgotten at once, and push out none that does", () => {
  const budget = retryBudget({ retries: 1, perSuccess: 0 });
  expect(budget("/failing").take()).toBe(true);
  for (let index = 0; index < 3000; index++) budget(`/${index}`).end(true);
  expect(budget("/failing").take()).toBe(false);
});

test("resources that owe nothing do not count among the 1,000", () => {
  const budget = retryBudget({ retries: 1, perSuccess: 0 });
  const failing = budget("/failing");
  expect(failing.take()).toBe(true);
  for (let index = 0; index < 1000; index++) budget(`/${index}`).end(true);
  failing.end(false);
  expect(budget("/failing").take()).toBe(false);
});

test("as long as retries are owed, the most calls that were under way count", () => {
  const budget = retryBudget(undefined);
  const shares = open(200, budget);
  for (const share of shares.slice(0, 150)) share.take();
  for (const share of shares) share.end(false);
  expect(drain(open(1, budget))).toBe(400 - 150);
});

test("once nothing is owed, the calls of before no longer count", () => {
  const budget = retryBudget(undefined);
  for (const share of open(1000, budget)) share.end(true);
  const rest = Array.from({ length: 9 }, (_, index) => drain(open(1, budget, `/${index}`)));
  expect(rest).toEqual([100, 100, 100, 100, 100, 0, 0, 0, 0]);
});

test("calls under way have as many retries as each of them may make", () => {
  const budget = budgetOf(undefined);
  const shares = Array.from({ length: 200 }, () => budget("/a", 4));
  expect(drain(shares)).toBe(800);
  // What another call may make less, it finds used up.
  expect(budget("/a", 3).take()).toBe(false);
  const eager = budgetOf(undefined);
  expect(drain([eager("/a", 250)])).toBe(250);
  expect(drain(Array.from({ length: 4 }, () => budgetOf({ retries: 3, perSuccess: 1 })("/a", 9)))).toBe(12);
});
