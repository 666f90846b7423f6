// Compiles a mini-program as WeChat's own tools do before an upload; prints what they say against it.
// node compile.mjs <folder of the mini-program>
import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import ci from 'miniprogram-ci'

const [, , projectPath] = process.argv
const folder = mkdtempSync(path.join(tmpdir(), 'official-'))

// Nothing is uploaded: any key will do.
const privateKeyPath = path.join(folder, 'key.pem')
const { privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
  publicKeyEncoding: { type: 'pkcs1', format: 'pem' },
})
writeFileSync(privateKeyPath, privateKey)

const project = new ci.Project({
  appid: 'wx0000000000000000',
  type: 'miniProgram',
  projectPath,
  privateKeyPath,
  ignores: [],
})
// What WeChat's servers would say of this appid: sizes in MB, and counts.
project.attr = async () => ({
  platform: false,
  appType: 0,
  isSandbox: false,
  released: false,
  setting: {
    MaxCodeSize: 2,
    MaxSubpackageSubCodeSize: 2,
    MaxSubpackageFullCodeSize: 12,
    NavigateMiniprogramLimit: 10,
    MaxSubPackageLimit: 100,
    MinTabbarCount: 2,
    MaxTabbarCount: 5,
    MaxTabbarIconSize: 40,
  },
})

let failed = false
try {
  const setting = { es6: false, minify: true }
  const options = { project, version: '0.0.0', setting, onProgressUpdate() {} }
  await ci.getCompiledResult(options, path.join(folder, 'compiled.zip'))
} catch (error) {
  failed = true
  console.error(String(error))
}
rmSync(folder, { recursive: true, force: true })
// Its workers keep the process alive.
process.exit(failed ? 1 : 0)
