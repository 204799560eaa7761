import { createId, el, icon } from './dom.ts';
import { openPopup } from './popup.ts';

export type Choice = { value: string; label: string; description?: string; emoji?: string; chosen?: boolean };

export type SelectOptions = {
  label: string;
  placeholder: string;
  choices: readonly Choice[];
  min: number;
  max: number;
  disabled?: boolean;
  /** The values once the list is closed (one value: as soon as it is picked), where they changed. */
  onChange: (values: string[]) => void;
};

/** A menu to pick one or several from, as Discord draws it: arrows move, Enter and Space pick, Escape closes. */
export function createSelect(options: SelectOptions): HTMLElement {
  const { label, placeholder, choices, min, max } = options;
  const isMultiple = max > 1;
  let chosen = choices.filter((choice) => choice.chosen === true).map(({ value }) => value);
  const id = createId('select');
  const shown = el('span', { class: 'select-shown' });
  const button = el(
    'button',
    {
      type: 'button',
      class: 'select',
      role: 'combobox',
      'aria-haspopup': 'listbox',
      'aria-expanded': 'false',
      'aria-controls': id,
      'aria-label': label,
      disabled: options.disabled,
    },
    shown,
    icon('down'),
  );

  const showChosen = () => {
    const labels = choices.filter(({ value }) => chosen.includes(value));
    shown.replaceChildren(
      ...(labels.length === 0
        ? [el('span', { class: 'select-placeholder' }, placeholder)]
        : labels.map((choice) =>
            el(
              'span',
              { class: isMultiple ? 'select-chip' : 'select-one' },
              `${choice.emoji ?? ''} ${choice.label}`.trim(),
            ),
          )),
    );
  };
  showChosen();

  const open = () => {
    const before = chosen.join('\n');
    let at = Math.max(
      0,
      choices.findIndex(({ value }) => chosen.includes(value)),
    );
    const rows = choices.map((choice, index) =>
      el(
        'li',
        { role: 'option', id: `${id}-${index}`, class: 'select-option' },
        choice.emoji === undefined ? undefined : el('span', { class: 'select-emoji' }, choice.emoji),
        el(
          'span',
          { class: 'select-text' },
          el('span', { class: 'select-label' }, choice.label),
          choice.description === undefined
            ? undefined
            : el('span', { class: 'select-description' }, choice.description),
        ),
        el('span', { class: isMultiple ? 'select-box' : 'select-mark' }, icon('check')),
      ),
    );
    const list = el(
      'ul',
      {
        role: 'listbox',
        id,
        class: 'select-list',
        tabindex: 0,
        'aria-label': label,
        'aria-multiselectable': isMultiple,
      },
      ...rows,
    );
    const mark = () => {
      list.setAttribute('aria-activedescendant', `${id}-${at}`);
      for (const [index, row] of rows.entries()) {
        const isChosen = chosen.includes(choices[index]?.value ?? '');
        row.setAttribute('aria-selected', String(isChosen));
        row.classList.toggle('active', index === at);
        if (index === at) row.scrollIntoView({ block: 'nearest' });
      }
    };
    const close = openPopup(button, list, {
      wide: true,
      onClose: () => {
        button.setAttribute('aria-expanded', 'false');
        if (chosen.join('\n') !== before && chosen.length >= min) options.onChange(chosen);
        else if (chosen.length < min) chosen = before === '' ? [] : before.split('\n');
        showChosen();
      },
    });
    const pick = (index: number) => {
      const value = choices[index]?.value;
      if (value === undefined) return;
      at = index;
      if (!isMultiple) {
        const isOff = min === 0 && chosen.includes(value);
        chosen = isOff ? [] : [value];
        close();
      } else if (chosen.includes(value)) chosen = chosen.filter((other) => other !== value);
      else if (chosen.length < max) chosen = [...chosen, value];
      mark();
    };
    for (const [index, row] of rows.entries()) {
      row.addEventListener('click', () => pick(index));
      row.addEventListener('pointermove', () => {
        if (at === index) return;
        at = index;
        mark();
      });
    }
    list.addEventListener('keydown', (event) => {
      const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
      if (next !== undefined) at = Math.max(0, Math.min(rows.length - 1, next));
      else if (event.key === 'Enter' || event.key === ' ') pick(at);
      else if (event.key === 'Tab') close();
      else return;
      event.preventDefault();
      mark();
    });
    button.setAttribute('aria-expanded', 'true');
    mark();
    list.focus();
  };
  button.addEventListener('click', open);
  button.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    open();
  });
  return button;
}
