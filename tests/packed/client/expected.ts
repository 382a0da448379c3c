/** What a program sees in every runtime. */
export const expected = {
  fetched: ["ep-3", "ep-4"],
  answered: [400, "InstanceNotFound"],
  signedAndListed: ["ep-1", "ep-2", "ep-3"],
  paged: ["ep-1", "ep-2", "ep-3", "ep-4", "ep-5"],
  retried: [["InvalidResponseError"], "REQUEST-ID"],
  failed: ["ApiError", "InstanceNotFound", "ERROR-ID"],
  redirected: "InvalidResponseError",
  aborted: "enough",
  late: "TimeoutError",
  waited: "ep-4",
};
