import { auth } from 'miniprogram-auth-kit'
import { createApp } from 'miniprogram-auth-kit/testing'

it('a phone button is answered with one of the user’s numbers', async () => {
  const app = createApp({ host: { user: { phoneNumbers: ['13800138000', '13900139000'] } } })
  const page = await app.page({
    template: '<phone-button bind:bind="onBind" />',
    usingComponents: { 'phone-button': 'miniprogram-auth-kit/phone-button/index' },
  })
  auth.configure({ bindPhone: () => Promise.resolve({ number: '139****9000' }) })
  await page.find('.phone-button').tap({ phoneNumber: '13900139000' })
  expect(page.events('bind')).toMatchObject([{ detail: { number: '139****9000' } }])
  app.close()
})
