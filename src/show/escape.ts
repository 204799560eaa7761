import { showInvisible } from '../facts/visible.ts';

/**
 * Text of articles and people as Discord shows it: every character that markdown, mentions, links, emoji or timestamps
 * are made of stands as itself (Discord's markdown takes a backslash before any mark), and characters that nobody sees
 * but that move or hide others are made visible. The words are not changed.
 */
export function escapeMarkdown(text: string): string {
  return (
    showInvisible(text)
      .replace(/[\\*_~`|<>[\]#@]/g, '\\$&')
      // A link or an emoji begins with a colon that something follows ("https://…", ":name:").
      .replace(/:(?=\S)/g, '\\:')
      // At the start of a line, these make lists and small print.
      .replace(/(^|\n)(\s*)([-+])/g, '$1$2\\$3')
      .replace(/(^|\n)(\s*\d+)([.)])/g, '$1$2\\$3')
  );
}
