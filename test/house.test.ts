import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { configSchema } from '../src/config.ts';
import { COMMANDS } from '../src/discord/commands.ts';

const ROOT = join(import.meta.dirname, '..');
const sources = globSync('{src,commands}/**/*.ts', { cwd: ROOT }).map((path) => path.replaceAll('\\', '/'));
const textOf = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** The way of the data, left to right: an import may only point from right to left, or to facts. */
const LINE = ['facts', 'read', 'secondReader', 'store', 'lookup', 'ask', 'show', 'remind', 'clip', 'discord'];
/** Stand beside the line: they may import any of it. */
const BESIDE = ['playground', 'commands'];

const folderOf = (path: string): string => {
  const parts = path.split('/');
  return parts[0] === 'commands' ? 'commands' : parts.length > 2 ? (parts[1] ?? '') : basename(path);
};

const importsOf = (path: string): string[] =>
  [...textOf(path).matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map((match) =>
    normalize(join(dirname(path), match[1] ?? '')).replaceAll('\\', '/'),
  );

/** Folders that a folder must not import. */
function isForbidden(from: string, to: string): boolean {
  if (from === to || to === 'facts' || from.endsWith('.ts')) return false;
  if (from === 'facts') return true;
  if (from === 'commands') return to !== 'discord';
  if (from === 'discord' && to === 'commands') return false;
  if (BESIDE.includes(to)) return true;
  if (to.endsWith('.ts')) return !(to === 'config.ts' && from === 'playground');
  if (from === 'playground') return false;
  return LINE.indexOf(to) > LINE.indexOf(from);
}

describe('the house', () => {
  test('imports only point from right to left along the way of the data, or to facts', () => {
    const wrong = sources.flatMap((path) =>
      importsOf(path)
        .filter((to) => isForbidden(folderOf(path), folderOf(to)))
        .map((to) => `${path} -> ${to}`),
    );
    expect(wrong).toEqual([]);
  });

  test('every folder below src is one that the house knows', () => {
    const folders = new Set(sources.filter((path) => path.startsWith('src/')).map(folderOf));
    expect(
      [...folders].filter((name) => !name.endsWith('.ts') && ![...LINE, ...BESIDE].includes(name)),
    ).toEqual([]);
  });

  test('every relative import names a file that exists, with its ending', () => {
    const missing = sources.flatMap((path) => importsOf(path).filter((to) => !existsSync(join(ROOT, to))));
    expect(missing).toEqual([]);
  });

  test('answers are pure: read, facts, lookup, ask and show never import discord.js, the network or the disk', () => {
    const pure = sources.filter(
      (path) => /^src\/(facts|read|lookup|ask|show)\//.test(path) && path !== 'src/read/cli.ts',
    );
    const impure = pure.filter((path) =>
      /from '(?:discord\.js|node:(?:fs|http|https|net|child_process)[^']*|lowdb[^']*|hono[^']*|ws)'/.test(
        textOf(path),
      ),
    );
    expect(impure).toEqual([]);
  });

  test('only config.ts reads the environment', () => {
    const readers = sources.filter((path) => /\bprocess\.env\b|\bloadEnvFile\b/.test(textOf(path)));
    expect(readers).toEqual(['src/config.ts']);
  });

  test('only main.ts acts on import: no other file has a statement that runs by itself', () => {
    const acting = sources.filter(
      (path) =>
        path !== 'src/main.ts' &&
        !path.startsWith('src/playground/page/') &&
        /^(?:await |void |process\.|[a-z]\w*(?:\.\w+)*\()/m.test(textOf(path)),
    );
    expect(acting).toEqual([]);
  });

  test('every file in commands/ is named after its command and registered', () => {
    const files = sources.filter((path) => path.startsWith('commands/')).map((path) => basename(path, '.ts'));
    const camel = (name: string): string =>
      name.toLowerCase().replace(/[ -]+(\w)/g, (_all, letter: string) => letter.toUpperCase());
    expect(files.toSorted()).toEqual(COMMANDS.map((command) => camel(command.name)).toSorted());
  });

  test('every variable of the configuration stands in .env.example, and no other', () => {
    const example = [...textOf('.env.example').matchAll(/^([A-Z_]+)=/gm)].map((match) => match[1]);
    expect(example.toSorted()).toEqual(Object.keys(configSchema.shape).toSorted());
  });

  test('default exports stand in commands/ only', () => {
    const defaults = sources.filter(
      (path) => !path.startsWith('commands/') && /^export default/m.test(textOf(path)),
    );
    expect(defaults).toEqual([]);
  });

  test('file names are camelCase', () => {
    const wrong = sources.filter((path) => !/^[a-z][A-Za-z0-9]*(?:\.d)?\.ts$/.test(basename(path)));
    expect(wrong.map((path) => relative('.', path))).toEqual([]);
  });

  test('the source speaks of no machine: no absolute path and no registry host', () => {
    const all = globSync('{src,commands,test,data/decisions,.ci}/**/*', { cwd: ROOT }).filter((path) =>
      /\.(ts|json|sh|css|html)$/.test(path),
    );
    const wrong = all.filter((path) =>
      /(?:^|[^\w.])\/(?:home|root|Users)\/|registry\.npmjs/.test(textOf(path)),
    );
    expect(wrong.filter((path) => path !== 'test/house.test.ts')).toEqual([]);
  });
});
