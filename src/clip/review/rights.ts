import type { Right } from './entry.ts';

export type Settings = {
  /** Roles that may do it beside those with Manage Server: id and name. */
  roles: Record<Right, readonly { id: string; name: string }[]>;
  /** Whether charges against named people in the team's own articles wait for an editor before others see them. */
  withhold: boolean;
};

export const DEFAULT_SETTINGS: Settings = {
  roles: { clip: [], confirm: [], configure: [] },
  withhold: true,
};

/** As much of an asker as rights depend on. */
export type Member = { team: string; roles: readonly string[]; manages: boolean };

/**
 * Whether somebody may clip, confirm or configure for a team: whoever manages it (Manage Server in a server, the person
 * in a person's own team), and the roles that it set. The role @everyone has the id of the server.
 */
export const may = (member: Member, right: Right, settings: Settings): boolean =>
  member.manages ||
  settings.roles[right].some(({ id }) => member.roles.includes(id) || member.team === `server-${id}`);
