import { existsSync } from 'node:fs';
import { z } from 'zod';

const unset = (value: unknown): unknown => (value === '' ? undefined : value);
const setting = <T extends z.ZodType>(schema: T) => z.preprocess(unset, schema);

/** Every setting of Clipfile, each with what to do where it is wrong. The same names stand in .env.example. */
export const configSchema = z
  .object({
    DISCORD_TOKEN: setting(
      z.string().regex(/^\S+$/, 'has a space in it: copy the token again from the Bot page').optional(),
    ),
    DISCORD_GUILD_ID: setting(
      z
        .string()
        .regex(
          /^\d{17,20}$/,
          'is the number of a server (17 to 20 digits): turn on Developer Mode, then Copy Server ID',
        )
        .optional(),
    ),
    DISCORD_API: setting(
      z
        .url({ protocol: /^https?$/, error: 'is the http(s) address of a Discord-compatible REST API' })
        .optional(),
    ),
    DATA_DIR: setting(z.string().min(1).default('data')),
    PORT: setting(
      z.coerce
        .number('is a port number, 1 to 65535')
        .int('is a port number, 1 to 65535')
        .min(1, 'is a port number, 1 to 65535')
        .max(65_535, 'is a port number, 1 to 65535')
        .default(7373),
    ),
    LOG_LEVEL: setting(
      z
        .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'], {
          error: 'is one of fatal, error, warn, info, debug, silent',
        })
        .default('info'),
    ),
    LLM_URL: setting(
      z
        .url({
          protocol: /^https?$/,
          error: 'is the http(s) base of an OpenAI-compatible API, like https://api.example.com/v1',
        })
        .refine((url) => !/[?#]|\/\/[^/]*@/.test(url), 'is an address alone: without a name, a key, ? or #')
        .optional(),
    ),
    LLM_MODEL: setting(
      z
        .string()
        .regex(/^[\x21-\x7e]{1,200}$/, 'is the name of a model as the API of LLM_URL knows it')
        .optional(),
    ),
    LLM_KEY: setting(
      z
        .string()
        .regex(/^[\x21-\x7e]+$/, 'has a space or a letter in it that no key has: copy the key again')
        .optional(),
    ),
    DISCORD_OPENAPI: setting(z.string().min(1).default('../shared/discord/openapi.json')),
  })
  .refine((env) => env.DISCORD_API === undefined || env.DISCORD_TOKEN !== undefined, {
    path: ['DISCORD_API'],
    error: 'is set, but DISCORD_TOKEN is not: set both, or leave both out to start on the playground',
  })
  .refine((env) => (env.LLM_URL === undefined) === (env.LLM_MODEL === undefined), {
    path: ['LLM_MODEL'],
    error: 'and LLM_URL belong together: set both, or leave both out to read without a second reader',
  })
  .refine((env) => env.LLM_KEY === undefined || env.LLM_URL !== undefined, {
    path: ['LLM_KEY'],
    error: 'is set, but LLM_URL is not: set it too, or leave the key out',
  });

export type Config = z.infer<typeof configSchema>;

/** A setting that cannot be used; the message says which and what to do, without its value. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

/** The settings in `env`. Throws a ConfigError that names every wrong one; values are never in the message. */
export function parseConfig(env: Record<string, string | undefined>): Config {
  const parsed = configSchema.safeParse(env);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')} ${issue.message}`);
  throw new ConfigError(`These settings are wrong (see .env.example):\n${lines.join('\n')}`);
}

/** The settings of this process, with those of a file .env where there is one. The only place where they are read. */
export function readConfig(): Config {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return parseConfig(process.env);
}
