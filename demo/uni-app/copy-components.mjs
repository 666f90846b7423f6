// uni-app takes components of WeChat from src/wxcomponents alone: they are copied from the package.
import { cp, rm } from 'node:fs/promises'

const from = 'node_modules/miniprogram-auth-kit/miniprogram_dist'
const to = 'src/wxcomponents/miniprogram-auth-kit'

await rm(to, { recursive: true, force: true })
await cp(from, to, { recursive: true, filter: (file) => !file.endsWith('.d.ts') })
