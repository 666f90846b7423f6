export default defineAppConfig({
  pages: ['pages/home/index', 'pages/settings/index'],
  window: { navigationBarTitleText: 'Taro' },
  usingComponents: {
    'auth-avatar': 'miniprogram-auth-kit/miniprogram_dist/auth-avatar/index',
    'login-gate': 'miniprogram-auth-kit/miniprogram_dist/login-gate/index',
    'profile-card': 'miniprogram-auth-kit/miniprogram_dist/profile-card/index',
    'profile-form': 'miniprogram-auth-kit/miniprogram_dist/profile-form/index',
    'profile-sheet': 'miniprogram-auth-kit/miniprogram_dist/profile-sheet/index',
    'phone-button': 'miniprogram-auth-kit/miniprogram_dist/phone-button/index',
  },
})
