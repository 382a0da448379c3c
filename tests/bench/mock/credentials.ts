/** An AccessKey pair of no one. */
export const credentials = { accessKeyId: "example-id", accessKeySecret: "example-secret" };
