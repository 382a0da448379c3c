/** An AccessKey pair that a mock accepts. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  /** With it, requests must carry exactly this token; without it, none. */
  readonly securityToken?: string | undefined;
}
