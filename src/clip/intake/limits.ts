// How much of a file is read. What goes beyond is refused with a sentence, never cut: a half article may say the opposite.

/** As large as a Discord attachment that an article comes in has to be, with pictures. */
export const FILE_MAX_BYTES = 8 * 1024 * 1024;
/** Characters (UTF-16) of an article; the longest reports in newspapers have a quarter of it. */
export const TEXT_MAX_LENGTH = 200_000;
export const PAGES_MAX = 100;
/** What all parts of a Word file may come to when unpacked, and how many they may be. */
export const UNPACKED_MAX_BYTES = 32 * 1024 * 1024;
export const UNPACKED_PARTS_MAX = 2_000;
/** How long one file may be read, and how much memory that may take. */
export const TIME_MAX_MS = 20_000;
export const HEAP_MAX_MB = 256;
export const MEMORY_MAX_BYTES = 512 * 1024 * 1024;
/** How long Discord may take to give a file. */
export const FETCH_WITHIN_MS = 15_000;
/** Files that are read at the same time, of as many teams. */
export const READ_AT_ONCE = 2;
/** Files that a team may have under way, and all teams together: each is in memory until it is read. */
export const TEAM_WAITING_MAX = 4;
export const ALL_WAITING_MAX = 24;
/** Fewer words are no article. */
export const WORDS_MIN = 5;
