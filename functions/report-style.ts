// The style sheet of the report pages, a file of its own because their content policy allows no styles in the page.
import { STYLE } from '../reporting/style.ts'
import { door, SAFE } from './http.ts'

export const reportStyle = door(async () => ({
  status: 200,
  body: STYLE,
  headers: {
    ...SAFE,
    'content-type': 'text/css; charset=utf-8',
    'cache-control': 'public, max-age=3600',
  },
}))
