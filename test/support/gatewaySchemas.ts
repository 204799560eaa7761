import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv, type ValidateFunction } from 'ajv';
import { z } from 'zod';
import { discriminateUnions, isObject, type Json } from './discriminate.ts';
import { describeErrors, type Violation } from './violation.ts';

/** What discord-api-types has against what goes over the gateway. */
export type GatewayValidator = {
  /** `{ op, d, s, t }` from the server. */
  findSentViolations(payload: unknown): Violation[];
  /** `{ op, d }` from a client. */
  findReceivedViolations(payload: unknown): Violation[];
};

const TYPES = fileURLToPath(import.meta.resolve('./gatewayTypes.ts'));
const MODULES = join(import.meta.dirname, '../../node_modules');
const CACHE = join(MODULES, '.cache/clipfile');

const sent = z.looseObject({
  op: z.int(),
  d: z.unknown().optional(),
  s: z.int().nullable(),
  t: z.string().nullable(),
});
const interaction = z.looseObject({
  type: z.int(),
  guild_id: z.string().optional(),
  data: z.looseObject({ type: z.int().optional() }),
  user: z.unknown().optional(),
  member: z.unknown().optional(),
});

const WITHOUT_DISPATCH: ReadonlyMap<number, string> = new Map([
  [7, 'ServerReconnect'],
  [9, 'ServerInvalidSession'],
  [10, 'ServerHello'],
  [11, 'ServerHeartbeatAck'],
]);
const MESSAGE_COMMAND = 3;
const INTERACTION_KINDS: ReadonlyMap<number, string> = new Map([
  [2, 'Slash'],
  [3, 'Component'],
  [4, 'Autocomplete'],
  [5, 'Modal'],
]);

let loading: Promise<GatewayValidator> | undefined;

/** Makes the schemas from discord-api-types (2 to 4 s, once: they are kept until a version changes). */
export function loadGatewaySchemas(): Promise<GatewayValidator> {
  loading ??= load();
  return loading;
}

async function load(): Promise<GatewayValidator> {
  const schemas = readCached() ?? (await generate());
  const ajv = new Ajv({ strict: false, allErrors: true, validateSchema: false });
  const document = discriminateUnions(widenFlags(schemas));
  if (isObject(document)) ajv.addSchema(document, 'gateway');
  const compiled = new Map<string, ValidateFunction>();

  function check(name: string, value: unknown, where: string): Violation[] {
    const validate = compiled.get(name) ?? ajv.compile({ $ref: `gateway#/definitions/${name}` });
    compiled.set(name, validate);
    return validate(value) ? [] : describeErrors(where, validate.errors);
  }

  return {
    findSentViolations(payload) {
      const parsed = sent.safeParse(payload);
      if (!parsed.success) return [{ where: 'gateway', what: z.prettifyError(parsed.error) }];
      const { op, d, t } = parsed.data;
      const plain = WITHOUT_DISPATCH.get(op);
      // The types leave `d` out where Discord sends null.
      const bare = d === null ? { ...parsed.data, d: undefined } : payload;
      if (plain !== undefined) return check(plain, bare, `gateway op ${op}`);
      const where = `gateway ${t}`;
      if (op !== 0 || t === null) return [{ where, what: `op ${op} with t ${t} is not sent by Discord` }];
      if (t === 'RESUMED') return [];
      return t === 'INTERACTION_CREATE' ? checkInteraction(d, where) : check(t, d, where);
    },
    findReceivedViolations: (payload) => check('FromClient', payload, 'gateway, from the client'),
  };

  function checkInteraction(d: unknown, where: string): Violation[] {
    const parsed = interaction.safeParse(d);
    if (!parsed.success) return [{ where, what: z.prettifyError(parsed.error) }];
    const { type, guild_id, data, user, member } = parsed.data;
    const isMenu = type === 2 && data.type === MESSAGE_COMMAND;
    const kind = isMenu ? 'Menu' : INTERACTION_KINDS.get(type);
    if (kind === undefined) return [{ where, what: `an interaction of type ${type} is not expected` }];
    const name = `${kind}${guild_id === undefined ? 'InDirectMessage' : 'InGuild'}`;
    // docs: Receiving and Responding: member in a server, user in a direct message, never both.
    const both =
      (user === undefined) === (member === undefined) ? [{ where, what: 'needs a user or a member' }] : [];
    return [...both, ...check(name, d, `${where} ${name}`)];
  }
}

/** The schemas depend on these alone. */
function cacheFile(): string {
  const versions = ['discord-api-types', 'ts-json-schema-generator'].map((name) =>
    readFileSync(join(MODULES, name, 'package.json'), 'utf8'),
  );
  const hash = createHash('sha256')
    .update(versions.join('\n'))
    .update(readFileSync(TYPES))
    .digest('hex')
    .slice(0, 16);
  return join(CACHE, `gateway-${hash}.json`);
}

function readCached(): Json | undefined {
  try {
    return JSON.parse(readFileSync(cacheFile(), 'utf8'));
  } catch {
    return undefined;
  }
}

async function generate(): Promise<Json> {
  // Brings a TypeScript of its own: loaded only when there is something to make.
  const { createGenerator } = await import('ts-json-schema-generator');
  const generator = createGenerator({
    path: TYPES,
    type: '*',
    skipTypeCheck: true,
    additionalProperties: true,
    jsDoc: 'none',
  });
  const text = JSON.stringify(generator.createSchema('*'));
  try {
    // Two test processes may do this at once: each writes its own file and puts it in place whole.
    const file = cacheFile();
    mkdirSync(CACHE, { recursive: true });
    const temporary = `${file}.${randomUUID()}`;
    writeFileSync(temporary, text);
    renameSync(temporary, file);
  } catch {
    // Only slower: the next process makes them again.
  }
  return JSON.parse(text);
}

/** Bit sets are written as lists of their single bits: any integer is one. */
function widenFlags(schemas: Json): Json {
  if (!isObject(schemas) || !isObject(schemas.definitions)) return schemas;
  const definitions = Object.entries(schemas.definitions).map(([name, schema]): [string, Json] =>
    /^\w+Flags$/u.test(name) ? [name, { type: 'integer' }] : [name, schema],
  );
  return { ...schemas, definitions: Object.fromEntries(definitions) };
}
