// The little that has to happen in the browser. Everything is found by attribute or element name, so that no page calls this file.

const root = document.documentElement;

// What looks whether something came or went, once after each change of the page: a list of a hundred rows is one look, not thousands.
const looks = [];
new MutationObserver(() => looks.forEach(look => look())).observe(document.body, { childList: true, subtree: true });

function toggleTheme() {
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  const now = root.dataset.theme ?? (dark ? 'dark' : 'light');
  root.dataset.theme = now === 'dark' ? 'light' : 'dark';
  const secure = location.protocol === 'https:' ? '; secure' : '';
  document.cookie = `theme=${root.dataset.theme}; path=/; max-age=31536000; samesite=lax${secure}`;
}

// Over plain http only the older way of copying is there.
function copyFromField(text) {
  const field = document.createElement('textarea');
  field.value = text;
  document.body.append(field);
  field.select();
  document.execCommand('copy');
  field.remove();
}

async function copy(button) {
  const text = button.dataset.copy || location.href;
  if (navigator.clipboard) await navigator.clipboard.writeText(text);
  else copyFromField(text);
  button.focus();
  const spoken = button.querySelector('[data-copied]');
  if (spoken) spoken.textContent = spoken.dataset.copied;
}

function revealPassword(button) {
  const input = document.getElementById(button.getAttribute('aria-controls'));
  const shown = input.type === 'password';
  input.type = shown ? 'text' : 'password';
  button.setAttribute('aria-pressed', String(shown));
}

document.addEventListener('click', event => {
  const button = event.target.closest('[data-theme-toggle], [data-copy], [data-reveal]');
  if (!button) return;
  if ('themeToggle' in button.dataset) toggleTheme();
  else if ('copy' in button.dataset) copy(button);
  else revealPassword(button);
});

// Only a static page's form, which posts or says so, is sent by the browser. Without its server a live page's form would be too, and leave the page.
// And only once: the second half of a double click would find done what the first half asked for.
document.addEventListener('submit', event => {
  const form = event.target;
  if ((form.method !== 'post' && !('static' in form.dataset)) || 'sent' in form.dataset) event.preventDefault();
  else form.dataset.sent = '';
}, true);

addEventListener('pageshow', event => {
  if (!event.persisted) return;
  for (const form of document.querySelectorAll('form[data-sent]')) delete form.dataset.sent;
});

// A button that orders answers only when it has stood there long enough to be seen: the second half of a double click on the
// step before must not order. It keeps the focus meanwhile.
const unseen = 700;

function holdBack(button) {
  button.setAttribute('aria-disabled', 'true');
  setTimeout(() => button.removeAttribute('aria-disabled'), unseen);
}

let ordering = new Set();

function holdBackNew() {
  const there = new Set(document.querySelectorAll('[data-orders]'));
  there.difference(ordering).forEach(holdBack);
  ordering = there;
}

looks.push(holdBackNew);
new MutationObserver(holdBackNew).observe(document.body, { subtree: true, attributeFilter: ['data-orders'] });

document.addEventListener('click', event => {
  if (!event.target.closest('[data-orders][aria-disabled]')) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}, true);

// Whoever sends a form that comes back with a wrong field is taken to the first one, which may be out of sight.
let sent = null;
const wrongOf = form => [...form.querySelectorAll('[aria-invalid="true"]')];

document.addEventListener('submit', event => {
  if (event.target.closest('.mud-dialog')) sent = { form: event.target, before: wrongOf(event.target), wasBusy: false };
}, true);

function leadToWrong() {
  if (!sent?.form.isConnected) return;
  if ([...document.querySelectorAll(`[form="${sent.form.id}"][aria-busy]`), ...sent.form.querySelectorAll('[aria-busy]')].length) {
    sent.wasBusy = true;
    return;
  }
  const wrong = wrongOf(sent.form);
  if (!wrong.length || (!sent.wasBusy && wrong.every(field => sent.before.includes(field)))) return;
  sent = null;
  wrong[0].focus();
}

looks.push(leadToWrong);
new MutationObserver(leadToWrong).observe(document.body, { subtree: true, attributeFilter: ['aria-invalid', 'aria-busy'] });

// A question that goes gives the focus back to what opened it, unless something else has it by then.
const openers = [];

looks.push(() => {
  for (const dialog of document.querySelectorAll('.mud-dialog')) {
    if (openers.some(known => known.dialog === dialog)) continue;
    openers.push({ dialog, opener: document.activeElement });
  }
  while (openers.length && !openers.at(-1).dialog.isConnected) {
    const { opener } = openers.pop();
    if (document.activeElement === document.body && opener?.isConnected) opener.focus();
  }
});

