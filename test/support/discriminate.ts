/** JSON as it comes out of a schema document. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

type JsonObject = { [key: string]: Json };

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Gives a copy of a schema document in which each union of objects that differ by the values of `type` is chosen by
 * it: one branch is checked and blamed, not all of them. A union that `type` does not tell apart stays as it is.
 */
export function discriminateUnions(root: Json): Json {
  const walk = (node: Json): Json => {
    if (Array.isArray(node)) return node.map(walk);
    if (!isObject(node)) return node;
    const copy: JsonObject = Object.fromEntries(
      Object.entries(node).map(([key, value]) => [key, walk(value)]),
    );
    // A list of values that the generator could not work out says nothing.
    if (Array.isArray(copy.enum) && copy.enum.length === 0) delete copy.enum;
    for (const key of ['oneOf', 'anyOf']) {
      const branches = node[key];
      if (!Array.isArray(branches)) continue;
      // "undefined" is written as {}, which would take anything; JSON has no undefined.
      const kept = branches
        .filter((branch) => !(isObject(branch) && Object.keys(branch).length === 0))
        .map(walk);
      const chosen = chooseByType(kept, root);
      if (chosen !== undefined) {
        delete copy[key];
        Object.assign(copy, chosen);
      } else copy[key] = kept;
    }
    return copy;
  };
  return walk(root);
}

/** The union as conditions on `type`, null left beside; undefined where `type` does not tell the branches apart. */
function chooseByType(branches: readonly Json[], root: Json): JsonObject | undefined {
  const objects = branches.filter((branch) => !isNull(branch));
  if (objects.length < 2 || objects.some((branch) => !isObject(branch))) return undefined;
  const seen = new Set<Json>();
  const conditions: Json[] = [];
  for (const branch of objects) {
    const types = typesOf(branch, root);
    if (types === undefined || types.some((type) => seen.has(type))) return undefined;
    for (const type of types) seen.add(type);
    conditions.push({
      if: { type: 'object', required: ['type'], properties: { type: { enum: types } } },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: branch,
    });
  }
  const known: JsonObject = { type: 'object', required: ['type'], properties: { type: { enum: [...seen] } } };
  const union: JsonObject = { ...known, allOf: conditions };
  if (objects.length === branches.length) return union;
  return {
    type: ['object', 'null'],
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    ...{ if: { type: 'object' }, then: union },
  };
}

const isNull = (branch: Json) => isObject(branch) && branch.type === 'null';

/** The values that a branch's `type` takes; undefined where it names none. */
function typesOf(branch: Json | undefined, root: Json): Json[] | undefined {
  if (!isObject(branch)) return undefined;
  if (typeof branch.$ref === 'string') return typesOf(follow(branch.$ref, root), root);
  const { properties } = branch;
  const type = isObject(properties) ? properties.type : undefined;
  return constantsOf(type, root);
}

function constantsOf(type: Json | undefined, root: Json): Json[] | undefined {
  if (!isObject(type)) return undefined;
  if (typeof type.$ref === 'string') return constantsOf(follow(type.$ref, root), root);
  if (type.const !== undefined) return [type.const];
  return Array.isArray(type.enum) && type.enum.length > 0 ? type.enum : undefined;
}

/** What a reference inside the document points to. */
export function follow(ref: string, root: Json): Json | undefined {
  return ref
    .replace(/^#\/?/u, '')
    .split('/')
    .map((part) => decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<Json | undefined>((node, key) => (isObject(node) ? node[key] : undefined), root);
}
