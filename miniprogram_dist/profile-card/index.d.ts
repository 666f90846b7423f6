import '../locale/more';
