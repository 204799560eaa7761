import {
  AttachmentBuilder,
  ButtonStyle,
  ChannelType,
  type ChatInputCommandInteraction,
  Client,
  ComponentType,
  Events,
  GatewayIntentBits,
  type Interaction,
  LabelBuilder,
  MessageFlags,
  ModalBuilder,
  SeparatorSpacingSize,
  StringSelectMenuBuilder,
  TextDisplayBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';

/** A bot that shows each thing that Discord can draw, to see the page draw it. */
export async function startGalleryBot(options: { api: string; token: string }): Promise<Client<true>> {
  const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: options.api } });
  client.on(Events.InteractionCreate, (interaction) => {
    answer(interaction).catch((error: unknown) => {
      // What is still asked when a test ends gets no answer any more.
      if (client.isReady()) throw error;
    });
  });
  const ready = new Promise<Client<true>>((resolve) => {
    client.once(Events.ClientReady, resolve);
  });
  await client.login(options.token);
  const online = await ready;
  const everywhere = { contexts: [0, 1, 2], integration_types: [0, 1] };
  await online.application.commands.set([
    { name: 'markdown', description: 'Every mark of Discord’s markdown', ...everywhere },
    { name: 'components', description: 'Every component of Components V2', ...everywhere },
    { name: 'embed', description: 'An embed with all its parts', ...everywhere },
    { name: 'form', description: 'A form with every kind of field', ...everywhere },
    { name: 'slow', description: 'Thinks before it answers', ...everywhere },
    { name: 'silent', description: 'Never answers', ...everywhere },
    {
      name: 'pick',
      description: 'Says what was picked',
      ...everywhere,
      options: [
        { type: 3, name: 'colour', description: 'One of many', required: true, autocomplete: true },
        {
          type: 3,
          name: 'size',
          description: 'Small or large',
          choices: [
            { name: 'Small', value: 's' },
            { name: 'Large', value: 'l' },
          ],
        },
        { type: 5, name: 'private', description: 'Show the answer only to me' },
      ],
    },
    { type: 3, name: 'Count letters', ...everywhere },
  ]);
  return online;
}

