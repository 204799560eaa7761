import {
  type APIDMChannel,
  type APIGuildMember,
  type APIRole,
  type APITextChannel,
  type APIThreadChannel,
  type APIUser,
  ChannelType,
  type GatewayGuildCreateDispatchData,
  GuildDefaultMessageNotifications,
  GuildExplicitContentFilter,
  GuildMFALevel,
  GuildNSFWLevel,
  GuildPremiumTier,
  GuildVerificationLevel,
  Locale,
  PermissionFlagsBits,
  ThreadAutoArchiveDuration,
} from 'discord-api-types/v10';
import type { Place } from './protocol.ts';

/** A channel in which one can write, with all that an interaction in it needs. */
export type PlaceRecord = Place & {
  channel: APITextChannel | APIThreadChannel | APIDMChannel;
  guild?: GatewayGuildCreateDispatchData;
  /** Whether the bot's REST calls may enter. */
  botIsMember: boolean;
  /** Why it takes no messages of the bot's, where that is so. */
  refuses?: 'closed' | 'forbidden' | 'locked' | 'gone';
};

/** Someone who can write. */
export type Person = {
  user: APIUser;
  /** What the person may do in a server's channels, as a bit set. */
  permissions: bigint;
};

/** The world as it stands before anybody has written. */
export type Seed = {
  application: { id: string; name: string; flags: number };
  bot: APIUser;
  people: readonly Person[];
  places: readonly PlaceRecord[];
  /** The servers where the bot is a member. */
  guilds: readonly GatewayGuildCreateDispatchData[];
};

// Ids are fixed, so that a person, a place or a saved page means the same on every start.
const APPLICATION_ID = '1204000000000000001';
const NEWSROOM_ID = '1204000000000000010';
const ELSEWHERE_ID = '1204000000000000020';
/** A bit set with nothing in it; typed wide, since Discord's types list only the single bits. */
const NO_FLAGS: number = 0;
const JOINED_AT = '2024-02-05T09:00:00.000000+00:00';

const EVERYBODY =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.MentionEveryone |
  PermissionFlagsBits.UseApplicationCommands |
  PermissionFlagsBits.UseExternalApps;

/** What the bot may do in a server's channels: the permissions of its invite. */
export const BOT_PERMISSIONS =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.MentionEveryone;

/** What an app may do in its own direct messages (docs: Receiving and Responding, app_permissions). */
export const DIRECT_PERMISSIONS =
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.MentionEveryone |
  PermissionFlagsBits.UseExternalEmojis;

/** The newsroom's world: an editor, a reporter, a stranger; two channels, a thread, direct messages, and a server without the bot. */
export function createSeed(): Seed {
  const bot = createUser(APPLICATION_ID, 'clipfile', 'Clipfile', true);
  const people: readonly Person[] = [
    {
      user: createUser('1204000000000000101', 'edith.editor', 'Edith Editor', false),
      permissions: EVERYBODY | PermissionFlagsBits.ManageGuild | PermissionFlagsBits.ManageMessages,
    },
    {
      user: createUser('1204000000000000102', 'rob.reporter', 'Rob Reporter', false),
      permissions: EVERYBODY,
    },
    {
      user: createUser('1204000000000000103', 'sam.stranger', 'Sam Stranger', false),
      permissions: EVERYBODY,
    },
  ];
  const newsroom = createTextChannel('1204000000000000011', NEWSROOM_ID, 'newsroom', 0);
  const courts = createTextChannel('1204000000000000012', NEWSROOM_ID, 'courts', 1);
  const thread = createThread('1204000000000000013', NEWSROOM_ID, newsroom.id, 'Prisoner transfer', people);
  const elsewhere = createTextChannel('1204000000000000021', ELSEWHERE_ID, 'press-pool', 0);
  const guild = createGuild(
    NEWSROOM_ID,
    'The Newsroom',
    [newsroom, courts],
    [thread],
    [bot, ...people.map((person) => person.user)],
  );
  const otherGuild = createGuild(
    ELSEWHERE_ID,
    'The Press Pool',
    [elsewhere],
    [],
    people.map((person) => person.user),
  );
  const inGuild = { guild, botIsMember: true };
  return {
    application: { id: APPLICATION_ID, name: 'Clipfile', flags: 0 },
    bot,
    people,
    guilds: [guild],
    places: [
      { id: newsroom.id, kind: 'server', name: '#newsroom', channel: newsroom, ...inGuild },
      { id: courts.id, kind: 'server', name: '#courts', channel: courts, ...inGuild },
      {
        id: thread.id,
        kind: 'thread',
        name: 'Prisoner transfer (thread in #newsroom)',
        channel: thread,
        ...inGuild,
      },
      ...people.map((person, index): PlaceRecord => {
        const channel = createDirectMessage(`120400000000000003${index + 1}`, person.user);
        const name = `Direct message (${person.user.global_name ?? person.user.username})`;
        return {
          id: channel.id,
          kind: 'direct-message',
          name,
          member: person.user.id,
          channel,
          botIsMember: true,
        };
      }),
      {
        id: elsewhere.id,
        kind: 'user-install',
        name: '#press-pool (a server without Clipfile)',
        channel: elsewhere,
        guild: otherGuild,
        botIsMember: false,
      },
    ],
  };
}

