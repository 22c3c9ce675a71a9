'use strict';
// What a page gains where scripts run: the keyboard, and on a phone the menu behind a button.
// Nothing needs it. Keys do nothing while somebody types in a field, with Ctrl, Alt or Meta, or once they are turned off.
(() => {
  const root = document.documentElement;
  root.classList.add('scripted');

  const KEPT = 'keys';
  const WAIT_MS = 1500;
  const TYPED_IN = 'input:not([type=checkbox]):not([type=radio]):not([type=button]), select, textarea, [contenteditable]';

  const keysOn = () => {
    try {
      return localStorage.getItem(KEPT) !== 'off';
    } catch (refused) {
      return true;
    }
  };
  const keep = on => {
    try {
      localStorage.setItem(KEPT, on ? 'on' : 'off');
    } catch (refused) {
      // A browser that keeps nothing: the keys stay as they are.
    }
  };

  function menu() {
    const bar = document.querySelector('.bar');
    const button = bar && bar.querySelector('.usa-menu-btn');
    if (button) {
      button.addEventListener('click', () => {
        button.setAttribute('aria-expanded', String(bar.classList.toggle('open')));
      });
    }
  }

  /** The help sheet, as the page /keys has it. */
  async function sheet() {
    let dialog = document.querySelector('dialog.sheet');
    if (!dialog) {
      const answer = await fetch('/keys');
      if (!answer.ok || answer.redirected) {
        window.location.assign('/keys');
        return;
      }
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      dialog = document.createElement('dialog');
      dialog.className = 'sheet';
      dialog.setAttribute('aria-label', 'Keys');
      dialog.append(...page.querySelector('#sheet').children);
      document.body.append(dialog);
      dialog.querySelector('form').hidden = false;
      turn(dialog);
    }
    if (!dialog.open) {
      dialog.showModal();
    }
  }

  /** The box that turns keys off. */
  function turn(within) {
    const box = within.querySelector('[data-keys-on]');
    if (!box) {
      return;
    }
    box.closest('[hidden]')?.removeAttribute('hidden');
    box.checked = keysOn();
    box.addEventListener('change', () => keep(box.checked));
  }

  function rows() {
    return [...document.querySelectorAll('main table tbody tr, main ol.alert-list > li')]
      .filter(row => row.querySelector('a[href]') && row.offsetParent !== null);
  }

  function step(by) {
    const all = rows();
    if (!all.length) {
      return;
    }
    const now = all.findIndex(row => row.classList.contains('chosen'));
    const next = now < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, now + by));
    all.forEach(row => row.classList.remove('chosen'));
    all[next].classList.add('chosen');
    all[next].querySelector('a[href]').focus();
    all[next].scrollIntoView({block: 'nearest'});
  }

  /** The claim that the page is about. */
  const claim = () => (window.location.pathname.match(/^\/claims\/([^/]+)/) || [])[1];

  let going = 0;

  function key(event) {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) {
      return;
    }
    const typing = event.target.closest && event.target.closest(TYPED_IN);
    if (event.key === 'Escape') {
      if (typing) {
        typing.blur();
      }
      document.querySelectorAll('.chosen').forEach(row => row.classList.remove('chosen'));
      return;
    }
    if (typing || !keysOn() || document.querySelector('dialog[open]')) {
      return;
    }
    const went = going && Date.now() - going < WAIT_MS;
    going = 0;
    if (went) {
      const link = document.querySelector(`[data-go="${CSS.escape(event.key)}"]`);
      if (link) {
        event.preventDefault();
        link.click();
      }
      return;
    }
    const does = {
      'g': () => { going = Date.now(); },
      '?': sheet,
      '/': () => {
        const field = document.querySelector('main input[type=search]') || document.querySelector('input[type=search]');
        field?.focus();
        field?.select();
      },
      'n': () => {
        const entry = document.querySelector('[data-quick-entry]');
        if (entry) {
          window.location.assign(entry.href + (claim() ? `?claim=${claim()}` : ''));
        }
      },
      '[': () => document.querySelector('[data-step="-1"]')?.click(),
      ']': () => document.querySelector('[data-step="1"]')?.click(),
      'j': () => step(1),
      'k': () => step(-1),
    }[event.key];
    if (does) {
      event.preventDefault();
      does();
    }
  }

  document.addEventListener('keydown', key);
  document.addEventListener('DOMContentLoaded', () => {
    menu();
    turn(document);
  });
})();
