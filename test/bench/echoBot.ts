import { Client, Events, GatewayIntentBits } from 'discord.js';

/**
 * The peer of the benches: a bare discord.js client that logs in and echoes. Started as a process of its own:
 * node echoBot.ts API TOKEN [--commands]; says "ready" on standard output.
 */
const [, , api, token, commands] = process.argv;
const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: api ?? '' } });
client.once(Events.ClientReady, async (ready) => {
  if (commands === '--commands') {
    await ready.application.commands.set([
      {
        name: 'echo',
        description: 'Says it again',
        options: [{ type: 3, name: 'words', description: 'What to say', required: true, autocomplete: true }],
      },
    ]);
  }
  process.stdout.write('ready\n');
});
client.on(Events.InteractionCreate, async (interaction) => {
  if (interaction.isAutocomplete()) {
    const { value } = interaction.options.getFocused(true);
    await interaction.respond([{ name: value || 'words', value: value || 'words' }]);
  } else if (interaction.isChatInputCommand()) {
    await interaction.reply(interaction.options.getString('words', true));
  }
});
await client.login(token);
