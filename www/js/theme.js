/** Light, dark or as the system has it; the choice is remembered where the browser allows. */
import { byId } from './dom.js';
import { recall, remember } from './memory.js';

const NEXT = { system: 'light', light: 'dark', dark: 'system' };
const NAMES = { system: 'as the system', light: 'light', dark: 'dark' };

export function startTheme() {
  const button = byId('theme');
  let theme = recall('theme') ?? 'system';

  function apply() {
    document.documentElement.dataset.theme = theme;
    button.setAttribute('aria-label', `Colours: ${NAMES[theme]}. Change`);
    button.title = `Colours: ${NAMES[theme]}`;
  }

  button.addEventListener('click', () => {
    theme = NEXT[theme] ?? 'system';
    remember('theme', theme);
    apply();
  });
  apply();
}
