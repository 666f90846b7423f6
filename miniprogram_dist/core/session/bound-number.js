"use strict";
exports.acceptBoundNumber = acceptBoundNumber;
function acceptBoundNumber(context, number) {
    context.updateStored({ phoneBound: true });
    context.store.send({ type: 'phoneBound', number });
}