function createUser(id: string, username: string, globalName: string, isBot: boolean): APIUser {
  return {
    id,
    username,
    discriminator: isBot ? '4821' : '0',
    global_name: isBot ? null : globalName,
    avatar: null,
    ...(isBot ? { bot: true } : {}),
    public_flags: NO_FLAGS,
    flags: NO_FLAGS,
    primary_guild: null,
    collectibles: null,
    avatar_decoration_data: null,
  };
}

function createTextChannel(id: string, guildId: string, name: string, position: number): APITextChannel {
  return {
    id,
    type: ChannelType.GuildText,
    guild_id: guildId,
    name,
    position,
    flags: NO_FLAGS,
    permission_overwrites: [],
    nsfw: false,
    topic: null,
    parent_id: null,
    last_message_id: null,
    last_pin_timestamp: null,
    rate_limit_per_user: 0,
  };
}

function createThread(
  id: string,
  guildId: string,
  parentId: string,
  name: string,
  people: readonly Person[],
): APIThreadChannel {
  return {
    id,
    type: ChannelType.PublicThread,
    guild_id: guildId,
    parent_id: parentId,
    owner_id: people[0]?.user.id ?? APPLICATION_ID,
    name,
    flags: NO_FLAGS,
    last_message_id: null,
    last_pin_timestamp: null,
    rate_limit_per_user: 0,
    message_count: 0,
    member_count: people.length,
    total_message_sent: 0,
    applied_tags: [],
    thread_metadata: {
      archived: false,
      archive_timestamp: JOINED_AT,
      auto_archive_duration: ThreadAutoArchiveDuration.OneWeek,
      locked: false,
      create_timestamp: JOINED_AT,
    },
  };
}

function createDirectMessage(id: string, recipient: APIUser): APIDMChannel {
  return {
    id,
    type: ChannelType.DM,
    flags: NO_FLAGS,
    name: null,
    last_message_id: null,
    last_pin_timestamp: null,
    recipients: [recipient],
  };
}

/** A member of a server, as the gateway and REST show one. */
export function createMember(user: APIUser): APIGuildMember {
  return {
    user,
    nick: null,
    avatar: null,
    banner: null,
    roles: [],
    joined_at: JOINED_AT,
    premium_since: null,
    communication_disabled_until: null,
    deaf: false,
    mute: false,
    pending: false,
    flags: NO_FLAGS,
  };
}

function createEveryoneRole(guildId: string): APIRole {
  return {
    id: guildId,
    name: '@everyone',
    permissions: String(EVERYBODY),
    position: 0,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    managed: false,
    mentionable: false,
    icon: null,
    unicode_emoji: null,
    flags: NO_FLAGS,
  };
}

function createGuild(
  id: string,
  name: string,
  channels: GatewayGuildCreateDispatchData['channels'],
  threads: GatewayGuildCreateDispatchData['threads'],
  users: readonly APIUser[],
): GatewayGuildCreateDispatchData {
  const owner = users.find((user) => user.bot !== true);
  return {
    id,
    name,
    icon: null,
    splash: null,
    discovery_splash: null,
    description: null,
    banner: null,
    owner_id: owner?.id ?? id,
    application_id: null,
    region: 'us-east',
    afk_channel_id: null,
    afk_timeout: 300,
    system_channel_id: null,
    system_channel_flags: NO_FLAGS,
    widget_enabled: false,
    widget_channel_id: null,
    verification_level: GuildVerificationLevel.Low,
    default_message_notifications: GuildDefaultMessageNotifications.OnlyMentions,
    explicit_content_filter: GuildExplicitContentFilter.AllMembers,
    mfa_level: GuildMFALevel.None,
    nsfw_level: GuildNSFWLevel.Default,
    premium_tier: GuildPremiumTier.None,
    premium_subscription_count: 0,
    premium_progress_bar_enabled: false,
    hub_type: null,
    preferred_locale: Locale.EnglishUS,
    rules_channel_id: null,
    safety_alerts_channel_id: null,
    public_updates_channel_id: null,
    vanity_url_code: null,
    max_presences: null,
    max_members: 25_000_000,
    max_video_channel_users: 25,
    max_stage_video_channel_users: 50,
    incidents_data: null,
    features: [],
    roles: [createEveryoneRole(id)],
    emojis: [],
    stickers: [],
    joined_at: JOINED_AT,
    large: false,
    member_count: users.length,
    voice_states: [],
    members: users.map(createMember),
    channels,
    threads,
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}
