/** Tokens by a key; tokens of another key with the same 32-bit hash may be among them. */
export type HashTable = { find(key: string): number[] };

/** Tokens by a 32-bit hash of their keys, in slots of one array. */
export function buildHashTable(tokens: readonly string[], keysOf: (token: string) => string[]): HashTable {
  const bits = Math.max(4, Math.ceil(Math.log2(tokens.length + 1)));
  const starts = new Uint32Array((1 << bits) + 1);
  const found: number[] = [];
  for (let token = 0; token < tokens.length; token += 1) {
    for (const key of new Set(keysOf(tokens[token] ?? ''))) {
      const hash = hash32(key);
      const slot = hash >>> (32 - bits);
      found.push(hash, token);
      starts[slot + 1] = (starts[slot + 1] ?? 0) + 1;
    }
  }
  for (let slot = 1; slot < starts.length; slot += 1)
    starts[slot] = (starts[slot] ?? 0) + (starts[slot - 1] ?? 0);
  const next = starts.slice();
  const hashes = new Uint32Array(found.length / 2);
  const holders = new Uint32Array(found.length / 2);
  for (let at = 0; at < found.length; at += 2) {
    const hash = found[at] ?? 0;
    const slot = hash >>> (32 - bits);
    const place = next[slot] ?? 0;
    next[slot] = place + 1;
    hashes[place] = hash;
    holders[place] = found[at + 1] ?? 0;
  }
  return {
    find: (key) => {
      const hash = hash32(key);
      const slot = hash >>> (32 - bits);
      const own: number[] = [];
      for (let at = starts[slot] ?? 0; at < (starts[slot + 1] ?? 0); at += 1) {
        if (hashes[at] === hash) own.push(holders[at] ?? 0);
      }
      return own;
    },
  };
}

/** FNV-1a with a last mixing step, so that the upper bits are good. */
function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
