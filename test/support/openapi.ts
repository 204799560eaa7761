import { existsSync, readFileSync } from 'node:fs';
import type { ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Exchange } from '../../src/playground/observer.ts';
import { discriminateUnions, follow, isObject, type Json } from './discriminate.ts';
import { describeErrors, type Violation } from './violation.ts';

/** What Discord's own OpenAPI document has against REST calls and their answers. */
export type OpenapiValidator = {
  findViolations(exchange: Exchange): Violation[];
};

const SNOWFLAKE = /^(?:0|[1-9]\d*)$/u;

/**
 * Reads Discord's OpenAPI 3.1 document; undefined where the file is absent, which is said loudly. Schemas are
 * compiled when a route is first used.
 */
export function loadOpenapi(path: string): OpenapiValidator | undefined {
  if (!existsSync(path)) {
    process.stderr.write(
      `\n!!! Discord's OpenAPI document is not there (set DISCORD_OPENAPI): REST bodies are NOT checked against it.\n\n`,
    );
    return undefined;
  }
  const parsed: Json = JSON.parse(readFileSync(path, 'utf8'));
  return createOpenapiValidator(parsed);
}

function createOpenapiValidator(parsed: Json): OpenapiValidator {
  const document = amend(discriminateUnions(parsed));
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateSchema: false });
  addFormats.default(ajv);
  ajv.addFormat('snowflake', SNOWFLAKE);
  ajv.addFormat('nonce', true);
  if (isObject(document)) ajv.addSchema(document, 'discord');
  const compiled = new Map<string, ValidateFunction>();

  /** Checks a body against the schema at a place of the document. */
  function check(pointer: readonly string[], body: unknown, where: string): Violation[] {
    const key = pointer.map((part) => part.replaceAll('~', '~0').replaceAll('/', '~1')).join('/');
    const validate = compiled.get(key) ?? ajv.compile({ $ref: `discord#/${encodeURI(key)}` });
    compiled.set(key, validate);
    return validate(body) ? [] : describeErrors(where, validate.errors);
  }

  /** Where the schema of a JSON body stands, references to shared answers followed. */
  function findSchema(pointer: readonly string[]): readonly string[] | undefined {
    const node = at(document, pointer);
    if (!isObject(node)) return undefined;
    if (typeof node.$ref === 'string') return findSchema(node.$ref.replace('#/', '').split('/'));
    const schema = [...pointer, 'content', 'application/json', 'schema'];
    return at(document, schema) === undefined ? undefined : schema;
  }

  return {
    findViolations({ method, route, path, requestBody, status, responseBody }) {
      const where = `${method} ${path}`;
      if (route === undefined) return [{ where, what: 'This server has no such route.' }];
      const documented = path.endsWith('original') ? route.replace('{message_id}', '@original') : route;
      const operation = ['paths', documented, method.toLowerCase()];
      if (at(document, operation) === undefined) return [{ where, what: 'Discord has no such route.' }];
      const violations: Violation[] = [];
      const request = findSchema([...operation, 'requestBody']);
      if (requestBody !== undefined && request !== undefined)
        violations.push(...check(request, requestBody, `${where}, request`));
      const answers = at(document, [...operation, 'responses']);
      const known = [String(status), `${String(status).slice(0, 1)}XX`];
      const answer = known.find((code) => isObject(answers) && answers[code] !== undefined);
      // Failures of the server itself are not in the document.
      if (answer === undefined)
        return status >= 500
          ? violations
          : [...violations, { where, what: `Discord does not answer ${status} here.` }];
      const response = findSchema([...operation, 'responses', answer]);
      if (response !== undefined)
        violations.push(...check(response, responseBody, `${where}, response ${status}`));
      else if (responseBody !== undefined)
        violations.push({ where, what: `Discord sends no body with ${status}.` });
      return violations;
    },
  };
}

function at(root: Json, pointer: readonly string[]): Json | undefined {
  return pointer.reduce<Json | undefined>((node, key) => (isObject(node) ? node[key] : undefined), root);
}

/** Where the document is at odds with Discord's documentation and with what its clients send. */
function amend(document: Json): Json {
  for (const name of [
    'ApplicationCommandCreateRequest',
    'ApplicationCommandUpdateRequest',
    'ApplicationCommandPatchRequestPartial',
  ]) {
    const properties = follow(`#/components/schemas/${name}/properties`, document);
    // docs: Application Commands: "default_member_permissions | ?string", a bit set in digits.
    if (isObject(properties))
      properties.default_member_permissions = { type: ['string', 'null'], pattern: '^\\d+$' };
  }
  // docs: Opcodes and Status Codes, JSON Error Response: `"code": "BASE_TYPE_CHOICES"`.
  const problem = follow('#/components/schemas/InnerError/properties', document);
  if (isObject(problem)) problem.code = { type: ['string', 'integer'] };
  // docs: Rate Limits, Rate Limit Response Structure: "code?".
  const limited = follow('#/components/schemas/RatelimitedResponse', document);
  if (isObject(limited)) limited.allOf = Array.isArray(limited.allOf) ? limited.allOf.slice(1) : [];
  return document;
}
