"use strict";
exports.nextPhone = nextPhone;
exports.NO_PHONE = { status: 'none', attempts: 0 };
function nextPhone(phone, event) {
    const isBound = phone.status === 'bound';
    const { error } = phone;
    switch (event.type) {
        case 'phoneAsked':
            return isBound ? phone : Object.assign({}, phone, { status: 'pending' });
        case 'phoneQuestionEnded': {
            const isAsking = phone.status === 'pending';
            const status = error ? 'rejected' : 'none';
            return isAsking ? Object.assign({}, phone, { status }) : phone;
        }
        case 'phoneRejected':
            return Object.assign({}, phone, {
                status: isBound ? phone.status : 'rejected',
                attempts: phone.attempts + 1,
                error: event.error,
            });
        case 'phoneBound': {
            const { number } = event;
            return Object.assign({ status: 'bound', attempts: 0 }, number && { number });
        }
    }
}