// <cp-modal> shows the <dialog> inside it while it is on the page, and gives the focus back when it goes. The browser itself
// keeps the focus inside and turns Esc into the event "cancel".
class ModalElement extends HTMLElement {
  connectedCallback() {
    this.opener = document.activeElement;
    // The content follows in the same turn.
    queueMicrotask(() => {
      const dialog = this.querySelector('dialog');
      if (!dialog || dialog.open) return;
      dialog.showModal();
      dialog.focus();
      // The page takes the dialog away when it has heard of it.
      dialog.addEventListener('cancel', event => event.preventDefault());
      dialog.addEventListener('click', event => {
        if (event.target === dialog) dialog.dispatchEvent(new Event('cancel', { cancelable: true }));
      });
    });
  }

  disconnectedCallback() {
    const opener = this.opener;
    const href = opener?.getAttribute?.('href');
    // The page may have drawn the link anew; and a copied link had no opener, so the amount it explains takes the focus.
    const again = opener?.isConnected && opener !== document.body ? opener
      : [...document.querySelectorAll('a.why')].find(a => href ? a.getAttribute('href') === href : this.dataset.key && a.href.includes(this.dataset.key));
    again?.focus();
  }
}

customElements.define('cp-modal', ModalElement);

// <cp-spoken text> says its text to a screen reader when the text has changed and then rested; what it starts with is no news.
class SpokenElement extends HTMLElement {
  static observedAttributes = ['text'];

  attributeChangedCallback(name, before, now) {
    clearTimeout(this.rest);
    if (before !== null) this.rest = setTimeout(() => { this.textContent = now; }, 700);
  }

  disconnectedCallback() {
    clearTimeout(this.rest);
  }
}

customElements.define('cp-spoken', SpokenElement);

// The ground that the server sent goes as soon as the live page stands on it.
looks.push(() => {
  const boot = document.querySelector('.boot');
  if (boot && document.querySelector('.shell, .plain, .pub')) boot.remove();
});

// A lost connection: say so under the bar and try again without end. When the server is back but no longer knows this page,
// load it anew; drafts are kept on the server.
const lost = document.getElementById('components-reconnect-modal');
let waiting = 0;
let lostAt = 0;

// What is typed meanwhile the server does not hear; nor, perhaps, what was typed in the minute before, since a dead connection
// goes unnoticed for half of one and a draft is saved only after a rest. So it is said again when the page is back.
const unsure = 60_000;
const typed = new Map();
// Of a field that several people edit: all that this window made of it.
const ownOf = new WeakMap();
for (const kind of ['input', 'change']) {
  document.addEventListener(kind, event => {
    for (const field of typed.keys()) {
      if (!field.isConnected) typed.delete(field);
    }
    // Again at the end, so that it is repeated in the order in which it was typed.
    typed.delete(event.target);
    typed.set(event.target, Date.now());
    if (event.target.dataset.before !== undefined) ownOf.set(event.target, [...ownOf.get(event.target) ?? [event.target.dataset.before], event.target.value]);
  }, true);
}

const isOut = () => lost?.classList.contains('is-lost');

function unheard() {
  const isLeft = field => !field.isConnected || (field.type === 'radio' && !field.checked);
  return [...typed].filter(([field, at]) => at > lostAt - unsure && !isLeft(field)).map(([field]) => field);
}

function sayAgain(field) {
  for (const kind of ['input', 'change']) field.dispatchEvent(new Event(kind, { bubbles: true }));
}

function back() {
  if (!isOut()) return;
  lost.classList.remove('is-lost');
  unheard().forEach(sayAgain);
}

// A server that was started again knows nothing of this page, and a page that is loaded anew nothing of its fields: what was
// typed waits in this window under the page's address and the fields' labels. Nothing secret does, and nothing for another page.
const kept = 'unheard';
const isSecret = field => field.type === 'password' || field.autocomplete?.includes('password');
const isChoice = field => field.type === 'checkbox' || field.type === 'radio';
const labelOf = field => field.ariaLabel ?? field.labels?.[0]?.textContent.trim();
const labelled = label => [...document.querySelectorAll('input, select, textarea')].filter(field => labelOf(field) === label);

addEventListener('pagehide', () => {
  if (!isOut()) return;
  const fields = unheard().filter(field => labelOf(field) && !isSecret(field));
  sessionStorage.setItem(kept, JSON.stringify({
    page: location.href,
    fields: fields.map(field => ({ label: labelOf(field), at: labelled(labelOf(field)).indexOf(field), text: field.value, on: field.checked, own: ownOf.get(field) })),
  }));
});

const numberOf = text => Number(text.replace(/\s/g, ''));

// Of what several people edit: who was away does not write over what somebody else made of it meanwhile.
function sayReplaced(label, now, text) {
  const note = document.createElement('div');
  note.className = 'replaced note warn';
  note.setAttribute('role', 'alert');
  note.textContent = `While the connection was lost, ${label} became ${now} by somebody else. The ${text} that you typed was not taken: type it again if it is right.`;
  const close = document.createElement('button');
  close.className = 'btn sm';
  close.textContent = 'Close';
  close.addEventListener('click', () => note.remove());
  note.append(close);
  document.body.append(note);
}

