import { describe, expect, it } from 'vitest';
import { commandArguments, isNoise } from '../../../scripts/launch.mjs';
import { missingLibraries, packagesFor } from '../../../scripts/system-libraries.mjs';

const ldd = `
	linux-vdso.so.1 (0x00007ffd)
	libgtk-3.so.0 => not found
	libnss3.so => not found
	libnssutil3.so => not found
	libasound.so.2 => not found
	libc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)
`;

describe('System libraries', () => {
  it('are missing when ldd says so', () => {
    expect(missingLibraries(ldd)).toEqual([
      'libgtk-3.so.0',
      'libnss3.so',
      'libnssutil3.so',
      'libasound.so.2',
    ]);
  });
  it('come as Debian packages, each once', () => {
    expect(packagesFor(missingLibraries(ldd))).toEqual(['libasound2', 'libgtk-3-0', 'libnss3']);
  });
  it('bring all that Electron needs when one is unknown', () => {
    expect(packagesFor(['libstrange.so.1'])).toEqual([
      'libasound2',
      'libgbm1',
      'libgtk-3-0',
      'libnss3',
      'libx11-xcb1',
      'libxss1',
      'libxtst6',
    ]);
  });
  it('are none when nothing is missing', () => {
    expect(packagesFor([])).toEqual([]);
  });
});

describe('The console', () => {
  it.each([
    '[13791:1122/005454.278784:ERROR:bus.cc(407)] Failed to connect to the bus: Could not parse server address',
    '[13889:1122/005454.678417:ERROR:angle_platform_impl.cc(44)] Display.cpp:1083 (initialize): ANGLE Display::initialize error 12289',
    '[32097:1122/011511.820623:ERROR:viz_main_impl.cc(181)] Exiting GPU process due to errors during initialization',
    'ERR: Display.cpp:1083 (initialize): ANGLE Display::initialize error 12289: Could not open the default X display.',
  ])('keeps to itself: %s', (line) => {
    expect(isNoise(line)).toBe(true);
  });
  it.each([
    'TypeError: undefined is not a function',
    '[13791:1122/005454.278784:ERROR:ozone_platform_x11.cc(245)] Missing X server or $DISPLAY',
    '(node:1) Warning: something of ours',
    'Не удалось прочитать файл journey.cjm',
  ])('shows: %s', (line) => {
    expect(isNoise(line)).toBe(false);
  });
});

describe('A command of the app', () => {
  it('comes after the folder of the app and a separator, where Chromium reads no switches', () => {
    const args = commandArguments(['export', 'map.cjm', '--lang', 'ru']);
    expect(args.slice(-5)).toEqual(['--', 'export', 'map.cjm', '--lang', 'ru']);
    expect(args.slice(0, -6).every((each) => each.startsWith('--'))).toBe(true);
  });
});
