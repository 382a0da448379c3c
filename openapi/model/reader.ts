/** An object of the document, its values not yet looked at. */
export type Node = Readonly<Record<string, unknown>>;

/** The document says something that this project cannot handle, or that contradicts itself. */
export class ModelError extends Error {
  override readonly name = "ModelError";
}

/**
 * Takes a value as an object.
 * @throws {ModelError} saying where the document has something else.
 */
export function object(value: unknown, where: string): Node {
  if (isNode(value)) return value;
  throw new ModelError(`${where} is no object`);
}

/** Takes a value as an object, and a missing one as an empty object. */
export function optionalObject(value: unknown, where: string): Node {
  return value === undefined ? {} : object(value, where);
}

/** Takes a value as a list, and a missing one as an empty list. */
export function list(value: unknown, where: string): readonly unknown[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw new ModelError(`${where} is no list`);
  return value;
}

/** Takes a value as text that is not empty. */
export function text(value: unknown, where: string): string {
  if (typeof value !== "string" || value.trim() === "") throw new ModelError(`${where} is no text`);
  return value;
}

/** Takes a value as text, and a missing one as `undefined`. */
export function optionalText(value: unknown, where: string): string | undefined {
  return value === undefined ? undefined : text(value, where);
}

/** Takes a value as true or false, and a missing one as false. */
export function flag(value: unknown, where: string): boolean {
  if (value === undefined || typeof value === "boolean") return value ?? false;
  throw new ModelError(`${where} is neither true nor false`);
}

/**
 * Holds the keys of an object to those that are known, so that nothing in the document is passed over.
 * @throws {ModelError} naming the key that is not known.
 */
export function onlyKnown(node: Node, known: readonly string[], where: string): void {
  const unknown = Object.keys(node).find((key) => !known.includes(key));
  if (unknown !== undefined) throw new ModelError(`${where}: openapi/model does not know the keyword \`${unknown}\``);
}

/** What a `$ref` leads to: the object, and the name of the component that it is. */
export interface Target {
  readonly node: Node;
  readonly component: string | undefined;
}

/** Follows local `$ref`s to the object that they name. What stands beside a `$ref` counts more than what it names. */
export function follow(root: Node, value: unknown, where: string): Target {
  const { $ref, ...beside } = object(value, where);
  if ($ref === undefined) return { node: beside, component: undefined };
  const pointer = text($ref, `${where}/$ref`);
  const keys = pointer.replace(/^#\//, "").split("/");
  const target = keys.reduce<unknown>((inner, key) => object(inner, pointer)[unescapeKey(key)], root);
  const { node } = follow(root, target, pointer);
  return { node: { ...node, ...beside }, component: keys.at(-1) };
}

function unescapeKey(key: string): string {
  return decodeURIComponent(key).replaceAll("~1", "/").replaceAll("~0", "~");
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