const before = JSON.parse(sessionStorage.getItem(kept) ?? 'null');
sessionStorage.removeItem(kept);
if (before?.page === location.href) {
  let waits = before.fields;
  new MutationObserver((_, observer) => {
    // The first save gives the page its address; by then all its fields have been there.
    if (location.href !== before.page) waits = [];
    waits = waits.filter(({ label, at, text, on, own }) => {
      const field = labelled(label)[at];
      if (!field) return true;
      if (own && !own.some(value => numberOf(value) === numberOf(field.value))) {
        if (field.value !== text) sayReplaced(label, field.value, text);
        return false;
      }
      if (isChoice(field)) field.checked = on;
      else field.value = text;
      sayAgain(field);
      return false;
    });
    if (!waits.length) observer.disconnect();
  }).observe(document.body, { childList: true, subtree: true });
}

async function reconnect() {
  try {
    if (await Blazor.reconnect()) back();
    else location.reload();
  } catch {
    waiting = setTimeout(reconnect, 3000);
  }
}

lost?.addEventListener('components-reconnect-state-changed', event => {
  clearTimeout(waiting);
  const state = event.detail.state;
  if (state === 'hide') {
    back();
    return;
  }
  if (!isOut()) lostAt = Date.now();
  lost.classList.add('is-lost');
  if (state === 'rejected' || state === 'resume-failed') location.reload();
  else if (state === 'failed') waiting = setTimeout(reconnect, 3000);
});

// Cells of a table that is edited like a spreadsheet: arrows and Enter go from one to the next, Esc gives back the text that
// was there when the cell took the focus.
function cellBeside(input, rows, columns) {
  const table = input.closest('[data-cells]');
  if (columns) {
    const all = [...table.querySelectorAll('[data-cell]')];
    return all[all.indexOf(input) + columns];
  }
  const place = input.closest('td')?.cellIndex;
  const lines = [...table.querySelectorAll('tr')].filter(line => line.querySelector('[data-cell]'));
  return lines[lines.indexOf(input.closest('tr')) + rows]?.cells[place]?.querySelector('[data-cell]');
}

document.addEventListener('focusin', event => {
  if (!event.target.matches('[data-cell]')) return;
  event.target.dataset.before = event.target.value;
  event.target.select();
});

// The focus stays with its row when the row moves, goes to the row that takes the place of a removed one, and into a row that is added.
let focused = null;

document.addEventListener('focusin', event => {
  const [table, cell] = [event.target.closest('table[data-cells]'), event.target.closest('td')];
  focused = table && cell ? { element: event.target, table, row: cell.parentElement.sectionRowIndex, column: cell.cellIndex } : null;
});

looks.push(() => {
  const added = document.activeElement?.matches('[data-adds]') && document.activeElement.closest('.card')?.querySelector('table[data-cells] tbody tr:last-child [data-cell]');
  if (added && added.value === '') {
    added.focus();
  } else if (focused && document.activeElement === document.body) {
    const rows = [...focused.table.querySelectorAll('tbody tr')].filter(row => row.querySelector('[data-cell]'));
    const instead = rows[Math.min(focused.row, rows.length - 1)]?.cells[focused.column];
    (focused.element.isConnected ? focused.element : instead?.querySelector('button, input') ?? instead?.closest('tr').querySelector('input'))?.focus();
  }
});

document.addEventListener('keydown', event => {
  const input = event.target;
  if (!input.matches?.('[data-cell]') || event.ctrlKey || event.metaKey || event.altKey) return;
  const [start, end, length] = [input.selectionStart, input.selectionEnd, input.value.length];
  const next = event.key === 'ArrowDown' ? cellBeside(input, 1, 0)
    : event.key === 'ArrowUp' ? cellBeside(input, -1, 0)
    : event.key === 'Enter' ? cellBeside(input, event.shiftKey ? -1 : 1, 0)
    : event.key === 'ArrowRight' && end === length ? cellBeside(input, 0, 1)
    : event.key === 'ArrowLeft' && start === 0 ? cellBeside(input, 0, -1)
    : null;
  if (next) {
    event.preventDefault();
    next.focus();
  } else if (event.key === 'Escape' && input.value !== input.dataset.before) {
    input.value = input.dataset.before;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    input.select();
  }
});

// Undo and redo of the whole page, where it has buttons for them; the browser's own knows one field at a time.
document.addEventListener('keydown', event => {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.target.matches?.('input:not([data-cell]):not([type="checkbox"])')) return;
  const key = event.key.toLowerCase();
  const button = key === 'z' && !event.shiftKey ? document.querySelector('[data-undo]')
    : key === 'y' || (key === 'z' && event.shiftKey) ? document.querySelector('[data-redo]')
    : null;
  if (!button) return;
  event.preventDefault();
  button.click();
});
