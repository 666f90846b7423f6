"use strict";
exports.isAtLeast = isAtLeast;
function isAtLeast(version, wanted) {
    const parts = version.split('.').map(Number);
    const [difference = 0] = wanted
        .split('.')
        .map((part, index) => (parts[index] || 0) - Number(part))
        .filter((part) => part !== 0);
    return !!version && difference >= 0;
}
