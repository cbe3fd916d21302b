import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { actionIds } from '#core/desktop/action-list';
import { menuTemplate } from '#electron/menu';

const electron = await vi.hoisted(async () => (await import('./support/fake-electron')).fakeElectron());
vi.mock('electron', () => electron);

const state = {
  language: 'ru',
  enabled: new Set(['map.new', 'edit.undo']),
  undo: 'Добавить шаг',
  redo: null,
} as const;

function items(template: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return template.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
}

const find = (id: string): MenuItemConstructorOptions | undefined =>
  items(menuTemplate(state, () => undefined, 'linux')).find((item) => item.id === id);

describe('The native menu', () => {
  it('holds every action once', () => {
    const ids = items(menuTemplate(state, () => undefined, 'linux')).flatMap(({ id }) => (id ? [id] : []));
    expect(ids.sort()).toEqual([...actionIds].sort());
  });

  it('speaks the chosen language and says what undo takes back', () => {
    expect(find('map.new')?.label).toBe('Новая карта');
    expect(find('edit.undo')?.label).toBe('Отменить: Добавить шаг');
    expect(find('edit.redo')?.label).toBe('Повторить');
  });

  it('offers only what can be done now', () => {
    expect(find('map.new')?.enabled).toBe(true);
    expect(find('map.save')?.enabled).toBe(false);
  });

  it('leaves keys that belong to typing to the page', () => {
    for (const id of ['edit.delete', 'edit.rename', 'edit.moveLeft']) {
      expect(find(id)?.registerAccelerator, id).toBe(false);
    }
    expect(find('map.save')?.registerAccelerator).toBe(true);
  });

  it('runs the action it shows', () => {
    const ran: string[] = [];
    const template = menuTemplate(state, (action) => void ran.push(action), 'linux');
    const item = items(template).find(({ id }) => id === 'map.new');
    Reflect.apply(item?.click ?? (() => undefined), undefined, []);
    expect(ran).toEqual(['map.new']);
  });

  it('has the application menu that macOS expects', () => {
    const roles = (platform: NodeJS.Platform) =>
      items(menuTemplate(state, () => undefined, platform)).filter(({ role }) => role === 'quit');
    expect(menuTemplate(state, () => undefined, 'darwin')[0]?.label).toBe('Tapki');
    expect(roles('darwin')).toHaveLength(1);
    expect(roles('win32')).toHaveLength(1);
  });
});
