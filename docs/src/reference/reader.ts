/** An object of the document, its values not yet looked at. */
export type Node = Readonly<Record<string, unknown>>;

/** Takes a value as an object, or says where the document has something else. */
export function object(value: unknown, where: string): Node {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Error(`${where} is no object`);
  return Object.fromEntries(Object.entries(value));
}

/** Takes a value as an object, and a missing one as an empty object. */
export function optionalObject(value: unknown, where: string): Node {
  return value === undefined ? {} : object(value, where);
}

/** Takes a value as a list, and a missing one as an empty list. */
export function list(value: unknown, where: string): readonly unknown[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw new Error(`${where} is no list`);
  return value;
}

/** Takes a value as text, or says where the document has something else. */
export function text(value: unknown, where: string): string {
  if (typeof value !== "string") throw new Error(`${where} is no text`);
  return value;
}

/** Follows a local `$ref` to the object that it names; an object without one is its own answer. */
export function resolve(root: Node, value: unknown, where: string): Node {
  const node = object(value, where);
  if (node.$ref === undefined) return node;
  const pointer = text(node.$ref, `${where}/$ref`);
  let target: unknown = root;
  for (const key of pointer.replace(/^#\//, "").split("/")) {
    target = object(target, pointer)[key.replaceAll("~1", "/").replaceAll("~0", "~")];
  }
  return resolve(root, target, pointer);
}
