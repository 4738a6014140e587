import type { FilterCounts } from './pagefind.ts';
import { part } from './part.ts';
import { foldText } from '../search/searched-words.ts';

/** Values of which any may fit, as checkboxes. */
export interface Filter {
  name: string;
  /** Shows the values that pages have, and of how many. */
  show: (counts: FilterCounts) => void;
}

/** From how many values on there is a field that shortens their list. */
const MANY = 10;

/** Fills a group with a checkbox for each value. A group without values is hidden. */
export function createFilter(group: HTMLElement, all: FilterCounts, asked: URLSearchParams): Filter {
  const name = group.dataset['gbFilter'] ?? '';
  const { lang } = document.documentElement;
  const { compare } = new Intl.Collator(lang, { numeric: true });
  const number = new Intl.NumberFormat(lang, { numberingSystem: 'latn' });
  const chosen = asked.getAll(name);
  const values = Object.keys(all[name] ?? {}).sort(compare);
  const options = values.map((value) => createOption(name, value, chosen.includes(value)));
  group.hidden = values.length === 0;
  part(group, 'fieldset', HTMLElement).append(...options.map(({ label }) => label));
  const field = part(group, 'input', HTMLInputElement);
  field.hidden = values.length < MANY;

  let counts = all;
  const draw = (): void => {
    const typed = foldText(field.value.trim());
    for (const { label, box, count } of options) {
      const pages = counts[name]?.[box.value] ?? 0;
      count.textContent = number.format(pages);
      label.hidden = !box.checked && (pages === 0 || !foldText(box.value).includes(typed));
    }
    const checked = options.filter(({ box }) => box.checked).length;
    part(group, 'summary > span', HTMLElement).textContent = checked === 0 ? '' : number.format(checked);
  };
  field.addEventListener('input', (event) => {
    // What is typed here is no part of the search.
    event.stopPropagation();
    draw();
  });
  return {
    name,
    show: (found) => {
      counts = found;
      draw();
    },
  };
}

interface Option {
  label: HTMLLabelElement;
  box: HTMLInputElement;
  count: HTMLElement;
}

function createOption(name: string, value: string, isChosen: boolean): Option {
  const label = document.createElement('label');
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.name = name;
  box.value = value;
  box.checked = isChosen;
  const count = document.createElement('span');
  count.className = 'gb-quiet';
  label.append(box, ` ${value} `, count);
  return { label, box, count };
}
