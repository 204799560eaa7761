import { el, type IconName, icon } from './dom.ts';

/** Space between a popup and what it belongs to, and the window's edge. */
const GAP_PX = 6;

type Anchor = HTMLElement | { x: number; y: number };

/**
 * Shows `content` beside `anchor`, above all else, until Escape or a press elsewhere. Gives the function that closes
 * it. The focus goes back to the anchor.
 */
export function openPopup(
  anchor: Anchor,
  content: HTMLElement,
  options: { onClose?: () => void; wide?: boolean } = {},
): () => void {
  const shell = el('div', { popover: 'auto', class: 'popup' }, content);
  // Beside an open form all else is out of reach: what belongs to a form stands in it.
  const form = anchor instanceof HTMLElement ? anchor.closest('dialog') : null;
  (form ?? document.body).append(shell);
  const box =
    anchor instanceof HTMLElement ? anchor.getBoundingClientRect() : new DOMRect(anchor.x, anchor.y, 0, 0);
  if (options.wide === true) shell.style.width = `${box.width}px`;
  shell.showPopover();
  const { width, height } = shell.getBoundingClientRect();
  const left = Math.max(GAP_PX, Math.min(box.left, window.innerWidth - width - GAP_PX));
  const isBelow = box.bottom + GAP_PX + height <= window.innerHeight || box.top - GAP_PX - height < 0;
  const top = isBelow ? box.bottom + GAP_PX : box.top - GAP_PX - height;
  shell.style.left = `${left}px`;
  shell.style.top = `${Math.max(GAP_PX, Math.min(top, window.innerHeight - height - GAP_PX))}px`;
  shell.addEventListener('toggle', (event) => {
    if (event.newState !== 'closed') return;
    const hadFocus = shell.contains(document.activeElement) || document.activeElement === document.body;
    shell.remove();
    if (hadFocus && anchor instanceof HTMLElement) anchor.focus();
    options.onClose?.();
  });
  return () => shell.hidePopover();
}

export type MenuItem = {
  label: string;
  icon?: IconName;
  /** Said in small letters behind the label. */
  note?: string;
  /** Where one of several holds. */
  checked?: boolean;
  act: () => void;
};

/** A menu of entries: arrows move, Enter picks, Escape closes. */
export function openMenu(anchor: Anchor, label: string, items: readonly MenuItem[]): void {
  const list = el('div', { role: 'menu', 'aria-label': label, class: 'menu' });
  list.append(el('div', { class: 'menu-title', 'aria-hidden': 'true' }, label));
  let close = () => {};
  const buttons = items.map((item) => {
    const button = el(
      'button',
      {
        type: 'button',
        role: item.checked === undefined ? 'menuitem' : 'menuitemradio',
        'aria-checked': item.checked === undefined ? undefined : String(item.checked),
        class: 'menu-item',
      },
      item.icon === undefined ? undefined : icon(item.icon),
      el('span', { class: 'menu-label' }, item.label),
      item.note === undefined ? undefined : el('span', { class: 'menu-note' }, item.note),
      item.checked === true ? icon('check') : undefined,
    );
    button.addEventListener('click', () => {
      close();
      item.act();
    });
    return button;
  });
  list.append(...buttons);
  close = openPopup(anchor, list);
  moveWithArrows(list, buttons);
  buttons[0]?.focus();
}

/** Up, Down, Home and End among buttons; Tab leaves them. */
function moveWithArrows(list: HTMLElement, buttons: readonly HTMLElement[]): void {
  list.addEventListener('keydown', (event) => {
    const at = buttons.findIndex((button) => button.matches(':focus'));
    const next = {
      ArrowDown: (at + 1) % buttons.length,
      ArrowUp: (at - 1 + buttons.length) % buttons.length,
      Home: 0,
      End: buttons.length - 1,
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    buttons[next]?.focus();
  });
}
