import {
  type ApplicationCommandDataResolvable,
  Client,
  type ClientOptions,
  Events,
  GatewayIntentBits,
  type Interaction,
} from 'discord.js';

/** An unmodified discord.js client with nothing of Clipfile in it. */
export type BareBot = { client: Client<true>; close(): Promise<void> };

/** Logs in, registers the commands, and hands every interaction to `answer`, whose failures go to `failures`. */
export async function startBareBot(
  { api, token }: { api: string; token: string },
  options: {
    commands?: readonly ApplicationCommandDataResolvable[];
    answer?: (interaction: Interaction) => Promise<unknown>;
    failures?: unknown[];
    client?: Partial<ClientOptions>;
  } = {},
): Promise<BareBot> {
  const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api }, ...options.client });
  const fail = (error: unknown) => void options.failures?.push(error);
  client.on(Events.Error, fail);
  client.on(Events.InteractionCreate, (interaction) => {
    options.answer?.(interaction).catch(fail);
  });
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(token);
  const online = await ready;
  if (options.commands !== undefined) await online.application.commands.set(options.commands);
  return { client: online, close: () => online.destroy() };
}
