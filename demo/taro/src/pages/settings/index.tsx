import { useState } from 'react'
import { Button, Text, View } from '@tarojs/components'
import { auth } from 'miniprogram-auth-kit'
import { useAuth } from '../../use-auth'

export default function Settings() {
  const { profile } = useAuth()
  const [isOpen, setOpen] = useState(false)
  const [saved, setSaved] = useState('')
  const [number, setNumber] = useState('')
  return (
    <View>
      <Text className="state">
        {profile.status} {profile.display.nickName}
      </Text>
      <profile-form id="form" onSave={({ detail }) => setSaved(detail.userInfo.nickName ?? '')} />
      <Text className="saved">{saved}</Text>
      <Button className="open" onClick={() => setOpen(true)}>
        Edit in a sheet
      </Button>
      <phone-button
        id="phone"
        text="Use my number"
        onBind={({ detail }) => setNumber(detail.number ?? '')}
      />
      <Text className="number">{number}</Text>
      <profile-sheet id="sheet" open={isOpen} onClose={() => setOpen(false)} />
      <Button className="logout" onClick={() => void auth.logout()}>
        Log out
      </Button>
    </View>
  )
}
