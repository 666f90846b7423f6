// Prints what no test notices as soon as it is known: a room may take hours.
import path from 'node:path'
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin'

class ReportSurvivors {
  onMutantTested({ status, fileName, location, mutatorName, replacement }) {
    if (status !== 'Survived' && status !== 'NoCoverage') return
    const { line, column } = location.start
    const place = `${path.relative('', fileName)}:${line}:${column}`
    console.log(`no test notices ${place} ${mutatorName} → ${replacement.replace(/\s+/g, ' ')}`)
  }
}

export const strykerPlugins = [
  declareClassPlugin(PluginKind.Reporter, 'survivors', ReportSurvivors),
]
