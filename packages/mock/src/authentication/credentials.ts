/** An AccessKey pair that a mock accepts. */
export interface Credentials {
  /** The ID that a request names in `Authorization`. */
  readonly accessKeyId: string;
  /** What the request has to be signed with. */
  readonly accessKeySecret: string;
  /** With it, requests must carry exactly this token; without it, none. */
  readonly securityToken?: string | undefined;
}
