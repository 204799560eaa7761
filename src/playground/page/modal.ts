import type {
  APIModalInteractionResponseCallbackData,
  APISelectMenuComponent,
  APITextInputComponent,
} from 'discord-api-types/v10';
import { COMPONENT, TEXT_INPUT } from './discord.ts';
import { createId, el, icon } from './dom.ts';
import { createDots, listChoices } from './drawComponents.ts';
import { drawMarkdown } from './drawMarkdown.ts';
import { createAvatar } from './drawMessage.ts';
import { createSelect } from './select.ts';
import type { View } from './view.ts';

/** Values by custom_id. */
type Fields = Record<string, string>;

/**
 * Opens a form of the bot. `submit` gives undefined once it is sent, or a sentence that says what is wrong, which is
 * shown in the form.
 */
export function openModal(
  modal: APIModalInteractionResponseCallbackData,
  view: View,
  submit: (fields: Fields) => Promise<string | undefined>,
): void {
  const fields: Fields = {};
  const { bot } = view.state();
  const titleId = createId('modal');
  const problem = el('p', { class: 'failure', role: 'alert', hidden: true });
  const send = el('button', { type: 'submit', class: 'button primary' }, 'Submit');
  const cancel = el('button', { type: 'button', class: 'button plain' }, 'Cancel');
  const closer = el('button', { type: 'button', class: 'icon-button', 'aria-label': 'Close' }, icon('close'));
  const form = el(
    'form',
    { class: 'modal-form' },
    el(
      'header',
      { class: 'modal-head' },
      createAvatar({ id: bot.id, bot: true }),
      el('h2', { id: titleId }, modal.title),
      closer,
    ),
    el('div', { class: 'modal-body' }, ...drawFields(modal, fields, view), problem),
    el(
      'footer',
      { class: 'modal-foot' },
      el('p', { class: 'modal-note' }, `What you enter goes to ${bot.name}.`),
      cancel,
      send,
    ),
  );
  const dialog = el('dialog', { class: 'modal', 'aria-labelledby': titleId }, form);
  const shut = () => dialog.close();
  dialog.addEventListener('close', () => dialog.remove());
  cancel.addEventListener('click', shut);
  closer.addEventListener('click', shut);
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    send.disabled = true;
    send.replaceChildren(createDots());
    const refused = await submit(fields);
    if (refused === undefined) {
      shut();
      return;
    }
    send.disabled = false;
    send.replaceChildren('Submit');
    problem.replaceChildren(icon('warning'), refused);
    problem.hidden = false;
  });
  document.body.append(dialog);
  dialog.showModal();
  dialog.querySelector<HTMLElement>('input, textarea')?.focus();
}

function drawFields(
  modal: APIModalInteractionResponseCallbackData,
  fields: Fields,
  view: View,
): HTMLElement[] {
  return modal.components.flatMap((component): HTMLElement[] => {
    switch (component.type) {
      case COMPONENT.ActionRow:
        return component.components.map((input) =>
          drawTextInput(input, input.label ?? '', undefined, fields),
        );
      case COMPONENT.Label: {
        const { label, description, component: inner } = component;
        if (inner.type === COMPONENT.TextInput) return [drawTextInput(inner, label, description, fields)];
        if (isSelect(inner)) return [drawSelectField(inner, label, description, fields, view)];
        return [
          el('p', { class: 'unknown-component' }, `${label}: this kind of field cannot be filled in here.`),
        ];
      }
      case COMPONENT.TextDisplay:
        return [drawMarkdown(component.content, view)];
      default:
        return [el('p', { class: 'unknown-component' }, 'This kind of field cannot be filled in here.')];
    }
  });
}

function isSelect(component: { type: number }): component is APISelectMenuComponent {
  const kinds: number[] = [
    COMPONENT.StringSelect,
    COMPONENT.UserSelect,
    COMPONENT.RoleSelect,
    COMPONENT.MentionableSelect,
    COMPONENT.ChannelSelect,
  ];
  return kinds.includes(component.type);
}

function drawLabel(
  label: string,
  isRequired: boolean,
  description: string | undefined,
  forId: string,
): HTMLElement[] {
  return [
    el(
      'label',
      { for: forId },
      label,
      isRequired
        ? el('span', { class: 'required-mark', title: 'required', 'aria-hidden': 'true' }, '*')
        : undefined,
    ),
    ...(description === undefined
      ? []
      : [el('p', { class: 'field-about', id: `${forId}-about` }, description)]),
  ];
}

function drawTextInput(
  input: APITextInputComponent,
  label: string,
  description: string | undefined,
  fields: Fields,
): HTMLElement {
  const id = createId('field');
  const isRequired = input.required !== false;
  const attributes = {
    id,
    required: isRequired,
    placeholder: input.placeholder,
    minlength: input.min_length,
    maxlength: input.max_length,
    'aria-describedby': description === undefined ? undefined : `${id}-about`,
  };
  const box =
    input.style === TEXT_INPUT.Paragraph
      ? el('textarea', { ...attributes, rows: 4 })
      : el('input', { ...attributes, type: 'text', autocomplete: 'off' });
  box.value = input.value ?? '';
  fields[input.custom_id] = box.value;
  box.addEventListener('input', () => {
    fields[input.custom_id] = box.value;
  });
  return el('div', { class: 'modal-field' }, ...drawLabel(label, isRequired, description, id), box);
}

function drawSelectField(
  input: APISelectMenuComponent,
  label: string,
  description: string | undefined,
  fields: Fields,
  view: View,
): HTMLElement {
  const choices = listChoices(input, view);
  fields[input.custom_id] = choices.find(({ chosen }) => chosen === true)?.value ?? '';
  const isRequired = input.required !== false;
  const select = createSelect({
    label,
    placeholder: input.placeholder ?? 'Make a selection',
    choices,
    min: isRequired ? 1 : 0,
    // A form's answer here holds one value a field (protocol.ts, SubmitRequest).
    max: 1,
    onChange: ([value = '']) => {
      fields[input.custom_id] = value;
    },
  });
  select.id = createId('field');
  return el('div', { class: 'modal-field' }, ...drawLabel(label, isRequired, description, select.id), select);
}
