/** @jest-environment jsdom */
import { createHost } from 'miniprogram-auth-kit/testing'

describe('the browser’s own input in a framework’s input', () => {
  const open = (loseBlur: boolean) => {
    const host = createHost({ limits: { loseBlur } })
    const field = document.createElement('div')
    const input = document.createElement('input')
    const heard: string[] = []
    field.append(input)
    document.body.append(field)
    for (const event of ['input', 'blur', 'keydown']) {
      input.addEventListener(event, () => heard.push(event))
    }
    field.addEventListener('focusout', () => heard.push('focusout'))
    return { host, field, input, heard }
  }

  it('hears a lost focus', () => {
    const { host, field, heard } = open(false)
    host.typeNickname(field, '小明')
    host.blurNickname(field)
    expect(heard).toEqual(['input', 'blur', 'focusout'])
  })

  it('with loseBlur loses the focus, and hears nothing of it', () => {
    const { host, field, input, heard } = open(true)
    host.typeNickname(field, '小明')
    expect(document.activeElement).toBe(input)
    host.blurNickname(field)
    expect([heard, document.activeElement, input.value]).toEqual([['input'], document.body, '小明'])
    input.focus()
    input.blur()
    expect(heard).toEqual(['input', 'blur', 'focusout'])
  })

  it('with loseBlur still hears what confirms', () => {
    const { host, field, heard } = open(true)
    host.typeNickname(field, '小明')
    host.confirmNickname(field)
    expect(heard).toEqual(['input', 'keydown'])
  })
})