/** A picture of one colour, 2 by 2, as PNG. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAE0lEQVR4nGMMiXzHwMDAwgAGABELAZBYylEhAAAAAElFTkSuQmCC',
  'base64',
);

const MARKDOWN = [
  '# One\n## Two\n### Three\n-# Small print',
  'Plain, **bold**, *italic*, __underlined__, ~~struck~~, ***both***, `code`, ||hidden words||',
  '> A quote\n> of two lines',
  '- one\n- two\n  - two and a half\n1. first\n2. second',
  '[a masked link](https://example.org/clip) and https://example.org/bare.',
  '<t:1740700800:D>, <t:1740700800:R>, <@1204000000000000102> in <#1204000000000000012>, </pick:1204000000000000999>',
  '\\*not italic\\* <b>not html</b> <img src=x onerror=alert(1)>',
  '```ts\nconst quote = article.text.slice(start, end);\n```',
].join('\n');

async function answer(interaction: Interaction): Promise<void> {
  if (interaction.isAutocomplete()) {
    const typed = interaction.options.getFocused().toLowerCase();
    const colours = ['Amber', 'Azure', 'Crimson', 'Indigo', 'Olive', 'Teal'];
    const fitting = colours.filter((name) => name.toLowerCase().startsWith(typed));
    await interaction.respond(fitting.map((name) => ({ name, value: name.toLowerCase() })));
  } else if (interaction.isChatInputCommand()) {
    const command = COMMANDS[interaction.commandName];
    await command?.(interaction);
  } else if (interaction.isMessageContextMenuCommand()) {
    const { length } = interaction.targetMessage.content;
    await interaction.reply({ content: `${length} letters`, flags: MessageFlags.Ephemeral });
  } else if (interaction.isButton()) {
    if (interaction.customId === 'never') return;
    if (interaction.customId === 'again') await interaction.update({ content: 'Pressed **again**.' });
    else
      await interaction.reply({ content: `Pressed ${interaction.customId}`, flags: MessageFlags.Ephemeral });
  } else if (interaction.isStringSelectMenu()) {
    await interaction.reply(`Picked ${interaction.values.join(' and ')}`);
  } else if (interaction.isModalSubmit()) {
    await interaction.reply(
      `${interaction.fields.getTextInputValue('name')}: ${interaction.fields.getTextInputValue('words')}`,
    );
  }
}

const COMMANDS: Record<string, (interaction: ChatInputCommandInteraction) => Promise<unknown>> = {
  markdown: (interaction) => interaction.reply({ content: MARKDOWN, allowedMentions: { parse: [] } }),
  silent: async () => undefined,
  slow: async (interaction) => {
    await interaction.deferReply();
    await new Promise((resolve) => setTimeout(resolve, 700));
    await interaction.editReply({
      content: 'Here it is.',
      components: [
        {
          type: ComponentType.ActionRow,
          components: [
            { type: ComponentType.Button, style: ButtonStyle.Primary, customId: 'again', label: 'Again' },
            { type: ComponentType.Button, style: ButtonStyle.Danger, customId: 'never', label: 'Never' },
          ],
        },
      ],
    });
  },
  pick: (interaction) =>
    interaction.reply({
      content:
        `${interaction.options.getString('colour', true)} ${interaction.options.getString('size') ?? ''}`.trim(),
      ...(interaction.options.getBoolean('private') === true ? { flags: MessageFlags.Ephemeral } : {}),
    }),
  embed: (interaction) =>
    interaction.reply({
      content: 'An embed:',
      embeds: [
        {
          color: 0xd22d39,
          author: { name: 'The desk' },
          title: 'Where it **stands**',
          url: 'https://example.org/story',
          description: 'With *markdown* in it.',
          fields: [
            { name: 'Court', value: 'Federal', inline: true },
            { name: 'As of', value: '<t:1740700800:d>', inline: true },
            { name: 'Quote', value: '> word for word' },
          ],
          thumbnail: { url: 'attachment://red.png' },
          footer: { text: 'From the clip file' },
          timestamp: '2025-02-28T12:00:00.000Z',
        },
      ],
      files: [new AttachmentBuilder(PICTURE, { name: 'red.png' })],
    }),
  form: (interaction) =>
    interaction.showModal(
      new ModalBuilder()
        .setCustomId('form')
        .setTitle('A correction')
        .addTextDisplayComponents(new TextDisplayBuilder().setContent('What is **wrong**?'))
        .addLabelComponents(
          new LabelBuilder()
            .setLabel('Name')
            .setDescription('As it is printed')
            .setTextInputComponent(
              new TextInputBuilder().setCustomId('name').setStyle(TextInputStyle.Short).setMaxLength(40),
            ),
          new LabelBuilder()
            .setLabel('Words')
            .setTextInputComponent(
              new TextInputBuilder()
                .setCustomId('words')
                .setStyle(TextInputStyle.Paragraph)
                .setRequired(false),
            ),
          new LabelBuilder()
            .setLabel('Kind')
            .setStringSelectMenuComponent(
              new StringSelectMenuBuilder()
                .setCustomId('kind')
                .setRequired(false)
                .addOptions({ label: 'A name', value: 'name' }, { label: 'A date', value: 'date' }),
            ),
        ),
    ),
  components: (interaction) =>
    interaction.reply({
      flags: MessageFlags.IsComponentsV2,
      files: [
        new AttachmentBuilder(PICTURE, { name: 'red.png' }),
        new AttachmentBuilder(Buffer.from('The clip.\n'), { name: 'clip.txt' }),
      ],
      components: [
        { type: ComponentType.TextDisplay, content: '## Above the container' },
        {
          type: ComponentType.Container,
          accentColor: 0x5865f2,
          components: [
            {
              type: ComponentType.Section,
              components: [
                { type: ComponentType.TextDisplay, content: '### A section\nwith a **button** beside it' },
                { type: ComponentType.TextDisplay, content: '-# and a second text' },
              ],
              accessory: {
                type: ComponentType.Button,
                style: ButtonStyle.Secondary,
                customId: 'beside',
                label: 'Quote',
              },
            },
            { type: ComponentType.Separator, divider: true, spacing: SeparatorSpacingSize.Small },
            {
              type: ComponentType.Section,
              components: [{ type: ComponentType.TextDisplay, content: 'A section with a thumbnail' }],
              accessory: {
                type: ComponentType.Thumbnail,
                media: { url: 'attachment://red.png' },
                description: 'Red',
              },
            },
            { type: ComponentType.Separator, divider: false, spacing: SeparatorSpacingSize.Large },
            {
              type: ComponentType.MediaGallery,
              items: [
                { media: { url: 'attachment://red.png' }, description: 'Red' },
                { media: { url: 'https://example.org/far.png' }, description: 'Far away' },
              ],
            },
            { type: ComponentType.File, file: { url: 'attachment://clip.txt' } },
            {
              type: ComponentType.ActionRow,
              components: [
                {
                  type: ComponentType.Button,
                  style: ButtonStyle.Primary,
                  customId: 'primary',
                  label: 'Primary',
                },
                {
                  type: ComponentType.Button,
                  style: ButtonStyle.Success,
                  customId: 'success',
                  label: 'Success',
                },
                {
                  type: ComponentType.Button,
                  style: ButtonStyle.Danger,
                  customId: 'danger',
                  label: 'Danger',
                },
                {
                  type: ComponentType.Button,
                  style: ButtonStyle.Link,
                  url: 'https://example.org/',
                  label: 'Link',
                },
                {
                  type: ComponentType.Button,
                  style: ButtonStyle.Secondary,
                  customId: 'off',
                  label: 'Off',
                  emoji: { name: '⚖️' },
                  disabled: true,
                },
              ],
            },
            {
              type: ComponentType.ActionRow,
              components: [
                {
                  type: ComponentType.StringSelect,
                  customId: 'one',
                  placeholder: 'Pick one',
                  options: [
                    {
                      label: 'Charges',
                      value: 'charges',
                      description: 'Where they stand',
                      emoji: { name: '⚖️' },
                    },
                    { label: 'Timeline', value: 'timeline' },
                  ],
                },
              ],
            },
            {
              type: ComponentType.ActionRow,
              components: [
                {
                  type: ComponentType.StringSelect,
                  customId: 'several',
                  placeholder: 'Pick several',
                  minValues: 1,
                  maxValues: 3,
                  options: ['2013', '2015', '2022', '2025'].map((year) => ({ label: year, value: year })),
                },
              ],
            },
            {
              type: ComponentType.ActionRow,
              components: [
                {
                  type: ComponentType.ChannelSelect,
                  customId: 'channel',
                  placeholder: 'Pick a channel',
                  channelTypes: [ChannelType.GuildText],
                },
              ],
            },
          ],
        },
        {
          type: ComponentType.Container,
          spoiler: true,
          components: [{ type: ComponentType.TextDisplay, content: 'Behind a spoiler' }],
        },
      ],
    }),
};
