import { sharedAddress } from "./shared.ts";
import type { Reference } from "./view.ts";

/** An anchor that once stood on the one page of the reference, and where what it names stands now. */
type Moved = readonly [old: string, now: string];

/**
 * The old anchors, from the special to the general. One that ends in `/` stands for all that begin so: what follows is
 * appended to the new place, with dots in place of slashes.
 */
export function movedAnchors({ operations, shared }: Reference): readonly Moved[] {
  return operations.flatMap(({ operation, address, responses }) => {
    const old = `operation/${operation.operationId}`;
    const headers = responses.flatMap(({ id, headers, sharedHeaders }) => [
      ...sharedHeaders.map(({ name }): Moved => [`${old}/${id}/header/${name}`, `${sharedAddress}#header.${name}`]),
      ...headers.map((header): Moved => [`${old}/${id}/header/${header.name}`, `${address}#${header.id}`]),
    ]);
    const bodies = responses.flatMap(({ id, bodyAt, response }): Moved[] => {
      const name = shared.bodies.find((body) => body.name === response.body.schema.component)?.name;
      return bodyAt && name !== undefined ? [[`${old}/${id}/`, `${sharedAddress}#${name}.`]] : [];
    });
    return [
      ...headers,
      ...bodies,
      ...operation.parameters.map(({ name }): Moved => [`${old}/${name}`, `${address}#request.${name}`]),
      [`${old}/`, `${address}#`],
      [old, address],
    ];
  });
}
