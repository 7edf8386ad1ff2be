import { theme, type ThemeConfig } from 'antd';
import { paletteOf, SANS, type Palette, type Scheme } from './theme.js';

/** A finger needs more room than a pointer. */
const CONTROL = { pointer: 32, finger: 40 } as const;
export type Reach = keyof typeof CONTROL;

const tokens = (p: Palette, scheme: Scheme, reach: Reach): ThemeConfig['token'] => ({
  colorPrimary: p.ink,
  colorLink: p.ink,
  colorLinkHover: p.vermilion,
  colorInfo: p.inkSoft,
  colorSuccess: p.proved,
  colorWarning: p.amber,
  colorError: p.vermilion,
  colorSuccessBg: p.provedWash,
  colorSuccessBorder: p.line,
  colorWarningBg: p.amberWash,
  colorWarningBorder: p.line,
  colorErrorBg: p.vermilionWash,
  colorErrorBorder: p.vermilion,
  colorInfoBg: p.sheet,
  colorInfoBorder: p.line,
  colorText: p.ink,
  colorTextSecondary: p.inkSoft,
  colorTextTertiary: p.inkFaint,
  colorTextDescription: p.inkFaint,
  colorTextPlaceholder: p.inkFaint,
  colorBgBase: p.sheet,
  colorBgLayout: p.paper,
  colorBgContainer: p.sheet,
  colorBgElevated: p.raised,
  colorBorder: p.line,
  colorBorderSecondary: p.lineSoft,
  colorSplit: p.lineSoft,
  colorTextLightSolid: scheme === 'dark' ? p.paper : '#ffffff',
  controlOutline: p.focus,
  fontFamily: SANS,
  fontSize: 14,
  borderRadius: 3,
  borderRadiusLG: 4,
  controlHeight: CONTROL[reach],
  ...(reach === 'finger' && { controlHeightSM: CONTROL.finger }),
  // Things appear where they are. Ant Design's motion can also be cut short on a busy machine and then never ends.
  motion: false,
  boxShadow: '0 4px 16px rgb(0 0 0 / 0.16)',
  boxShadowSecondary: '0 4px 16px rgb(0 0 0 / 0.16)',
});

const components = (p: Palette): ThemeConfig['components'] => ({
  Button: {
    colorPrimary: p.vermilionFill,
    colorPrimaryHover: p.vermilion,
    colorPrimaryActive: p.vermilion,
    colorTextLightSolid: '#ffffff',
    primaryShadow: 'none',
    defaultShadow: 'none',
    dangerShadow: 'none',
  },
  Table: {
    cellPaddingBlock: 9,
    cellPaddingInline: 8,
    headerBg: p.paper,
    headerColor: p.inkSoft,
    rowHoverBg: p.paper,
  },
  Form: { itemMarginBottom: 16, labelColor: p.inkSoft, verticalLabelPadding: '0 0 4px' },
  Tag: { defaultBg: p.paper, defaultColor: p.inkSoft },
  Alert: { withDescriptionPadding: '12px 16px' },
});

/** Ant Design in our colours, through its tokens only. Controls are ink; the one button that is the next step is vermilion. */
export function antTheme(scheme: Scheme, reach: Reach): ThemeConfig {
  const palette = paletteOf(scheme);
  return {
    algorithm: scheme === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
    hashed: false,
    token: tokens(palette, scheme, reach),
    components: components(palette),
  };
}
