export const credentials = { accessKeyId: "example-id", accessKeySecret: "example-secret" };
