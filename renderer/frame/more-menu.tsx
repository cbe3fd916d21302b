/** What the top bar has no room for. */
import { Menu } from '@mantine/core';
import {
  IconBrightness,
  IconBulb,
  IconDeviceFloppy,
  IconFlame,
  IconFolderOpen,
  IconHistory,
  IconInfoCircle,
  IconKeyboard,
  IconLanguage,
  IconLayersDifference,
  IconMap2,
  IconMapPlus,
  IconSettings,
  IconSparkles,
  IconStethoscope,
  IconTargetArrow,
} from '@tabler/icons-react';
import { Fragment, type ReactNode } from 'react';
import type { ActionId } from '#core/desktop/action-list';
import { ActionMenuItem } from './action-button';

const size = 16;
const groups: readonly (readonly (readonly [ActionId, ReactNode])[])[] = [
  [
    ['map.new', <IconMap2 key="icon" size={size} />],
    ['map.open', <IconFolderOpen key="icon" size={size} />],
    ['map.save', <IconDeviceFloppy key="icon" size={size} />],
    ['map.saveAs', <IconDeviceFloppy key="icon" size={size} />],
    ['map.versions', <IconHistory key="icon" size={size} />],
    ['map.makeToBe', <IconMapPlus key="icon" size={size} />],
    ['map.compare', <IconLayersDifference key="icon" size={size} />],
  ],
  [
    ['programme.open', <IconTargetArrow key="icon" size={size} />],
    ['pains.open', <IconFlame key="icon" size={size} />],
    ['fixes.open', <IconBulb key="icon" size={size} />],
  ],
  [
    ['view.language', <IconLanguage key="icon" size={size} />],
    ['view.theme', <IconBrightness key="icon" size={size} />],
    ['app.settings', <IconSettings key="icon" size={size} />],
  ],
  [
    ['help.guide', <IconSparkles key="icon" size={size} />],
    ['help.shortcuts', <IconKeyboard key="icon" size={size} />],
    ['help.diagnostics', <IconStethoscope key="icon" size={size} />],
    ['help.about', <IconInfoCircle key="icon" size={size} />],
  ],
];

export const MoreMenu = () =>
  groups.map((group, index) => (
    <Fragment key={group[0]?.[0]}>
      {index > 0 && <Menu.Divider />}
      {group.map(([id, icon]) => (
        <ActionMenuItem key={id} id={id} icon={icon} />
      ))}
    </Fragment>
  ));
