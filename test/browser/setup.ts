import { describeFailure, launchChromium, MISSING_VARIABLE } from './chromium'

/** Starts the browser once, so that the tests know before they are collected whether they can run. */
export default async function setup(): Promise<void> {
  process.env[MISSING_VARIABLE] = ''
  try {
    await (await launchChromium()).close()
  } catch (error) {
    process.env[MISSING_VARIABLE] = describeFailure(error)
  }
}
