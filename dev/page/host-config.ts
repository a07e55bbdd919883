// How cards look here: the page's own colours and sizes, given to the renderer as CSS variables so that dark mode works.
import { HostConfig } from 'adaptivecards'

const foreground = (name: string) => ({ default: `var(--card-${name})`, subtle: `var(--card-${name}-subtle)` })

const foregroundColors = {
  default: foreground('text'),
  dark: foreground('text'),
  light: foreground('light'),
  accent: foreground('accent'),
  good: foreground('good'),
  warning: foreground('warning'),
  attention: foreground('attention'),
}

const style = (name: string) => ({
  backgroundColor: `var(--card-bg-${name})`,
  borderColor: 'var(--line)',
  foregroundColors,
})

/** Sizes follow Teams: 14 px text, 20 px padding, buttons in a row from the left. */
export function hostConfig(): HostConfig {
  return new HostConfig({
    fontFamily: 'inherit',
    fontTypes: {
      default: {
        fontFamily: 'inherit',
        fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
        fontWeights: { lighter: 400, default: 400, bolder: 600 },
      },
      monospace: { fontFamily: 'ui-monospace, monospace' },
    },
    spacing: { small: 6, default: 10, medium: 16, large: 24, extraLarge: 32, padding: 16 },
    separator: { lineThickness: 1, lineColor: 'var(--line)' },
    supportsInteractivity: true,
    // The page's own headings go down to two.
    textBlock: { headingLevel: 3 },
    containerStyles: {
      default: style('default'),
      emphasis: style('emphasis'),
      accent: style('accent'),
      good: style('good'),
      warning: style('warning'),
      attention: style('attention'),
    },
    actions: {
      maxActions: 6,
      spacing: 'medium',
      buttonSpacing: 8,
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
      showCard: { actionMode: 'inline', inlineTopMargin: 12 },
    },
    factSet: {
      title: { color: 'default', size: 'default', weight: 'bolder', wrap: true, maxWidth: 150 },
      value: { color: 'default', size: 'default', weight: 'default', wrap: true },
      spacing: 12,
    },
    inputs: {
      label: { inputSpacing: 'small', requiredInputs: { suffix: ' (needed)', suffixColor: 'default' } },
      errorMessage: { color: 'attention', size: 'small' },
    },
  })
}
