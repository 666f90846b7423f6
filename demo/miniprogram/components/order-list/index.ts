Component({
  data: {
    orders: [] as { id: string; title: string; state: string }[],
  },
  lifetimes: {
    /** Runs when the user is known. Before that, `login-gate` does not create this component. */
    attached() {
      this.triggerEvent('created', {}, { bubbles: true, composed: true })
      this.setData({
        orders: [
          { id: 'NO. 20260719', title: '白桃乌龙 250 克', state: '已送达' },
          { id: 'NO. 20260702', title: '手冲壶', state: '运送中' },
          { id: 'NO. 20260615', title: '帆布袋', state: '已完成' },
        ],
      })
    },
  },
})
