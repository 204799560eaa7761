import { describe, expect, test } from 'vitest';
import { ConfigError, parseConfig } from '../src/config.ts';

describe('the settings', () => {
  test('without any, everything has a value to start on the playground with', () => {
    expect(parseConfig({})).toEqual({
      DATA_DIR: 'data',
      PORT: 7373,
      LOG_LEVEL: 'info',
      DISCORD_OPENAPI: '../shared/discord/openapi.json',
    });
  });

  test('an empty value, as in a copied .env.example, is a value that is not set', () => {
    expect(parseConfig({ DISCORD_TOKEN: '', DISCORD_GUILD_ID: '', DISCORD_API: '', PORT: '' })).toEqual(
      parseConfig({}),
    );
  });

  test.each([
    ['DISCORD_GUILD_ID', 'newsroom', /number of a server/],
    ['DISCORD_TOKEN', 'two words', /copy the token again/],
    ['DISCORD_API', 'ftp://example.com', /http\(s\) address/],
    ['PORT', '0', /1 to 65535/],
    ['PORT', '80.5', /1 to 65535/],
    ['PORT', 'http', /1 to 65535/],
    ['LOG_LEVEL', 'loud', /one of fatal, error/],
    ['LLM_URL', 'ftp://example.com', /OpenAI-compatible API/],
    ['LLM_URL', 'https://me:word@example.com/v1', /address alone/],
    ['LLM_URL', 'https://example.com/v1?key=1', /address alone/],
    ['LLM_MODEL', 'two words', /name of a model/],
    ['LLM_KEY', 'a key\nwith a break', /copy the key again/],
  ])('%s=%s is refused with what to do', (name, value, message) => {
    expect(() => parseConfig({ DISCORD_TOKEN: 'token', [name]: value })).toThrow(message);
    expect(() => parseConfig({ DISCORD_TOKEN: 'token', [name]: value })).toThrow(`  ${name} `);
  });

  test('a message never holds the value: a token in the wrong place must not reach a screen or a log', () => {
    const secret = 'very secret token';
    try {
      parseConfig({ DISCORD_TOKEN: secret, DISCORD_GUILD_ID: secret, LOG_LEVEL: secret });
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(ConfigError);
      expect(String(error)).not.toContain('secret');
    }
  });

  test('every wrong setting is named at once', () => {
    expect(() => parseConfig({ PORT: 'x', LOG_LEVEL: 'y' })).toThrow(/PORT[\s\S]*LOG_LEVEL/);
  });

  test.each([
    [{ LLM_URL: 'https://example.com/v1' }, /LLM_MODEL and LLM_URL belong together/],
    [{ LLM_MODEL: 'small' }, /LLM_MODEL and LLM_URL belong together/],
    [{ LLM_KEY: 'secret' }, /LLM_KEY is set, but LLM_URL is not/],
  ])('a second reader that is set by halves is refused: %j', (env, message) => {
    expect(() => parseConfig(env)).toThrow(message);
  });

  test('a second reader needs an address and a model, and a key where the address wants one', () => {
    const env = { LLM_URL: 'http://127.0.0.1:8080/v1', LLM_MODEL: 'small' };
    expect(parseConfig(env)).toMatchObject(env);
    expect(parseConfig({ ...env, LLM_KEY: 'secret' })).toMatchObject({ LLM_KEY: 'secret' });
  });

  test('an API address without a token is refused, since the playground brings its own', () => {
    expect(() => parseConfig({ DISCORD_API: 'https://discord.example/api' })).toThrow(/DISCORD_TOKEN is not/);
  });
});
