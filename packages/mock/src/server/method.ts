import type { IHttpRequest } from "@stoplight/prism-http";

type Method = IHttpRequest["method"];

const methods: readonly Method[] = ["get", "put", "post", "delete", "options", "head", "patch"];

/** A method as Prism names it. One that it does not know is taken for `trace`, which the document declares nowhere. */
export function methodOf(method: string): Method {
  const name = method.toLowerCase();
  return methods.find((one) => one === name) ?? "trace";
}
