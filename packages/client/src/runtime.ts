// What differs from runtime to runtime. Nothing here is looked up before it is needed.

/** The part of `node:crypto` that signing uses. Node, Deno, Bun and workerd have it. */
export interface NodeCrypto {
  /** Absent before Node 20.12. */
  hash?(algorithm: string, data: string, encoding: "hex"): string;
  createHmac(algorithm: string, key: string): { update(data: string): { digest(encoding: "hex"): string } };
  randomUUID(): string;
}

declare const process:
  | {
      readonly env?: Readonly<Record<string, string | undefined>>;
      /** Absent before Node 20.16. */
      getBuiltinModule?(id: "node:crypto"): NodeCrypto | undefined;
    }
  | undefined;

/** A variable of the environment. `undefined` where it is unset or empty, or where there is no environment. */
export function environment(name: string): string | undefined {
  return (typeof process === "undefined" ? undefined : process.env?.[name]) || undefined;
}

/** The credentials that the environment holds, by the names that the vendor's own tools read. */
export function environmentCredentials(): {
  readonly accessKeyId: string | undefined;
  readonly accessKeySecret: string | undefined;
  readonly securityToken: string | undefined;
} {
  return {
    accessKeyId: environment("ALIBABA_CLOUD_ACCESS_KEY_ID"),
    accessKeySecret: environment("ALIBABA_CLOUD_ACCESS_KEY_SECRET"),
    securityToken: environment("ALIBABA_CLOUD_SECURITY_TOKEN"),
  };
}

let node: NodeCrypto | undefined | null = null;

/** The synchronous `node:crypto`, where there is one. No bundler follows this look-up. */
export function nodeCrypto(): NodeCrypto | undefined {
  if (node === null) node = typeof process === "undefined" ? undefined : process.getBuiltinModule?.("node:crypto");
  return node;
}

/** A random UUID. */
export function randomUuid(): string {
  return (nodeCrypto() ?? crypto).randomUUID();
}

/** Whether this is a page or a worker of a browser, which do not let a program name itself in `User-Agent`. */
export function isBrowser(): boolean {
  return "document" in globalThis || "WorkerGlobalScope" in globalThis;
}
