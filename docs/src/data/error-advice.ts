/** What to do about each error code that the document knows. */
export const errorAdvice: Readonly<Record<string, string>> = {
  MissingParameter: "Read the message: it names what is missing. The client never sends such a request.",
  InvalidParameter: "Read the message: it names the parameter. Correct the parameter. The same request fails again.",
  UnsupportedOperation: "Look at the type and version of the instance. The same call fails again.",
  IncompleteSignature: "Sign with this client, or compare your own signature with the curl sample of the reference.",
  "InvalidTimeStamp.Expired": "Set the clock of your machine. The service allows 15 minutes of difference.",
  SignatureNonceUsed:
    "Send a new nonce with every attempt. The client does this. Check whether a proxy repeats your requests.",
  SignatureDoesNotMatch: "Check the AccessKey secret first, then whether a proxy changes the request on its way.",
  "InvalidAccessKeyId.NotFound": "Check the AccessKey ID. It may be deleted, or belong to another account.",
  Forbidden: "Ask the owner of the account for the permission that the reference names.",
  "Forbidden.RAM": "Grant the RAM permission that the reference names to the user or role that calls.",
  NoPermission: "Grant the RAM permission that the reference names to the user or role that calls.",
  InstanceNotFound: "Check the instance ID, the region and the account: all three must be right.",
  InstanceActivating: "Wait until the instance is active, then call again.",
  InstanceStatusNotSupportCurrentAction: "Wait until the instance has finished what it is doing, then call again.",
  Throttling: "Wait, then call again. The client does so by itself.",
  "Throttling.User": "Wait, then call again. Other programs of the account count too: spread the calls.",
  "Throttling.Api": "Wait, then call again. Send fewer requests.",
  InternalError: "Call again. If it continues, give the request ID to the vendor's support.",
  ServiceUnavailable: "Call again a little later. The client does so by itself.",
};

/** A code that the document does not have. */
export interface OtherCode {
  readonly code: string;
  readonly meaning: string;
  readonly advice: string;
  /** The HTTP statuses that the mock answers it with by itself; none where it never does. */
  readonly mockStatuses: readonly number[];
}

/** Codes that the document does not have, because no page of the vendor lists them: client or mock know them all the same. */
export const otherCodes: readonly OtherCode[] = [
  {
    code: "InvalidTimeStamp.Format",
    mockStatuses: [400],
    meaning: "The header `x-acs-date` has another form than `yyyy-MM-ddTHH:mm:ssZ`. The mock answers it.",
    advice: "Write the time in UTC, without fractions of a second. The client does.",
  },
  {
    code: "MissingSecurityToken",
    mockStatuses: [400],
    meaning: "The AccessKey is temporary, and the request has no `x-acs-security-token`. The mock answers it.",
    advice: "Give the client the `securityToken` that came with the AccessKey pair.",
  },
  {
    code: "InvalidSecurityToken.MismatchWithAccessKey",
    mockStatuses: [400],
    meaning: "The security token belongs to another AccessKey. The mock answers it.",
    advice: "Take AccessKey ID, secret and token from one answer of your token service.",
  },
  {
    code: "InvalidSecurityToken.Expired",
    mockStatuses: [],
    meaning:
      "The security token has expired. The client asks its provider of credentials once more when it sees this code.",
    advice: "Give credentials as a function that fetches new ones.",
  },
  {
    code: "InvalidAction.NotFound",
    mockStatuses: [404, 405],
    meaning: "No operation has this path or name. The mock answers it.",
    advice: "Compare method, path and `x-acs-action` with the page of the operation.",
  },
];
